import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { FIGURE_QUERY } from "../../server/domain/saved/figure-query.ts";
import { createSchema } from "../../server/graphql/schema.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { supersetProblems } from "../support/superset-rules.ts";
import { tableOf } from "../support/table-of.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const COLUMNS = FIGURE_QUERY.columns.map(({ name }) => name).join(" ");

describe("the flat root", () => {
  it("keeps the rules of Superset's adapter", async () => {
    const field = (await createSchema()).getQueryType()?.getFields().observationRows;
    expect(field && supersetProblems(field)).toEqual([]);
  });

  it.each([
    ["a required connection", "rows: C!"],
    ["a required argument", "rows(first: Int!): C"],
    ["an enum as an argument", "rows(by: E): C"],
    ["rows with a scalar of its own", "rows: D"],
    ["rows with a list", "rows: L"],
    ["required edges", "rows: S"],
  ])("would not keep them with %s", (_, field) => {
    const page = "pageInfo: P";
    const schema = buildSchema(`enum E { A } scalar Decimal type P { endCursor: String hasNextPage: Boolean }
      type N { a: String } type CE { node: N } type C { edges: [CE] ${page} }
      type M { a: Decimal } type DE { node: M } type D { edges: [DE] ${page} }
      type K { a: [String] } type LE { node: K } type L { edges: [LE] ${page} }
      type S { edges: [CE!]! ${page} } type Query { ${field} }`);
    const rows = schema.getQueryType()?.getFields().rows;
    expect(rows && supersetProblems(rows).length).toBeGreaterThan(0);
  });

  it("has the rows of the saved query of figures", async () => {
    const { observationRows } = await client.data(
      `{ observationRows(first: 2000) { totalCount nodes { ${COLUMNS} } } }`,
    );
    const rows = await tableOf(client, "figures");
    expect(observationRows.nodes).toEqual(rows);
    expect(observationRows.totalCount).toBe(rows.length);
  });

  it("is read to its end by cursors, and by offsets", async () => {
    const query = `query Page($after: String, $offset: Int) {
      observationRows(first: 9, after: $after, offset: $offset, indicator: "GDP") {
        edges { cursor node { series period } } nodes { series period } pageInfo { endCursor hasNextPage }
      }
    }`;
    const rows = await tableOf(client, "figures", "indicator=GDP");
    const page = async (after: string | null) => (await client.data(query, { after })).observationRows;
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { edges, nodes, pageInfo } = await page(after);
      expect(edges.map(({ node }: { readonly node: unknown }) => node)).toEqual(nodes);
      expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
      seen.push(...nodes.map(({ period }: { readonly period: string }) => period));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(rows.map(({ period }) => period));
    const { observationRows } = await client.data(query, { offset: 5 });
    expect(observationRows.nodes[0].period).toBe(rows[5]?.period);
  });

  it.each([
    ["first: 10001", "first 需要在 0 到 10000 之间"],
    ["first: -1", "first 需要在"],
    ["offset: -1", "offset 不能是负数"],
    ['after: "abc"', "不在这个列表中"],
    ['indicator: "天气"', "参数 indicator 收到“天气”"],
    ['basis: "week"', "可用的有：month"],
  ])("refuses %s in words", async (args, words) => {
    const error = await client.error(`{ observationRows(${args}) { totalCount } }`);
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
    expect(error.message).toContain(words);
  });

  it("takes nothing for what is null", async () => {
    const { observationRows } = await client.data(
      "{ observationRows(first: null, indicator: null, after: null) { nodes { value unit periodEnd } } }",
    );
    expect(observationRows.nodes).toHaveLength(1000);
    expect(observationRows.nodes[0].periodEnd).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});
