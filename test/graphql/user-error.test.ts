import { GraphQLError } from "graphql";
import { expect, it } from "vitest";

import { InputReading, USER_ERROR_RULES, userError } from "../../server/graphql/user-error.ts";

it("says what was received, what is wrong and what to do", () => {
  expect(userError("RELEASE_UNKNOWN", ["code"], "IMPORT.9")).toEqual({
    code: "RELEASE_UNKNOWN",
    path: ["code"],
    message: "没有代码为“IMPORT.9”的发布。请核对代码，清单见 releases。",
  });
  expect(userError("ROWS_REFUSED", ["rows"], 3).message).toMatch(/^有 3 行不能写入。/u);
});

it("repeats no more of a text than a sentence can bear", () => {
  expect(userError("KEY_TAKEN", [], "键".repeat(200)).message).toContain(`“${"键".repeat(60)}…”`);
});

it("ends no sentence twice", () => {
  for (const { problem, cure } of Object.values(USER_ERROR_RULES)) expect(problem("x") + cure).not.toMatch(/。$/u);
});

it("keeps what is wrong with every part of an input, and goes on", () => {
  const reading = new InputReading();
  const fail = (message: string) => () => {
    throw new GraphQLError(message, { extensions: { code: "NOT_FOUND" } });
  };
  expect([
    reading.at(["a"], () => 1, 0),
    reading.at(["b"], fail("没有。"), 0),
    reading.at(["c"], fail("也没有。"), 2),
  ]).toEqual([1, 0, 2]);
  expect(reading.errors).toEqual([
    { code: "NOT_FOUND", message: "没有。", path: ["b"] },
    { code: "NOT_FOUND", message: "也没有。", path: ["c"] },
  ]);
});

it("keeps nothing that was not written for users", () => {
  const fail = (error: Error) => () => {
    throw error;
  };
  const reading = new InputReading();
  expect(() => reading.at(["a"], fail(new TypeError("undefined")), 0)).toThrow("undefined");
  expect(() => reading.at(["a"], fail(new GraphQLError("no code")), 0)).toThrow("no code");
  expect(reading.errors).toEqual([]);
});
