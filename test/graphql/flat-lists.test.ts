import { ApolloServer } from "@apollo/server";
import fc from "fast-check";
import { buildSchema, defaultFieldResolver, type ExecutionResult, graphql } from "graphql";
import { beforeEach, describe, expect, it } from "vitest";

import { flatListPlugin, flattenLists } from "../../server/graphql/flat-lists.ts";

const SDL = `enum Level { HIGH LOW } interface Named { name: String } union Thing = Group
  type Row { text: String must: String! number: Float whole: Int yes: Boolean level: Level }
  type Page { rows(of: String): [Row] sure: [Row!]! count: Int must: Int! }
  type Group implements Named { name: String page: Page pages: [Page!] }
  type Query { rows(of: String): [Row] later: [Row] page: Page groups: [Group!]! thing: Thing none: [Row] text: String fails: Page }
  type Mutation { rows: [Row] }`;

const plain = { text: "甲", must: "一", number: 0.5, whole: 3, yes: true, level: "LOW" };
const rows = [plain, { ...plain, text: null, number: -2, level: "HIGH" }, { ...plain, yes: null, must: 7 }];
const ODD: Readonly<Record<string, readonly unknown[] | null>> = {
  missing: [plain, { ...plain, must: null }],
  nan: [{ ...plain, number: Number.NaN }, plain],
  unknown: [{ ...plain, level: "MIDDLE", number: "viel" }],
  blank: [plain, null],
  later: [Promise.resolve(plain), { ...plain, text: async () => "乙" }],
  failed: [{ ...plain, text: new Error("坏") }, new Error("更坏")],
  nothing: null,
  empty: [],
};
const listOf = ({ of }: { readonly of?: string }) => (of === undefined ? rows : ODD[of]);
const page = { rows: listOf, sure: rows, count: 3, must: 4 };
const group = {
  __typename: "Group",
  name: "组",
  page: async () => page,
  pages: [page, { ...page, sure: async () => rows }],
};
const rootValue = {
  ...{ rows: listOf, later: async () => rows, page, none: null, text: "文" },
  ...{ groups: [group, { ...group, page: null }], thing: group, fails: { ...page, must: null } },
};

const schema = flattenLists(buildSchema(SDL));
let cellsRead = 0;
const fieldResolver: typeof defaultFieldResolver = (source, args, context, info) => {
  if (info.parentType.name === "Row") cellsRead++;
  return defaultFieldResolver(source, args, context, info);
};
const server = new ApolloServer({
  ...{ schema, rootValue, fieldResolver },
  plugins: [flatListPlugin()],
  nodeEnv: "production",
});

beforeEach(() => {
  cellsRead = 0;
});

/** The very text of an answer, with the plugin and without. */
async function bothWays(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { body } = await server.executeOperation({ query, variables: { ...variables } });
  const byGraphql = await graphql({ schema, rootValue, source: query, variableValues: variables, contextValue: {} });
  return [body.kind === "single" ? textOf(body.singleResult) : body.kind, textOf(byGraphql)];
}

function textOf({
  data,
  errors,
}: Pick<ExecutionResult, "data"> & {
  readonly errors?: ExecutionResult["errors"] | readonly object[] | undefined;
}): string {
  const shown = errors?.map((error) => {
    const { message, path, locations } = JSON.parse(JSON.stringify(error));
    return { message, path, locations };
  });
  return JSON.stringify({ data, errors: shown });
}

const ALL = "text must number whole yes level __typename";

describe("the answer is the one that graphql gives", () => {
  it.each([
    `{ rows { ${ALL} } }`,
    "{ rows { a: text text b: must a: text toJSON: text constructor: level } again: rows { number } }",
    `{ rows { ...All } rows { x: whole } } fragment All on Row { ${ALL} ... { y: yes } ... on Row { z: text } }`,
    "{ rows { text @skip(if: true) must @include(if: false) } }",
    `{ later { ${ALL} } page { count rows { text } sure { must } must } }`,
    `{ groups { name page { rows { text } must } pages { sure { ${ALL} } rows { text } } } }`,
    "{ thing { ... on Named { name } ... on Group { page { rows { text } } } } }",
    '{ none { text } nothing: rows(of: "nothing") { text } empty: rows(of: "empty") { text } text }',
    "{ rows { __proto__: text must } }",
    "{ fails { rows { text } must } rows { text } }",
    "mutation { rows { text } }",
  ])("to %s", async (query) => {
    const [flat, byGraphql] = await bothWays(query);
    expect(flat).toBe(byGraphql);
  });

  it.each(Object.keys(ODD))("to rows that are odd: %s", async (of) => {
    const query = `query Odd($of: String) { text rows(of: $of) { ${ALL} } page { rows(of: $of) { n: number text } must } }`;
    const [flat, byGraphql] = await bothWays(query, { of });
    expect(flat).toBe(byGraphql);
  });

  const cell = fc
    .tuple(
      fc.constantFrom("", "a: ", "b: ", "text: "),
      fc.constantFrom("text", "whole"),
      fc.constantFrom("", " @skip(if: $yes)", " @include(if: $no)", " @include(if: $yes)"),
    )
    .map(([alias, name, directive]) => (alias === "" ? name : `${alias}text`) + directive);
  const spread = fc.constantFrom(
    "...F",
    "...F @include(if: $no)",
    "... on Row { whole }",
    "... @skip(if: $no) { level ...F }",
    "__typename",
  );

  it("to any selection", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(cell, spread), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        async (selections, yes, no) => {
          const query = `query Any($yes: Boolean!, $no: Boolean!) { rows { ${selections.join(" ")} x: must @skip(if: $yes) y: must @skip(if: $no) ...F @skip(if: $yes) } }
          fragment F on Row { number yes }`;
          const [flat, byGraphql] = await bothWays(query, { yes, no });
          expect(flat).toContain('"rows":[{');
          expect(flat).toBe(byGraphql);
        },
      ),
    );
  });
});

it("asks graphql for no cell of a plain row", async () => {
  const { body } = await server.executeOperation({
    query: `{ rows { ${ALL} } later { text } groups { page { sure { must } } } }`,
  });
  expect([body.kind, cellsRead]).toEqual(["single", 0]);
  await server.executeOperation({ query: '{ rows { text } odd: rows(of: "blank") { text } }' });
  expect(cellsRead).toBe(1);
});
