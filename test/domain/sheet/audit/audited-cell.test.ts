import { expect, it } from "vitest";

import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { madeUpFigures } from "../../../support/made-up-figures.ts";

it("holds each typed number against the figure of its meaning", () => {
  const { cells, unknown } = auditedQuarters([111, null, 133.5, 9]);
  expect(cells.map(({ own, isRight, basis, tolerance }) => [own, isRight, basis, tolerance])).toEqual([
    [111, true, "quarter", 0],
    [133.5, true, "quarter", 0],
    [144.5, false, "quarter", 0],
  ]);
  expect(unknown).toBe(0);
});

it("finds the figures of cells that hold no number", () => {
  const { find } = auditedQuarters([null, null, null, null]);
  expect([find(1, 2)?.own, find(1, 9)]).toEqual([122, undefined]);
});

it("judges nothing that is not sure", () => {
  const { cells, unknown, find } = auditedQuarters([111, 122], { confidence: 0.89 });
  expect([cells, unknown, find(1, 1)]).toEqual([[], 2, undefined]);
});

it("takes a figure of the same span for that of its meaning", () => {
  const { cells } = auditedQuarters([111], { periods: ["2016年1-3月"], basis: "year-to-date" });
  expect(cells).toMatchObject([{ isRight: true, basis: "quarter", place: { basis: "year-to-date" } }]);
});

it("does not take 6 for 6.3 among rates of one decimal", () => {
  const series = [{ basis: "quarter", from: FIRST_QUARTER, step: 3, values: [6.3, 5.8, 6.1, 5.9] }] as const;
  const rights = (values: readonly number[]) =>
    auditedQuarters(values, { figures: madeUpFigures({ series }) }).cells.map(({ isRight }) => isRight);
  expect(rights([6, 5.8, 6.1, 5.9])).toEqual([false, true, true, true]);
  expect(rights([6, 6, 6, 6])).toEqual([true, true, true, true]);
});

it("does not take 24.4 shown as 24.40 for more exact than the numbers beside it were typed", () => {
  const series = [{ basis: "quarter", from: FIRST_QUARTER, step: 3, values: [24.43, 22.71, 21.94, 21.02] }] as const;
  const rights = (values: readonly number[]) =>
    auditedQuarters(values, { figures: madeUpFigures({ series }), numberFormat: "0.00" }).cells.map(
      ({ isRight }) => isRight,
    );
  expect(rights([24.4, 22.7, 21.9, 21])).toEqual([true, true, true, true]);
  expect(rights([24.4, 2.27, 21.9, 21])).toEqual([true, false, true, true]);
  expect(rights([24.4, 22.71, 21.94, 21.02])).toEqual([false, true, true, true]);
});

it("does not hold growths in words against amounts", () => {
  const { cells, unknown } = auditedQuarters(["增长111%", "下降122%", 133.5]);
  expect(cells.map(({ column }) => column)).toEqual([3]);
  expect(unknown).toBe(2);
});
