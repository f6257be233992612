import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from "graphql";
import { describe, expect, it } from "vitest";

import { limitsRule, QUERY_LIMITS } from "../../server/graphql/limits.ts";

const schema = buildSchema(`
  directive @tag(name: Int) repeatable on FIELD | QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
  type Query { node: Query value: Int }
`);

/** Codes with which our rule alone refuses the query. */
function codesOf(query: string): unknown[] {
  return validate(schema, parse(query), [limitsRule]).map((error) => error.extensions.code);
}

function messageOf(query: string): string | undefined {
  return validate(schema, parse(query), [limitsRule])[0]?.message;
}

const nested = (levels: number) => `${"{ node ".repeat(levels - 1)}{ value }${" }".repeat(levels - 1)}`;
const times = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join(" ");

describe("each limit admits its number and refuses one more", () => {
  it.each([
    ["QUERY_TOO_DEEP", 10, nested],
    ["QUERY_TOO_BROAD", 500, (count: number) => `{ ${times(count, () => "value")} }`],
    ["QUERY_TOO_MANY_ALIASES", 30, (count: number) => `{ ${times(count, (at) => `a${at}: value`)} }`],
    ["QUERY_TOO_MANY_DIRECTIVES", 20, (count: number) => `{ value ${times(count, () => "@tag")} }`],
    [
      "QUERY_TOO_MANY_FRAGMENTS",
      50,
      (count: number) => `{ value } ${times(count, (at) => `fragment f${at} on Query { value }`)}`,
    ],
    ["QUERY_TOO_MANY_OPERATIONS", 10, (count: number) => times(count, (at) => `query q${at} { value }`)],
  ])("%s at %i", (code, limit, queryOf) => {
    expect(codesOf(queryOf(limit))).toEqual([]);
    expect(codesOf(queryOf(limit + 1))).toEqual([code]);
  });
});

describe("introspection", () => {
  it("in its standard form is admitted", () => {
    expect(codesOf(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }))).toEqual(
      [],
    );
  });

  it("may be sixteen levels deep and no more", () => {
    const levels = (count: number) =>
      `{ __schema { types ${"{ ofType ".repeat(count - 3)}{ name } ${"}".repeat(count - 3)} } }`;
    expect(codesOf(levels(16))).toEqual([]);
    expect(codesOf(levels(17))).toEqual(["QUERY_TOO_DEEP"]);
  });

  it("lends its depth to nothing that is merely named so", () => {
    expect(codesOf(`query __schema ${nested(11)}`)).toEqual(["QUERY_TOO_DEEP"]);
    expect(codesOf(`{ __schema: node ${nested(10)} }`)).toEqual(["QUERY_TOO_DEEP"]);
  });
});

describe("fragments", () => {
  it("count where they are used", () => {
    const query = `{ ${times(6, () => "node { ...f }")} } fragment f on Query { ${times(5, (at) => `a${at}: value`)} }`;
    expect(codesOf(query)).toEqual([]);
    expect(codesOf(query.replace("fragment f on Query {", "fragment f on Query { b: value"))).toEqual([
      "QUERY_TOO_MANY_ALIASES",
    ]);
  });

  it("add no level of their own", () => {
    const inline = (levels: number) =>
      `${"{ ... on Query { node ".repeat(levels - 1)}{ value }${" } }".repeat(levels - 1)}`;
    expect(codesOf(inline(10))).toEqual([]);
    expect(codesOf(`{ node { ...f } } fragment f on Query ${nested(10)}`)).toEqual(["QUERY_TOO_DEEP"]);
  });

  it("that double forty times are counted in no time", () => {
    const doubling = times(40, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`);
    const query = `{ ...f0 } ${doubling} fragment f40 on Query { value }`;
    expect(codesOf(query)).toEqual(["QUERY_TOO_BROAD"]);
    expect(messageOf(query)).toContain("1000000 以上");
  });

  it("that spread themselves end the count", () => {
    expect(codesOf("{ ...f } fragment f on Query { node { ...g } } fragment g on Query { node { ...f } }")).toEqual([]);
  });

  it("that do not exist cost nothing", () => {
    expect(codesOf("{ ...nowhere }")).toEqual([]);
  });
});

it("counts directives wherever they stand", () => {
  const places =
    "query q($n: Int @tag) @tag { ...f @tag ... @tag { value @tag } } fragment f on Query @tag { value @tag }";
  const more = (count: number) => places.replace("$n: Int", `$n: Int ${times(count, () => "@tag")}`);
  expect(codesOf(more(13))).toEqual([]);
  expect(codesOf(more(14))).toEqual(["QUERY_TOO_MANY_DIRECTIVES"]);
});

it("says how many there are, how many may be and what to do", () => {
  expect(messageOf(nested(12))).toBe("查询的嵌套层数是 12，最多 10。请拆成几次查询，或去掉不用的层。");
});

it("stands beside the rules of the language", () => {
  expect(validate(schema, parse("{ node { value } }"), [...specifiedRules, limitsRule])).toEqual([]);
});

it("leaves counting tokens to the parser", () => {
  const long = `{ ${times(QUERY_LIMITS.maxTokens, () => "value")} }`;
  expect(() => parse(long, { maxTokens: QUERY_LIMITS.maxTokens })).toThrow("2000 tokens");
});
