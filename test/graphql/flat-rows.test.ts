import { buildSchema, type GraphQLField, GraphQLList, GraphQLObjectType, GraphQLString, Kind, parse } from "graphql";
import { expect, it } from "vitest";

import { flatItemType, flatRows } from "../../server/graphql/flat-rows.ts";

const schema = buildSchema(`enum Level { HIGH LOW } scalar Day
  type Row { text: String must: String! number: Float level: Level day: Day }
  type Nested { text: String row: Row } type Asking { text(of: Int): String } type Listing { texts: [String] }
  type Query { rows: [Row] all: [Row!]! row: Row nested: [Nested] asking: [Asking] listing: [Listing] lists: [[Row]] texts: [String] }`);

function fieldOf(name: string): GraphQLField<unknown, unknown> {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`No field ${name}`);
  return field;
}

const ROW = flatItemType(fieldOf("rows").type);

/** The rows of fields under other keys. */
function rowsOf(items: readonly unknown[], selected: readonly (readonly [key: string, name: string])[]) {
  if (!ROW) throw new Error("Not flat");
  const [operation] = parse(`{ rows { ${selected.map(([key, name]) => `${key}: ${name}`).join(" ")} } }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("No operation");
  const fieldNodes = operation.selectionSet.selections.filter((one) => one.kind === Kind.FIELD);
  return flatRows(items, ROW, { fieldNodes, fragments: {}, variableValues: {} });
}

it("knows the lists whose items have leaves only", () => {
  const flat = ["rows", "all", "row", "nested", "asking", "listing", "lists", "texts"].filter((name) =>
    flatItemType(fieldOf(name).type),
  );
  expect(flat).toEqual(["rows", "all"]);
  const fields = { text: { type: GraphQLString } };
  const made = (config: object) => new GraphQLObjectType({ name: "Made", fields, ...config });
  const isFlat = (type: GraphQLObjectType) => flatItemType(new GraphQLList(type)) !== undefined;
  expect(
    [{}, { isTypeOf: () => true }, { fields: { text: { type: GraphQLString, resolve: () => "" } } }].map((config) =>
      isFlat(made(config)),
    ),
  ).toEqual([true, false, false]);
});

it("makes rows by the keys that were asked for, in their order", () => {
  const items = [
    { text: "甲", must: "一", number: 1.5, level: "LOW", day: "2016-01-31" },
    { text: undefined, must: 2, number: null, level: "HIGH" },
  ];
  const rows = rowsOf(items, [
    ["b", "number"],
    ["text", "text"],
    ["kind", "__typename"],
    ["m", "must"],
    ["level", "level"],
    ["day", "day"],
  ]);
  expect(JSON.stringify(rows)).toBe(
    '[{"b":1.5,"text":"甲","kind":"Row","m":"一","level":"LOW","day":"2016-01-31"},{"b":null,"text":null,"kind":"Row","m":"2","level":"HIGH","day":null}]',
  );
});

it.each([
  ["a required value that is missing", { must: null }, "must"],
  ["a number that is none", { number: Number.NaN }, "number"],
  ["a value that its type does not know", { level: "MIDDLE" }, "level"],
  ["a value that is still to come", { text: Promise.resolve("甲") }, "text"],
  ["a value that is worked out", { text: () => "甲" }, "text"],
  ["a failure for a value", { text: new Error("甲") }, "text"],
  ["no item", null, "text"],
  ["an item that is still to come", Promise.resolve({ text: "甲" }), "text"],
  ["a failure for an item", new Error("甲"), "text"],
  ["an item that is no object", "甲", "text"],
])("leaves %s to graphql", (_, item, name) => {
  const plain = { text: "乙", must: "一" };
  expect(rowsOf([plain, plain], [["a", name]])).toHaveLength(2);
  expect(rowsOf([plain, item], [["a", name]])).toBeUndefined();
});

it("makes no row that has another prototype, and none of a field that there is not", () => {
  expect(rowsOf([{ text: "甲" }], [["__proto__", "text"]])).toBeUndefined();
  expect(rowsOf([{ text: "甲" }], [["a", "other"]])).toBeUndefined();
  expect(
    rowsOf(
      [{ text: "甲" }],
      [
        ["toJSON", "text"],
        ["constructor", "text"],
      ],
    ),
  ).toEqual([{ toJSON: "甲", constructor: "甲" }]);
});
