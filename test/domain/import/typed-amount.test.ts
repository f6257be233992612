import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isErrorValue, readAmount } from "../../../server/domain/import/typed-amount.ts";

describe("numbers as they are typed", () => {
  it.each([
    ["6257.18", 6257.18],
    ["6,257.18", 6257.18],
    ["６，２５７．１８", 6257.18],
    ["-8.1", -8.1],
    ["−8.1", -8.1],
    ["(8.1)", -8.1],
    ["（8.1）", -8.1],
    ["+3", 3],
    ["1.2E+04", 12_000],
    ["1 234", 1234],
    ["1\u00a0234.5", 1234.5],
    ["1'234’567", 1_234_567],
    ["'123", 123],
    ["１，２３４．５", 1234.5],
    ["(1,234)", -1234],
    ["( 1,234 )", -1234],
    ["- 5", -5],
    [".5", 0.5],
  ])("reads %s", (text, amount) => {
    expect(readAmount(text)).toEqual({ amount, isPercent: false });
  });

  it("keeps a per cent sign in mind", () => {
    expect(readAmount("6.9%")).toEqual({ amount: 6.9, isPercent: true });
    expect(readAmount("6.9％")).toEqual({ amount: 6.9, isPercent: true });
  });

  it.each([
    "1,23",
    "12 34",
    "1 23",
    "12'34",
    "1,234 567",
    ".",
    "%",
    "+",
    "12345678901234567890",
    "1.234,5",
    "1,23",
    "12亿",
    "—",
    "1.2.3",
    "0x10",
    "1e999",
    "NaN",
    "Infinity",
  ])("takes %s for no number", (text) => {
    expect(readAmount(text)).toMatchObject({ code: "NUMBER_UNKNOWN", received: text });
  });

  it("tells errors of Excel as such", () => {
    expect(readAmount("#DIV/0!")).toMatchObject({ code: "CELL_ERROR", received: "#DIV/0!" });
    expect([isErrorValue("#N/A"), isErrorValue("#1")]).toEqual([true, false]);
  });

  it("takes nothing for nothing", () => {
    expect(
      [readAmount(null), readAmount("  "), readAmount(undefined)].map((one) => "amount" in one && one.amount),
    ).toEqual([null, null, null]);
  });

  it("reads back every number that is printed", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (amount) => {
        expect(readAmount(String(amount))).toEqual({
          amount: amount === 0 ? expect.closeTo(0) : amount,
          isPercent: false,
        });
      }),
    );
  });
});
