import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../../server/domain/actor.ts";
import { createQueryContext } from "../../server/graphql/context.ts";
import { actorOf, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const IMPORT = `mutation ($input: ImportFiguresInput!) {
  importFigures(input: $input) {
    ending
    userErrors { code message path }
    counts { read added changed same refused warnings }
    receipt { release vintage key source counts { added } }
    refusals { code row column received message }
    warnings { code row }
    skipped { code row }
    changes { row figure before after unit }
    lines { row fate figure unit before after }
    mayPublish
  }
}`;

const HEAD = ["指标", "地区", "期间", "数值"];

async function send(rows: unknown, { actor = STEWARD, ...input }: { actor?: Actor; [name: string]: unknown } = {}) {
  const context = createQueryContext({ ...client, requestId: "r", actor });
  return client.ask(IMPORT, { input: { rows, ...input } }, context);
}

describe("importFigures", () => {
  it("is not for viewers, and lets analysts only look at what it would do", async () => {
    const refusal = async (role: "viewer" | "analyst", dryRun: boolean) =>
      (await send([HEAD], { actor: actorOf(role), dryRun })).errors[0]?.extensions?.code;
    expect([await refusal("viewer", true), await refusal("analyst", false)]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    expect(await refusal("analyst", true)).toBeUndefined();
  });

  it("tells what a range would do, in the rows of its sheet", async () => {
    const rows = [HEAD, ["GDP", "西安", 2015, 5801.2], ["GTP", "西安", 2015, 1], ["合计", "西安", 2015, 2]];
    const { data } = await send(rows, { dryRun: true, firstRow: 7, source: "月报.xlsx!Sheet1!A7:D10" });
    expect(data.importFigures).toMatchObject({
      ...{ ending: "DRY_RUN", receipt: null, counts: { read: 3, changed: 1, refused: 1 } },
      refusals: [{ code: "INDICATOR_UNKNOWN", row: 9, column: "指标", received: "GTP" }],
      skipped: [{ code: "TOTAL_ROW", row: 10 }],
      changes: [{ row: 8, figure: "西安市 · 地区生产总值 · 2015年", before: 5932.861, after: 5801.2, unit: "亿元" }],
    });
  });

  it("says of every row what becomes of it, and who may publish", async () => {
    const rows = [HEAD, ["GDP", "西安", 2015, 5801.2], ["GTP", "西安", 2015, 1], [], ["合计", "西安", 2015, 2]];
    const { data } = await send(rows, { dryRun: true, actor: actorOf("analyst") });
    expect(data.importFigures.lines).toEqual({
      row: [2, 3, 5],
      fate: ["changed", "refused", "skipped"],
      figure: ["西安市 · 地区生产总值 · 2015年", "", ""],
      unit: ["亿元", "", ""],
      before: [5932.861, null, null],
      after: [5801.2, null, null],
    });
    expect(data.importFigures.mayPublish).toBe(false);
    expect((await send(rows, { dryRun: true })).data.importFigures.mayPublish).toBe(true);
  });

  it("takes a figure back to what an earlier import said, where that is asked for", async () => {
    const investment = (value: number) => [HEAD, ["工业投资", "西安市", "2016年1-9月", value]];
    const endings = [];
    for (const [value, again] of [
      [11, true],
      [12, true],
      [11, false],
      [11, true],
    ] as const)
      endings.push((await send(investment(value), { again })).data.importFigures.ending);
    expect(endings).toEqual(["WRITTEN", "WRITTEN", "KNOWN", "WRITTEN"]);
  });

  it("writes, and knows the key again", async () => {
    const rows = [HEAD, ["工业投资", "西安市", "2016年1-7月", "901.25"]];
    const options = { idempotencyKey: "7c", source: "月报.xlsx!Sheet1" };
    const { data } = await send(rows, options);
    const { vintage } = data.importFigures.receipt;
    expect(data.importFigures).toMatchObject({
      ending: "WRITTEN",
      receipt: { release: `IMPORT.${vintage}`, key: "7c", source: "月报.xlsx!Sheet1", counts: { added: 1 } },
    });
    expect((await send(rows, options)).data.importFigures).toMatchObject({ ending: "KNOWN", receipt: { vintage } });
    expect((await send([HEAD], options)).data.importFigures.ending).toBe("KEY_TAKEN");
    const listed = await client.data("{ releases { nodes { code receipt { key counts { added } } } } }");
    const releases = listed.releases.nodes;
    expect(releases.at(-1)).toEqual({ code: `IMPORT.${vintage}`, receipt: { key: "7c", counts: { added: 1 } } });
    expect(releases[0].receipt).toBeNull();
  });

  it("asks for a yes, and takes it", async () => {
    const rows = [HEAD, ["GDP", "西安", 2015, 59_328_610]];
    expect((await send(rows)).data.importFigures).toMatchObject({
      ending: "UNCONFIRMED",
      warnings: [{ code: "VALUE_JUMP", row: 2 }],
    });
    const { data } = await send(rows, { confirmed: true });
    expect(data.importFigures.ending).toBe("WRITTEN");
    const code = data.importFigures.receipt.release;
    const context = () => createQueryContext({ ...client, requestId: "r", actor: STEWARD });
    const REVERT =
      "mutation ($code: String!) { revertRelease(input: { code: $code }) { ending superseded obstacles { code } receipt { reverts } userErrors { code message path } } }";
    const reverted = await client.ask(REVERT, { code }, context());
    expect(reverted.data.revertRelease).toEqual({
      ...{ ending: "WRITTEN", superseded: 0, obstacles: [], receipt: { reverts: code }, userErrors: [] },
    });
    expect((await client.ask(REVERT, { code: "无" }, context())).data.revertRelease).toMatchObject({
      ending: "UNKNOWN_RELEASE",
      userErrors: [
        { code: "RELEASE_UNKNOWN", path: ["code"], message: "没有代码为“无”的发布。请核对代码，清单见 releases。" },
      ],
    });
  });

  it("says as data, and all at once, what in the input is wrong, and looks at no row then", async () => {
    const wrong = { area: "东京", publishedOn: "昨天", headings: [{ heading: "甲", field: "乙" }] };
    const { data, errors } = await send([HEAD, ["GTP", "西安", 2015, 1]], wrong);
    expect(errors).toEqual([]);
    expect(data.importFigures).toMatchObject({ ending: "INVALID", receipt: null, counts: { read: 0 }, refusals: [] });
    expect(data.importFigures.userErrors).toMatchObject([
      { code: "BAD_USER_INPUT", path: ["publishedOn"] },
      { code: "BAD_USER_INPUT", path: ["headings", "0", "field"] },
      { code: "NOT_FOUND", path: ["area"] },
    ]);
  });

  it("says as data why nothing was written, and nothing where something was or could be", async () => {
    const [good, bad] = [
      [HEAD, ["工业投资", "西安市", "2016年1-4月", 500]],
      [HEAD, ["GTP", "西安", 2015, 1]],
    ];
    const errorsOf = async (rows: unknown, more: object = {}) =>
      (await send(rows, { ...more })).data.importFigures.userErrors.map((one: { code: string; path: string[] }) =>
        [one.code, ...one.path].join(" "),
      );
    expect(await errorsOf(good, { dryRun: true })).toEqual([]);
    expect(await errorsOf(bad, { dryRun: true })).toEqual(["ROWS_REFUSED rows"]);
    expect(await errorsOf(bad)).toEqual(["ROWS_REFUSED rows"]);
    expect(await errorsOf([HEAD])).toEqual(["ROWS_EMPTY rows"]);
    expect(await errorsOf([HEAD, ["GDP", "西安", 2015, 69_328_610]])).toEqual(["WARNINGS_UNCONFIRMED confirmed"]);
    expect(await errorsOf(good, { publishAt: "2016-01-01T09:30Z" })).toEqual(["PUBLISH_TIME_PAST publishAt"]);
    expect(await errorsOf(good, { idempotencyKey: "ue" })).toEqual([]);
    expect(await errorsOf(bad, { idempotencyKey: "ue" })).toEqual(["KEY_TAKEN idempotencyKey"]);
  });

  it("says what keeps a release of records from being taken back", async () => {
    const context = () => createQueryContext({ ...client, requestId: "r", actor: STEWARD });
    const ask = async (query: string, variables: object) => (await client.ask(query, { ...variables }, context())).data;
    const RECORDS = "mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { receipt { release } } }";
    const REVERT = `mutation ($code: String!) {
      revertRelease(input: { code: $code }) { ending obstacles { code subject message } userErrors { code } }
    }`;
    const rows = (...given: readonly (readonly string[])[]) => ({ input: { kind: "INDICATORS", rows: given } });
    const head = ["code", "name", "unit", "kind", "basis", "frequency"];
    const first = await ask(RECORDS, rows(head, ["DRONES", "无人机产量", "个", "flow", "累计", "月度"]));
    await ask(RECORDS, rows(head, ["DRONES", "民用无人机产量", "个", "flow", "累计", "月度"]));
    const code = first.importRecords.receipt.release;
    const { revertRelease } = await ask(REVERT, { code });
    expect(revertRelease).toMatchObject({
      ...{ ending: "SUPERSEDED", obstacles: [{ code: "LATER_RELEASE" }], userErrors: [{ code: "RELEASE_SUPERSEDED" }] },
    });
    await ask(REVERT, { code: revertRelease.obstacles[0].subject });
    const published = '{ indicator(key: "DRONES") { name bases frequencies } }';
    expect((await ask(published, {})).indicator).toEqual({
      ...{ name: "无人机产量", bases: ["YEAR_TO_DATE"], frequencies: ["MONTHLY"] },
    });
    const target = [
      ["指标", "年度", "目标值", "单位"],
      ["DRONES", "2017", 9, "个"],
    ];
    await ask(RECORDS, { input: { kind: "TARGETS", rows: target } });
    expect((await ask(REVERT, { code })).revertRelease).toMatchObject({
      ...{
        ending: "BLOCKED",
        obstacles: [{ code: "INDICATOR_HAS_TARGETS" }],
        userErrors: [{ code: "RELEASE_BLOCKED" }],
      },
    });
  });

  it("diffs two releases", async () => {
    const DIFF = `query ($until: String) { changes(since: "2016-03-31", until: $until) { totalCount } }`;
    const [early, now] = [await client.data(DIFF, { until: "2016-12-31" }), await client.data(DIFF)];
    expect(early.changes.totalCount).toBeGreaterThan(0);
    expect(now.changes.totalCount).toBeGreaterThan(early.changes.totalCount);
  });
});

describe("importRecords", () => {
  const RECORDS = `mutation ($input: ImportRecordsInput!) {
    importRecords(input: $input) {
      ending counts { added refused } receipt { kind } refusals { code row column }
    }
  }`;
  const sendRecords = (input: object, { actor = STEWARD, dryRun }: { actor?: Actor; dryRun?: boolean } = {}) =>
    client.ask(RECORDS, { input: { ...input, dryRun } }, createQueryContext({ ...client, requestId: "r", actor }));

  it("writes records of the kind that is named", async () => {
    const head = ["代码", "名称", "单位", "类型"];
    const rows = [head, ["ROBOTS", "工业机器人产量", "个", "流量"]];
    const { data } = await sendRecords({ kind: "INDICATORS", rows });
    expect(data.importRecords).toMatchObject({
      ending: "WRITTEN",
      counts: { added: 1 },
      receipt: { kind: "indicators" },
    });
    const wrong = [head, ["ROBOTS2", "机器人", "个", "别的"]];
    expect((await sendRecords({ kind: "INDICATORS", rows: wrong, firstRow: 4 })).data.importRecords).toMatchObject({
      ...{ ending: "REFUSED", refusals: [{ code: "FIELD_INVALID", row: 5, column: "类型" }] },
    });
  });

  it("lets analysts only look at what it would do", async () => {
    const input = { kind: "INDICATORS", rows: [["代码"]] };
    const denied = await sendRecords(input, { actor: actorOf("analyst") });
    expect(denied.errors[0]?.extensions?.code).toBe("FORBIDDEN");
    const { data } = await sendRecords(input, { actor: actorOf("analyst"), dryRun: true });
    expect(data.importRecords).toMatchObject({ ending: "DRY_RUN", refusals: [{ code: "HEADER_MISSING" }] });
  });
});
