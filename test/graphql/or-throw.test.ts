import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";

import { createNameIndex } from "../../server/domain/name-index.ts";
import { refuse } from "../../server/domain/refusal.ts";

import { findOrThrow, orThrow, readOrThrow } from "../../server/graphql/or-throw.ts";

const AREAS = createNameIndex([
  { code: "610102", name: "新城区", aliases: ["新城"] },
  { code: "150102", name: "新城区", aliases: [] },
  { code: "610100", name: "西安市", aliases: ["西安"] },
]);

function problemOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof GraphQLError) return { message: error.message, ...error.extensions };
    throw error;
  }
  return undefined;
}

describe("an outcome", () => {
  it("that is a value is given on", () => {
    expect([orThrow(0), orThrow(""), orThrow({ code: "A" })]).toEqual([0, "", { code: "A" }]);
  });

  it("that is a refusal is thrown with its words", () => {
    const refusal = refuse("UNIT_UNKNOWN", { received: "斤", near: ["元"] });
    expect(problemOf(() => orThrow(refusal))).toEqual({ ...refusal });
  });
});

describe("a text", () => {
  it("is given to its reader", () => {
    expect(readOrThrow("2016", Number)).toBe(2016);
  });

  it("that is too long is not even read", () => {
    const problem = problemOf(() => readOrThrow("x".repeat(201), () => expect.unreachable()));
    expect(problem).toMatchObject({ code: "TEXT_TOO_LONG" });
  });
});

describe("a lookup", () => {
  it.each(["610100", "西安市", "西安", " 西 安 市 "])("finds %s", (text) => {
    expect(findOrThrow(AREAS, "地区", text).code).toBe("610100");
  });

  it("says what it received and what is near", () => {
    expect(problemOf(() => findOrThrow(AREAS, "地区", "西安氏"))).toEqual({
      message: "没有名为“西安氏”的地区，最接近的是：西安、西安市。请写全称或代码。",
      code: "NOT_FOUND",
      near: ["西安", "西安市"],
    });
  });

  it("says so when nothing is near", () => {
    expect(problemOf(() => findOrThrow(AREAS, "地区", "ABCDEF"))?.message).toBe(
      "没有名为“ABCDEF”的地区。请写全称或代码。",
    );
  });

  it("asks for the code of what several are called", () => {
    expect(problemOf(() => findOrThrow(AREAS, "地区", "新城区"))).toEqual({
      message: "“新城区”可以指多个地区，代码是：610102、150102。请写代码。",
      code: "BAD_USER_INPUT",
      near: ["610102", "150102"],
    });
  });
});
