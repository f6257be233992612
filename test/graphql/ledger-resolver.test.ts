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

describe("a case whose release was taken back", () => {
  const IMPORT =
    "mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { ending receipt { release } } }";
  const REVERT = `mutation ($input: RevertReleaseInput!) { revertRelease(input: $input) {
    ending receipt { release kind counts { changed withdrawn } } obstacles { code subject message } userErrors { code }
  } }`;
  const SUBMIT = `mutation ($input: SubmitLedgerRowsInput!) { submitLedgerRows(input: $input) {
    ending rows { outcome case { state } problems { code column } }
  } }`;
  const asSteward = async (query: string, input: object) => {
    const { data } = await client.ask(
      query,
      { input },
      createQueryContext({ ...client, requestId: "r", actor: STEWARD }),
    );
    return Object.values<ReturnType<typeof Object>>(data)[0];
  };
  const HISTORY = `{ ledgerCase(code: "B-1") {
    state overdue allowedSteps { step } events { kind state note actor revision }
  } }`;
  const ROWS = [
    ["编号", "企业", "问题", "期限", "登记日期"],
    ["B-1", "丁公司", "缺气", "2016-08-01", "2016-07-01"],
    ["B-2", "戊公司", "缺路", "2016-08-01", "2016-07-01"],
  ];
  let release = "";
  let cursor = "";

  it("is in no list, count, filter or step any more", async () => {
    const brought = await asSteward(IMPORT, { kind: "LEDGER_CASES", rows: ROWS });
    release = brought.receipt.release;
    expect(await codesOf("overdue: true")).toBe("3: A-1 B-1 B-2");
    cursor = (await client.data("{ ledgerCases(first: 4) { pageInfo { endCursor } } }")).ledgerCases.pageInfo.endCursor;
    expect(await asSteward(REVERT, { code: release })).toMatchObject({
      ending: "WRITTEN",
      receipt: { kind: "ledger-reversal", counts: { changed: 0, withdrawn: 2 } },
    });
    expect([await codesOf(""), await codesOf("overdue: true")]).toEqual(["3: A-1 A-2 A-3", "1: A-1"]);
    expect([await codesOf("state: WITHDRAWN"), await codesOf('text: "缺气"')]).toEqual(["0: ", "0: "]);
    const { changes } = await client.data(`{ changes(since: "${release}") { totalCount } }`);
    expect(changes.totalCount).toBe(0);
    const { ledgerCounts, answer } = await client.data(
      `{ ledgerCounts(by: STATE) { all { total } groups { key } } answer(ask: LEDGER, filter: "企业=丁公司") { ... on Refusal { code } } }`,
    );
    const states = ledgerCounts.groups.map(({ key }: { key: string }) => key);
    expect([ledgerCounts.all.total, states.sort(), answer.code]).toEqual([3, ["交办", "办理", "登记"], "LEDGER_EMPTY"]);
    const rows = [
      ["编号", "步骤", "责任单位"],
      ["B-1", "交办", "燃气办"],
      ["B-2", "", "交通局"],
    ];
    expect(await asSteward(SUBMIT, { rows })).toMatchObject({
      ending: "REFUSED",
      rows: Array(2).fill({ case: { state: "WITHDRAWN" }, problems: [{ code: "CASE_WITHDRAWN", column: "编号" }] }),
    });
  });

  it("has its history, which whoever reads the ledger may read", async () => {
    expect((await client.data(HISTORY)).ledgerCase).toEqual({
      ...{ state: "WITHDRAWN", overdue: false, allowedSteps: [] },
      events: [
        { kind: "IMPORT", state: "REGISTERED", note: "", actor: STEWARD.name, revision: 1 },
        { kind: "WITHDRAW", state: "WITHDRAWN", note: `撤销 ${release}`, actor: STEWARD.name, revision: 2 },
      ],
    });
    const id = Buffer.from("LedgerCase:B-1").toString("base64url");
    const node = await client.data(`{ node(id: "${id}") { ... on LedgerCase { state } } }`);
    expect(node.node).toEqual({ state: "WITHDRAWN" });
    const { ledgerCases } = await client.data(`{ ledgerCases(after: "${cursor}") { totalCount nodes { code } } }`);
    expect(ledgerCases).toEqual({ totalCount: 3, nodes: [] });
  });

  it("is there again once the reversal is taken back, unless somebody has registered it anew", async () => {
    const { releases } = await client.data("{ releases(newestFirst: true, first: 1) { nodes { code } } }");
    const [{ code }] = releases.nodes;
    const rows = [
      ["编号", "企业", "问题", "步骤"],
      ["B-1", "丁公司", "还是缺气", "登记"],
    ];
    expect(await asSteward(SUBMIT, { rows })).toMatchObject({ ending: "WRITTEN" });
    expect(await codesOf("")).toBe("4: A-1 A-2 A-3 B-1");
    expect(await asSteward(REVERT, { code })).toMatchObject({
      ending: "BLOCKED",
      obstacles: [{ code: "CASE_MOVED", subject: "B-1", message: expect.stringContaining("登记") }],
      userErrors: [{ code: "RELEASE_BLOCKED" }],
    });
  });
});
