import { buildSchema, defaultFieldResolver, type GraphQLResolveInfo, graphqlSync } from "graphql";
import { expect, it } from "vitest";

import { selectedFields } from "../../server/graphql/selected-fields.ts";

const schema = buildSchema(
  "interface Named { name: String } type Row implements Named { name: String size: Int } type Query { row: Row }",
);

/** What is collected for the field `row` of a query, beside the keys that graphql itself puts into the answer. */
function collected(source: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const seen: GraphQLResolveInfo[] = [];
  const { data, errors } = graphqlSync({
    schema,
    source,
    variableValues,
    rootValue: { row: {} },
    fieldResolver: (parent, args, context, info) => {
      seen.push(info);
      return defaultFieldResolver(parent, args, context, info);
    },
  });
  expect(errors).toBeUndefined();
  const names = seen[0] && selectedFields(seen[0], "Row");
  return { names: names && [...names], keys: Object.keys(Object(data?.row)) };
}

it.each([
  [
    "{ row { size name } }",
    [
      ["size", "size"],
      ["name", "name"],
    ],
  ],
  [
    "{ row { a: name name b: size a: name } }",
    [
      ["a", "name"],
      ["name", "name"],
      ["b", "size"],
    ],
  ],
  [
    "{ row { ...F name } row { size } } fragment F on Row { __typename ...G } fragment G on Row { t: name }",
    [
      ["__typename", "__typename"],
      ["t", "name"],
      ["name", "name"],
      ["size", "size"],
    ],
  ],
  [
    "{ row { ...F ... { x: size } ...F ... on Row { y: size } } } fragment F on Row { name }",
    [
      ["name", "name"],
      ["x", "size"],
      ["y", "size"],
    ],
  ],
  ["{ row { name @skip(if: true) size @include(if: true) } }", [["size", "size"]]],
  ["{ row { ... @include(if: false) { name } ...F @skip(if: false) } } fragment F on Row { size }", [["size", "size"]]],
])("collects as graphql does: %s", (source, expected) => {
  const { names, keys } = collected(source);
  expect(names).toEqual(expected);
  expect(names?.map(([key]) => key)).toEqual(keys);
});

it("asks the variables", () => {
  const source =
    "query Q($no: Boolean!, $yes: Boolean = true) { row { name @include(if: $no) size @include(if: $yes) } }";
  expect(collected(source, { no: false }).names).toEqual([["size", "size"]]);
  expect(collected(source, { no: true, yes: false }).names).toEqual([["name", "name"]]);
});

it("leaves fragments about other types alone", () => {
  expect(collected("{ row { ... on Named { name } } }").names).toBeUndefined();
  expect(collected("{ row { ...F } } fragment F on Named { name }").names).toBeUndefined();
});
