import fc from "fast-check";
import { expect, it } from "vitest";

import { addParts, amountAt, createCells, scaleOf } from "../../../server/domain/aggregate/cells.ts";

const NONE = Number.NaN;

it("counts what is missing and takes it for nothing", () => {
  const cells = createCells(4);
  addParts(cells, 1, Float64Array.of(0.1, NONE), scaleOf(1));
  addParts(cells, 1, Float64Array.of(0.2, NONE), scaleOf(1));
  expect([...cells.missing]).toEqual([0, 0, 2, 0]);
  expect([amountAt(cells, 1, 2, scaleOf(1)), amountAt(cells, 2, 2, scaleOf(1))]).toEqual([0.3, null]);
});

it("tells 0 from nothing", () => {
  const cells = createCells(1);
  addParts(cells, 0, Float64Array.of(0), 1);
  expect(amountAt(cells, 0, 1, 1)).toBe(0);
});

it("does without whole numbers where there are too many decimals", () => {
  const cells = createCells(1);
  for (const value of [0.12345678901, 0.1]) addParts(cells, 0, Float64Array.of(value), scaleOf(11));
  expect([scaleOf(11), amountAt(cells, 0, 2, scaleOf(11))]).toEqual([0, 0.22345678901]);
});

it("adds decimals exactly, in any order and in any portions", () => {
  const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(amounts, fc.nat(6), fc.nat(50), (wholes, decimals, cut) => {
      const scale = scaleOf(decimals);
      const values = wholes.map((whole) => whole / scale);
      const sum = (list: readonly number[]) => {
        const cells = createCells(1);
        for (const value of list) addParts(cells, 0, Float64Array.of(value), scale);
        return amountAt(cells, 0, list.length, scale) ?? 0;
      };
      const whole = wholes.reduce((total, one) => total + one, 0) / scale;
      expect(sum(values)).toBe(whole);
      expect(sum([...values].reverse())).toBe(whole);
      expect(sum([sum(values.slice(0, cut)), sum(values.slice(cut))])).toBe(whole);
    }),
  );
});
