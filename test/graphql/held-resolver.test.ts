import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueryContext } from "../../server/graphql/context.ts";
import { ADMIN, actorOf, STEWARD } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const IMPORT = `mutation ($input: ImportFiguresInput!) {
  importFigures(input: $input) { ending userErrors { code message path } receipt { release } held { code state publishAt zone figures counts { added } } }
}`;
const HEAD = ["指标", "地区", "期间", "数值"];
const AT = "2999-01-01T09:30+08:00";
const HELD = "code state publishAt zone title figures release conflicts counts { added changed }";

function ask(query: string, variables: Readonly<Record<string, unknown>> = {}, actor = STEWARD) {
  return client.ask(query, variables, createQueryContext({ ...client, requestId: "r", actor }));
}

async function hold(rows: unknown, more: object = {}): Promise<string> {
  const { data } = await ask(IMPORT, { input: { rows: [HEAD, ...(rows as unknown[])], publishAt: AT, ...more } });
  return data.importFigures.held.code;
}

async function logged(): Promise<readonly string[]> {
  const { data } = await ask("{ auditLog(first: 20) { nodes { operation subject actor } } }", {}, ADMIN);
  return data.auditLog.nodes.map((one: { operation: string; subject: string; actor: string }) =>
    [one.operation, one.subject, one.actor].join(" "),
  );
}

describe("an import with a time of publication", () => {
  it("is held, with a receipt, and nothing of the book changes", async () => {
    const before = client.book.current().dataVersion;
    const input = { rows: [HEAD, ["工业投资", "西安市", "2016年1-7月", 901.25]], publishAt: AT };
    const { data } = await ask(IMPORT, { input });
    expect(data.importFigures).toMatchObject({
      ...{ ending: "HELD", receipt: null },
      held: {
        state: "WAITING",
        publishAt: "2999-01-01T01:30:00.000Z",
        zone: "+08:00",
        figures: 1,
        counts: { added: 1 },
      },
    });
    expect((await ask(IMPORT, { input })).data.importFigures).toEqual(data.importFigures);
    await client.book.reload();
    expect(client.book.current().dataVersion).toBe(before);
  });

  it("is for stewards, and needs a zone", async () => {
    const input = { rows: [HEAD, ["工业投资", "西安市", "2016年1-8月", 1]], publishAt: AT };
    const refused = await ask(IMPORT, { input }, actorOf("analyst"));
    expect(refused.errors[0]?.extensions?.code).toBe("FORBIDDEN");
    const looked = await ask(IMPORT, { input: { ...input, dryRun: true } }, actorOf("analyst"));
    expect(looked.data.importFigures).toEqual({ ending: "DRY_RUN", receipt: null, held: null, userErrors: [] });
    const zoneless = await ask(IMPORT, { input: { ...input, publishAt: "2999-01-01T09:30" } });
    expect(zoneless.data.importFigures.userErrors).toMatchObject([
      { path: ["publishAt"], message: expect.stringContaining("请写带时区的时间") },
    ]);
    const past = await ask(IMPORT, { input: { ...input, publishAt: "2016-01-01T09:30Z" } });
    expect(past.data.importFigures.ending).toBe("PAST");
  });
});

describe("held releases", () => {
  it("are listed and read by stewards, and every reading is in the audit log", async () => {
    const code = await hold([["工业投资", "西安市", "2016年1-9月", 1200.5]], { title: "九月" });
    const { data } = await ask(`{ heldReleases(state: WAITING) { totalCount nodes { ${HELD} } } }`);
    expect(data.heldReleases.nodes[0]).toMatchObject({ code, title: "九月", counts: { added: 1, changed: 0 } });
    const read = await ask(
      `query ($code: String!) { heldRelease(code: $code) { code changes(first: 1) { totalCount nodes { seriesKey indicator subject period unit before after isConflict } pageInfo { hasNextPage } } } }`,
      { code },
    );
    expect(read.data.heldRelease.changes).toMatchObject({
      totalCount: 1,
      nodes: [
        { indicator: "工业投资", subject: "西安市", period: "2016年1-9月", unit: "亿元", before: null, after: 1200.5 },
      ],
      pageInfo: { hasNextPage: false },
    });
    expect((await logged()).slice(0, 4)).toEqual([
      `held.read-figures ${code} the steward`,
      `held.read-list ${code} the steward`,
      "held.read-list  the steward",
      `held.hold ${code} the steward`,
    ]);
  });

  it("are no nodes, and nothing to anybody below a steward", async () => {
    const code = await hold([["工业投资", "西安市", "2016年1-10月", 1300.5]]);
    const id = Buffer.from(`HeldRelease:${code}`).toString("base64url");
    expect((await client.data(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    for (const role of ["viewer", "analyst"] as const) {
      for (const query of ["{ heldReleases { totalCount } }", `{ heldRelease(code: "${code}") { code } }`]) {
        expect((await ask(query, {}, actorOf(role))).errors[0]?.extensions?.code).toBe("FORBIDDEN");
      }
    }
  });

  it("are moved, withdrawn and published before their time", async () => {
    const code = await hold([["工业投资", "西安市", "2016年1-11月", 1400.5]]);
    const move =
      "mutation ($code: String!, $at: String!) { moveHeldRelease(input: { code: $code, publishAt: $at }) { ending held { publishAt } userErrors { code path } } }";
    expect((await ask(move, { code, at: "2999-02-01T00:00Z" })).data.moveHeldRelease).toEqual({
      ...{ ending: "MOVED", held: { publishAt: "2999-02-01T00:00:00.000Z" }, userErrors: [] },
    });
    const moves = await Promise.all(["soon", "2016-01-01T00:00Z"].map((at) => ask(move, { code, at })));
    expect(moves.map(({ data }) => data.moveHeldRelease)).toMatchObject([
      { ending: "INVALID", held: {}, userErrors: [{ code: "BAD_USER_INPUT", path: ["publishAt"] }] },
      { ending: "PAST", held: {}, userErrors: [{ code: "PUBLISH_TIME_PAST", path: ["publishAt"] }] },
    ]);
    const publish = `mutation ($code: String!) { publishHeldRelease(input: { code: $code }) { ending held { state release } receipt { counts { added } } } }`;
    const { data } = await ask(publish, { code });
    const { vintage } = client.book.current();
    expect(data.publishHeldRelease).toEqual({
      ...{
        ending: "PUBLISHED",
        held: { state: "PUBLISHED", release: `IMPORT.${vintage}` },
        receipt: { counts: { added: 1 } },
      },
    });
    const withdraw =
      "mutation ($code: String!) { withdrawHeldRelease(input: { code: $code }) { ending held { state } userErrors { code path } } }";
    expect((await ask(withdraw, { code })).data.withdrawHeldRelease).toMatchObject({
      ending: "ENDED",
      userErrors: [{ code: "HELD_RELEASE_ENDED", path: ["code"] }],
    });
    const other = await hold([["工业投资", "西安市", "2016年1-12月", 1500.5]]);
    expect((await ask(withdraw, { code: other })).data.withdrawHeldRelease).toEqual({
      ...{ ending: "WITHDRAWN", held: { state: "WITHDRAWN" }, userErrors: [] },
    });
    expect((await ask(withdraw, { code: "HELD.99" })).data.withdrawHeldRelease).toEqual({
      ending: "UNKNOWN",
      held: null,
      userErrors: [{ code: "HELD_RELEASE_UNKNOWN", path: ["code"] }],
    });
  });
});
