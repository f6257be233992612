import fc from "fast-check";
import { expect, it } from "vitest";

import {
  add,
  convert,
  decimalsOf,
  differenceOf,
  movePoint,
  printQuantity,
  round,
} from "../../server/domain/quantity.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { parseUnit, UNITS, type Unit } from "../../server/domain/unit.ts";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (isRefusal(found)) throw new Error(found.message);
  return found;
}

function converted(amount: number, from: string, to: string) {
  return convert({ amount, unit: unit(from) }, unit(to));
}

it("converts within a dimension without stray digits", () => {
  expect(converted(58012000, "万元", "亿元")).toMatchObject({ amount: 5801.2 });
  expect(converted(5801.2, "亿元", "万元")).toMatchObject({ amount: 58012000 });
  expect(converted(0.1, "亿元", "元")).toMatchObject({ amount: 10_000_000 });
  expect(converted(-3, "万户", "家")).toMatchObject({ amount: -30_000 });
  expect(converted(4609.88, "百万美元", "亿美元")).toMatchObject({ amount: 46.0988 });
  expect(converted(1000, "兆", "Gbps")).toMatchObject({ amount: 1 });
});

it("refuses another dimension and names both units", () => {
  const refusal = converted(1, "户", "亿元");
  expect(refusal).toMatchObject({ code: "UNIT_MISMATCH" });
  expect(refusal).toHaveProperty("message", expect.stringMatching(/户.*亿元/u));
  expect(converted(1, "%", "百分点")).toMatchObject({ code: "UNIT_MISMATCH" });
});

it("comes back when a conversion is undone", () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100);
  const money = fc.constantFrom(...UNITS.filter((one) => one.dimension === "money-cny"));
  fc.assert(
    fc.property(cents, money, money, (amount, from, to) => {
      const there = convert({ amount, unit: from }, to);
      const back = isRefusal(there) ? there : convert(there, from);
      expect(isRefusal(back) ? Number.NaN : round(back.amount, 2)).toBe(round(amount, 2));
    }),
  );
});

it("rounds half away from zero as tables do", () => {
  const cases: readonly [number, number, number][] = [
    [0.285, 2, 0.29],
    [-0.285, 2, -0.29],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1234.5, -2, 1200],
    [1e-7, 7, 1e-7],
    [1e21, 2, 1e21],
    [0, 1, 0],
  ];
  for (const [amount, decimals, expected] of cases) expect(round(amount, decimals), String(amount)).toBe(expected);
});

it("prints groups, decimals, sign and unit", () => {
  const print = (amount: number, decimals: number) => printQuantity({ amount, unit: unit("亿元") }, decimals);
  expect(print(1234.5, 1)).toBe("1,234.5亿元");
  expect(print(-1234567.891, 2)).toBe("-1,234,567.89亿元");
  expect(print(999.96, 1)).toBe("1,000.0亿元");
  expect(print(-0.04, 1)).toBe("0.0亿元");
  expect(print(12, 0)).toBe("12亿元");
});

it("adds amounts as decimals", () => {
  expect(add([0.1, 0.2])).toBe(0.3);
  expect(add([1.15, 19.86])).toBe(21.01);
  expect(add([28441.1, -23816.4])).toBe(4624.7);
  expect(add([1e-7, 2e-7])).toBe(3e-7);
  expect([add([]), add([-5.5])]).toEqual([0, -5.5]);
});

it("adds in doubles what has too many digits for decimals", () => {
  expect(add([1e15, 0.123456])).toBe(1e15 + 0.123456);
});

it.each([
  [7, 5.5, 1.5],
  [66.1, 70, -3.9],
  [647.4, 629, 18.4],
  [0.3, 0.1, 0.2],
  [1e-7, 3e-7, -2e-7],
  [1e21, 1, 1e21],
])("%d − %d is %d", (a, b, expected) => {
  expect(differenceOf(a, b)).toBe(expected);
});

it("has no difference that is minus nothing", () => {
  expect(Object.is(differenceOf(0.1, 0.1), 0)).toBe(true);
});

it("has differences that are exact for what tables print", () => {
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(differenceOf(a / 100, b / 100)).toBe((a - b) / 100 + 0);
    }),
  );
});

it("moves the point and counts what stands after it", () => {
  expect([movePoint(0.059, 2), movePoint(5932.861, -4), movePoint(0, 3)]).toEqual([5.9, 0.5932861, 0]);
  expect([5932.861, 7, 1e-7, 1e21].map(decimalsOf)).toEqual([3, 0, 7, 0]);
});
