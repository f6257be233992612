import { expect, it } from "vitest";

import {
  agrees,
  numberBeforeMark,
  shownNumber,
  significantDigits,
  tellsGrowth,
  typedNumber,
} from "../../../server/domain/sheet/typed-number.ts";

const cell = { row: 0, column: 0, formula: "", numberFormat: "General", isError: false };

it.each([
  [5.9, "General", 5.9, 1],
  [5.9, "0.00", 5.9, 2],
  [5.93, "0.0", 5.9, 1],
  [5.93, "#,##0.0_ ;[Red]-#,##0.0", 5.9, 1],
  [5.9, "0.0##", 5.9, 1],
  [6, "0.0", 6, 1],
  [49213, "0.0", 49213, 0],
  [5.8999999999999995, "General", 5.9, 1],
  [0.0593, "0.0%", 5.9, 1],
  [12345, "0!.0,", 12345, 0],
  [5932.861, "@", 5932.861, 3],
  [7, '0"户"', 7, 0],
  ["1,234.50", "@", 1234.5, 2],
  ["－5.4％", "@", -5.4, 1],
])("reads %j shown as %s", (value, numberFormat, amount, decimals) => {
  expect(shownNumber(value, numberFormat)).toMatchObject({ amount, decimals });
});

it.each(["—", "6月", "", true])("finds no number in %j", (value) => {
  expect(shownNumber(value, "General")).toBeUndefined();
});

it("takes only what was typed", () => {
  expect(typedNumber({ ...cell, value: 5.9 })).toEqual({
    amount: 5.9,
    decimals: 1,
    typedDecimals: 1,
    isPercent: false,
    hidesZeros: true,
  });
  expect(typedNumber({ ...cell, value: 5.9, numberFormat: "0.00" })).toMatchObject({ decimals: 2, typedDecimals: 1 });
  expect(typedNumber({ ...cell, value: 5.9, formula: "=A1" })).toBeUndefined();
  expect(typedNumber({ ...cell, value: "#N/A", isError: true })).toBeUndefined();
  expect(typedNumber({ ...cell, value: null })).toBeUndefined();
});

it("compares with the decimals that are shown", () => {
  const typed = (amount: number, decimals: number) => ({
    amount,
    decimals,
    typedDecimals: decimals,
    isPercent: false,
    hidesZeros: true,
  });
  expect(agrees(typed(5.9, 1), 5.93)).toBe(true);
  expect(agrees(typed(5.9, 2), 5.93)).toBe(false);
  expect(agrees(typed(5932.9, 1), 5932.861)).toBe(true);
  expect([agrees(typed(5.8, 1), 5.85), agrees(typed(5.9, 1), 5.85)]).toEqual([true, true]);
  expect([agrees(typed(12, 0), 14), agrees(typed(12, 0), 14, 2)]).toEqual([false, true]);
});

it("counts the digits that tell", () => {
  const digits = [28441.1, 0.059, 6].map((value) => shownNumber(value, "General"));
  expect(digits.map((typed) => typed && significantDigits(typed))).toEqual([6, 2, 1]);
});

it.each([
  ["增长6.4%", 6.4],
  ["同比下降1.3％", -1.3],
  ["上升 0.2%", 0.2],
  ["下降4.2", -4.2],
])("reads %s as a growth", (text, amount) => {
  expect(shownNumber(text, "General")).toMatchObject({ amount, decimals: 1, isOfGrowth: true });
  expect(tellsGrowth(text)).toBe(true);
});

it.each(["增长8.5%左右", "年均增长8.5%", "增长", "下降3个百分点"])("finds no growth in %s", (text) => {
  expect(tellsGrowth(text)).toBe(false);
  expect(shownNumber(text, "General")).toBeUndefined();
});

it("reads a number in brackets as a negative one", () => {
  expect(shownNumber("(0.4)", "General")).toMatchObject({ amount: -0.4, decimals: 1 });
  expect(shownNumber("（1.25）", "General")).toMatchObject({ amount: -1.25, decimals: 2 });
});

it("leaves the mark of a footnote out of a number", () => {
  expect(["8.0¹", "-1.7 (1)", "2,379.4³"].map((text) => shownNumber(text, "General")?.amount)).toEqual([
    8, -1.7, 2379.4,
  ]);
  expect(["6.9 [1,4]", "74,412.7 [2]", "6.9 ¹,⁴"].map((text) => shownNumber(text, "General")?.amount)).toEqual([
    6.9, 74412.7, 6.9,
  ]);
  expect(["8¹", "(0.4)", "第二产业¹"].map(numberBeforeMark)).toEqual([undefined, undefined, undefined]);
});
