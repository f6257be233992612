import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { ANALYST } from "../support/ledger.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
  const rows = [
    ["编号", "企业", "问题", "集群", "区县", "步骤", "责任单位", "期限", "佐证", "登记日期"],
    ["A-1", "甲公司", "用电紧张", "汽车", "雁塔区", "", "", "", "", "2016-07-01"],
    ["A-2", "乙公司", "融资困难", "汽车", "", "", "", "", "", "2016-07-01"],
    ["A-3", "丙公司", "缺工", "", "未央区", "", "", "", "", "2016-07-01"],
    ["A-1", "", "", "", "", "交办", "供电局", "2016-08-01"],
    ["A-1", "", "", "", "", "办理"],
    ["A-2", "", "", "", "", "交办", "金融办", "2099-01-01"],
  ];
  const SUBMIT = "mutation ($input: SubmitLedgerRowsInput!) { submitLedgerRows(input: $input) { ending } }";
  const context = createQueryContext({ ...client, requestId: "r", actor: ANALYST });
  const { data } = await client.ask(SUBMIT, { input: { rows } }, context);
  expect(data.submitLedgerRows.ending).toBe("WRITTEN");
});
afterAll(() => client.close());

async function codesOf(filter: string): Promise<string> {
  const { ledgerCases } = await client.data(`{ ledgerCases(filter: { ${filter} }) { totalCount nodes { code } } }`);
  const codes = ledgerCases.nodes.map(({ code }: { code: string }) => code);
  return `${ledgerCases.totalCount}: ${codes.join(" ")}`;
}

describe("ledgerCases", () => {
  it("chooses by each condition", async () => {
    expect(await codesOf("")).toBe("3: A-1 A-2 A-3");
    expect(await codesOf("state: ASSIGNED")).toBe("1: A-2");
    expect(await codesOf('cluster: "汽车"')).toBe("2: A-1 A-2");
    expect(await codesOf('area: "西安"')).toBe("2: A-1 A-3");
    expect(await codesOf('owner: "供电局"')).toBe("1: A-1");
    expect(await codesOf('enterprise: "丙公司"')).toBe("1: A-3");
    expect(await codesOf("overdue: true")).toBe("1: A-1");
    expect(await codesOf('text: "融资"')).toBe("1: A-2");
    expect(await codesOf('state: ASSIGNED, text: "缺工"')).toBe("0: ");
  });

  it("goes on after a cursor, even where its case is no longer chosen", async () => {
    const page = async (args: string) =>
      (await client.data(`{ ledgerCases(${args}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`))
        .ledgerCases;
    const first = await page("first: 2");
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ code: "A-1" }, { code: "A-2" }],
      pageInfo: { hasNextPage: true },
    });
    const { endCursor } = first.pageInfo;
    expect(await page(`first: 2, after: "${endCursor}"`)).toMatchObject({
      totalCount: 3,
      nodes: [{ code: "A-3" }],
      pageInfo: { hasNextPage: false },
    });
    expect(await page(`filter: { state: REGISTERED }, after: "${endCursor}"`)).toMatchObject({
      totalCount: 1,
      nodes: [{ code: "A-3" }],
    });
    expect((await client.error('{ ledgerCases(after: "bm9uZQ") { totalCount } }')).extensions?.code).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("says what is near where a filter names nothing", async () => {
    expect(await client.error('{ ledgerCases(filter: { cluster: "气车" }) { totalCount } }')).toMatchObject({
      message: expect.stringContaining("没有名为“气车”的产业集群"),
    });
  });
});

describe("ledgerCase", () => {
  const ONE = `query ($code: String!) { ledgerCase(code: $code) {
    id overdue knownEnterprise { code } cluster { name } area { name } task { code }
    events { kind state revision actor changed }
    allowedSteps { step name to needs }
  } }`;

  it("tells its steps, and those that the asker may take", async () => {
    const context = createQueryContext({ ...client, requestId: "r", actor: STEWARD });
    const { data } = await client.ask(ONE, { code: "a-1" }, context);
    expect(data.ledgerCase).toMatchObject({
      ...{
        overdue: true,
        cluster: { name: expect.stringContaining("汽车") },
        area: { name: "雁塔区" },
        task: null,
        knownEnterprise: null,
      },
      events: [
        { kind: "REGISTER", state: "REGISTERED", revision: 1, actor: "the analyst", changed: [] },
        { kind: "ASSIGN", state: "ASSIGNED", revision: 2, changed: ["责任单位", "办结期限"] },
        { kind: "BEGIN", state: "IN_PROGRESS", revision: 3, changed: [] },
      ],
      allowedSteps: [
        { step: "APPLY", name: "申请销号", to: "APPLIED", needs: ["evidence"] },
        { step: "AMEND", name: "更正", to: "IN_PROGRESS", needs: [] },
      ],
    });
    // Nobody in particular may only read.
    expect((await client.data(ONE, { code: "A-1" })).ledgerCase.allowedSteps).toEqual([]);
    const { id } = data.ledgerCase;
    const NODE = "query ($id: ID!) { node(id: $id) { ... on LedgerCase { code } } }";
    expect((await client.data(NODE, { id })).node).toEqual({ code: "A-1" });
  });

  it("is null where there is none", async () => {
    expect((await client.data(ONE, { code: "A-9" })).ledgerCase).toBeNull();
  });
});

describe("ledgerCounts", () => {
  it("counts groups and all", async () => {
    const COUNTS = `query ($by: LedgerGroup!, $filter: LedgerFilter) { ledgerCounts(by: $by, filter: $filter) {
      today all { name total closed open overdue closureRate } groups { key name total overdue }
    } }`;
    const { ledgerCounts } = await client.data(COUNTS, { by: "CLUSTER" });
    expect(ledgerCounts).toMatchObject({
      today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
      all: { name: "合计", total: 3, closed: 0, open: 3, overdue: 1, closureRate: 0 },
      groups: [
        { name: expect.stringContaining("汽车"), total: 2, overdue: 1 },
        { key: "", name: "未填", total: 1, overdue: 0 },
      ],
    });
    const byState = await client.data(COUNTS, { by: "STATE", filter: { cluster: "汽车" } });
    expect(byState.ledgerCounts.groups.map(({ key }: { key: string }) => key).sort()).toEqual(["交办", "办理"]);
    const none = await client.data(COUNTS, { by: "AREA", filter: { text: "没有的事" } });
    expect(none.ledgerCounts).toMatchObject({ all: { total: 0, closureRate: null }, groups: [] });
  });
});
