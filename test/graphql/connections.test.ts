import { type GraphQLField, type GraphQLObjectType, getNullableType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { ADMIN } from "../support/actors.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { caseIn } from "../support/ledger.ts";

const schema = await createSchema();
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);

/** The flat root for BI tools, all of whose wrappers may be null; its rules have a test of their own. */
const FLAT = "ObservationRow";

const connections = objects.filter(({ name }) => name.endsWith("Connection") && name !== `${FLAT}Connection`);

interface Paged {
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

const paged: readonly Paged[] = objects
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((owner) => Object.values(owner.getFields()).map((field) => ({ owner, field })))
  .filter(({ field }) => String(field.type).endsWith("Connection!"));

/** Lists that are cut and not paged, since nobody wants the thousandth; and the flat root. */
const OTHERS = new Set(["Query.search", "Query.reconcile", "Query.observationRows"]);

const typesOf = (type: GraphQLObjectType | undefined) =>
  Object.fromEntries(Object.values(type?.getFields() ?? {}).map((field) => [field.name, String(field.type)]));

describe("every connection type", () => {
  it("is one of many", () => {
    expect(connections.length).toBeGreaterThan(9);
  });

  it.each(connections.map((type) => [type.name, type] as const))(
    "%s has nodes, edges, count and page",
    (name, type) => {
      const item = name.replace(/Connection$/u, "");
      expect(typesOf(type)).toMatchObject({
        ...{ nodes: `[${item}!]!`, edges: `[${item}Edge!]!`, totalCount: "Int!", pageInfo: "PageInfo!" },
      });
      const edge = schema.getType(`${item}Edge`);
      expect(typesOf(isObjectType(edge) ? edge : undefined)).toEqual({ node: `${item}!`, cursor: "String!" });
    },
  );

  it("is what some field gives", () => {
    const given = new Set(paged.map(({ field }) => String(getNullableType(field.type))));
    expect(connections.map(({ name }) => name).filter((name) => !given.has(name))).toEqual([]);
  });
});

describe("every field of pages", () => {
  it.each(paged.map(({ owner, field }) => [`${owner.name}.${field.name}`, field] as const))(
    "%s takes first and after alike",
    (_, field) => {
      const [first, after] = ["first", "after"].map((name) => field.args.find((one) => one.name === name));
      expect([String(first?.type), first?.defaultValue, String(after?.type)]).toEqual(["Int!", 100, "String"]);
      expect(field.args.filter(({ name }) => /^(?:offset|last|before|page|limit|skip)$/u.test(name))).toEqual([]);
    },
  );

  it("is the only kind that takes first", () => {
    const others = objects
      .flatMap((owner) => Object.values(owner.getFields()).map((field) => ({ owner, field })))
      .filter(({ field }) => field.args.some(({ name }) => name === "first"))
      .map(({ owner, field }) => `${owner.name}.${field.name}`)
      .filter((name) => !paged.some(({ owner, field }) => `${owner.name}.${field.name}` === name));
    expect(others.filter((name) => !OTHERS.has(name))).toEqual([]);
  });
});

/** What has to be asked beside a page, where something has to. */
const ASKED: Readonly<Record<string, string>> = { "Query.changes": 'since: "2016-03-31"' };

/** How to come to the fields that are not at the root. */
const WAYS: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ paged: ${field} }`,
  Series: (field) => `{ series(first: 1, subject: "全国·制造业") { nodes { paged: ${field} } } }`,
  HeldRelease: (field) => `{ heldReleases(first: 1) { nodes { paged: ${field} } } }`,
};

const IMPORT = `mutation ($input: ImportFiguresInput!) { importFigures(input: $input) { ending } }`;

describe("the pages of", () => {
  let client: GraphqlClient;
  beforeAll(async () => {
    client = await openGraphqlClient();
    for (const text of ["用电紧张", "缺工", "缺地"]) await caseIn(client.database, text, ["assign"]);
    await client.book.reloadLedger();
    for (const [at, title] of ["一", "二", "三"].entries()) {
      const rows = [1, 2, 3, 4].map((month) => ["工业投资", "西安市", `2016年1-${month + 2}月`, 100 * month + at]);
      const input = { rows: [["指标", "地区", "期间", "数值"], ...rows], title, idempotencyKey: title };
      await ask(IMPORT, { input: { ...input, publishAt: "2999-01-01T00:00Z", confirmed: true } });
    }
  }, 30_000);
  afterAll(() => client.close());

  const ask = (query: string, variables: object = {}) =>
    client.ask(query, { ...variables }, createQueryContext({ ...client, requestId: "r", actor: ADMIN }));

  async function page({ owner, field }: Paged, args: string) {
    const given = [ASKED[`${owner.name}.${field.name}`], args].filter(Boolean).join(", ");
    const selection = "{ nodes { __typename } edges { cursor } totalCount pageInfo { hasNextPage endCursor } }";
    const query = (WAYS[owner.name] ?? WAYS.Query)?.(`${field.name}(${given}) ${selection}`) ?? "";
    const { data, errors } = await ask(query);
    const found = data?.paged ?? Object.values<{ nodes: { paged: unknown }[] }>(data ?? {})[0]?.nodes[0]?.paged;
    return { found, error: errors[0] };
  }

  const named = paged.map((one) => [`${one.owner.name}.${one.field.name}`, one] as const);

  it.each(named)("%s have bounds, and say so", async (_, one) => {
    for (const first of [-1, 1001]) {
      expect((await page(one, `first: ${first}`)).error).toMatchObject({
        message: `first 需要在 0 到 1000 之间，收到 ${first}。请改小，用 after 翻页。`,
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    expect((await page(one, 'after: "eA"')).error).toMatchObject({
      message: "游标“eA”不在这个列表中；请从第一页重新开始。",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it.each(named)("%s lead through the list in one order, each item once", async (_, one) => {
    const whole = (await page(one, "first: 1000")).found;
    const cursors = whole.edges.map(({ cursor }: { cursor: string }) => cursor);
    expect(whole.nodes).toHaveLength(cursors.length);
    expect(whole.totalCount).toBeGreaterThanOrEqual(2);
    expect(new Set(cursors).size).toBe(cursors.length);
    const read: string[] = [];
    for (let after = "", isLast = false; !isLast && read.length < 20; ) {
      const { found } = await page(one, `first: 3${after && `, after: "${after}"`}`);
      expect(found.totalCount).toBe(whole.totalCount);
      read.push(...found.edges.map(({ cursor }: { cursor: string }) => cursor));
      after = found.pageInfo.endCursor;
      expect(after).toBe(read.at(-1));
      isLast = !found.pageInfo.hasNextPage;
    }
    expect(read).toEqual(cursors.slice(0, read.length));
    expect(read.length).toBeGreaterThanOrEqual(Math.min(20, cursors.length));
  });
});
