import { afterAll, beforeAll, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";

import { ADMIN, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const AT = "2999-01-01T09:30+08:00";
const IMPORT = `mutation ($input: ImportRecordsInput!) {
  importRecords(input: $input) { ending receipt { release } held { code recordKind } userErrors { message path } }
}`;
const SHOW = `query ($code: String!) {
  heldRelease(code: $code) { recordKind trouble figures counts { read added } report { warnings { code } changes { figure before after } } }
}`;
const ROWS = [
  ["指标", "年度", "目标值", "单位", "用词"],
  ["规模以上工业增加值", "2016年", 6.5, "%", "增长"],
];

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}, actor = STEWARD) {
  const { data, errors } = await client.ask(query, variables, createQueryContext({ ...client, requestId: "r", actor }));
  return { ...data, error: errors[0]?.message };
}

it("shows stewards what held records would change, notes that, and publishes them whole", async () => {
  const before = client.book.current().dataVersion;
  const { importRecords } = await ask(IMPORT, { input: { kind: "TARGETS", rows: ROWS, publishAt: AT } });
  const { code } = importRecords.held;
  expect(importRecords).toEqual({
    ending: "HELD",
    receipt: null,
    held: { code, recordKind: "TARGETS" },
    userErrors: [],
  });
  expect(client.book.current().dataVersion).toBe(before);
  expect((await ask(SHOW, { code })).heldRelease).toMatchObject({
    ...{ recordKind: "TARGETS", trouble: "", figures: 0, counts: { read: 1, added: 0 } },
    report: { warnings: [], changes: [{ after: 6.5 }] },
  });
  const { auditLog } = await ask("{ auditLog(first: 1) { nodes { operation subject } } }", {}, ADMIN);
  expect(auditLog.nodes).toEqual([{ operation: "held.read-figures", subject: code }]);
  const PUBLISH =
    "mutation ($code: String!) { publishHeldRelease(input: { code: $code }) { ending receipt { kind } } }";
  expect((await ask(PUBLISH, { code })).publishHeldRelease).toEqual({
    ending: "PUBLISHED",
    receipt: { kind: "targets" },
  });
  expect((await ask(SHOW, { code })).heldRelease).toMatchObject({ recordKind: "TARGETS", report: { changes: [] } });
});

it("has no such report of figures, and one of cases of the ledger", async () => {
  const FIGURES = `mutation ($input: ImportFiguresInput!) { importFigures(input: $input) { held { recordKind report { warnings { code } } } } }`;
  const rows = [
    ["指标", "地区", "期间", "数值"],
    ["工业投资", "西安市", "2016年1-7月", 901.25],
  ];
  const { importFigures } = await ask(FIGURES, { input: { rows, publishAt: AT } });
  expect(importFigures.held).toEqual({ recordKind: null, report: null });
  const cases = [
    ["编号", "企业", "问题"],
    ["A-1", "甲公司", "缺工"],
  ];
  const { importRecords } = await ask(IMPORT, { input: { kind: "LEDGER_CASES", rows: cases, publishAt: AT } });
  expect(importRecords).toMatchObject({ ending: "HELD", held: { recordKind: "LEDGER_CASES" } });
  expect((await ask(SHOW, { code: importRecords.held.code })).heldRelease).toMatchObject({
    ...{ counts: { read: 1, added: 1 }, report: { warnings: [] } },
  });
  expect((await ask('{ ledgerCase(code: "A-1") { code } }')).ledgerCase).toBeNull();
});
