import { buildSchema, type GraphQLSchema, graphql } from "graphql";
import { describe, expect, it } from "vitest";

import { limitItems, MAX_ITEMS } from "../../server/graphql/limit-items.ts";

const SDL = `type Query { rows(count: Int!): [Row!]! later(count: Int!): [Row!]! row: Row numbers(count: Int!): [Int!]! }
type Row { rows(count: Int!): [Row!]! row: Row name: String }`;

const row = { rows: rowsOf, row: () => row, name: "行" };

function rowsOf({ count }: { count: number }): unknown[] {
  return new Array(count).fill(row);
}

const rootValue = {
  ...row,
  later: async (given: { count: number }) => rowsOf(given),
  numbers: ({ count }: { count: number }) => new Array(count).fill(1),
};

const schema: GraphQLSchema = limitItems(buildSchema(SDL));

/** The codes of an operation's errors, each once. */
async function codesOf(source: string, contextValue: object = {}): Promise<unknown[]> {
  const { errors = [] } = await graphql({ schema, source, rootValue, contextValue });
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}

describe("lists of one operation", () => {
  it.each([
    `{ rows(count: ${MAX_ITEMS}) { __typename } }`,
    `{ rows(count: ${MAX_ITEMS / 2}) { __typename } later(count: ${MAX_ITEMS / 2}) { __typename } }`,
    "{ rows(count: 300) { rows(count: 300) { name } } }",
    `{ numbers(count: ${MAX_ITEMS + 1}) }`,
  ])("may hold what %s comes to", async (source) => {
    expect(await codesOf(source)).toEqual([]);
  });

  it.each([
    `{ rows(count: ${MAX_ITEMS + 1}) { __typename } }`,
    `{ later(count: ${MAX_ITEMS + 1}) { __typename } }`,
    `{ rows(count: ${MAX_ITEMS}) { __typename } row { rows(count: 1) { __typename } } }`,
    "{ rows(count: 100) { rows(count: 100) { rows(count: 100) { name } } } }",
  ])("may not hold what %s comes to", async (source) => {
    expect(await codesOf(source)).toEqual(["QUERY_TOO_BROAD"]);
  });

  it("don't count against those of the next", async () => {
    const source = `{ rows(count: ${MAX_ITEMS}) { __typename } }`;
    expect([await codesOf(source), await codesOf(source)]).toEqual([[], []]);
  });

  it("say what to do", async () => {
    const { errors = [] } = await graphql({
      schema,
      source: "{ rows(count: 100001) { name } }",
      rootValue,
      contextValue: {},
    });
    expect(errors.map(({ message }) => message)).toEqual([
      "查询的结果太多：各层列表合计超过 100000 项。请减小 first、少嵌套几层，或拆成几次查询。",
    ]);
  });
});
