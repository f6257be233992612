import { describe, expect, it } from "vitest";

import { amountOf, isAmount, isListOf, isRecord, isText, recordsOf, textOf } from "../../../addin/client/shape.ts";

describe("shape", () => {
  it.each([
    [{}, true],
    [null, false],
    [[], false],
    ["text", false],
  ])("knows that %j as a record is %s", (value, is) => {
    expect(isRecord(value)).toBe(is);
  });

  it.each([
    [0, true],
    [-1.5, true],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    ["1", false],
  ])("knows that %s as an amount is %s", (value, is) => {
    expect(isAmount(value)).toBe(is);
  });

  it("knows a list by all of its members", () => {
    expect([["a", "b"], [], ["a", 1], "ab"].map((value) => isListOf(value, isText))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("gives nothing where a record has something else", () => {
    const record = { name: 7, value: "7", targets: "none" };
    expect([textOf(record, "name"), amountOf(record, "value"), recordsOf(record, "targets")]).toEqual(["", null, []]);
  });

  it("gives what a record has", () => {
    const record = { name: "工业投资", value: 7, targets: [{ year: 2016 }, null] };
    expect([textOf(record, "name"), amountOf(record, "value"), recordsOf(record, "targets")]).toEqual([
      "工业投资",
      7,
      [{ year: 2016 }],
    ]);
  });
});
