import { expect, it } from "vitest";

import { gridOfOne, gridWithin, type PeriodGrid, type Source } from "../../../server/domain/aggregate/frequency.ts";
import { readParts } from "../../../server/domain/aggregate/parts.ts";

const JANUARY = 2016 * 12;
const YEAR = { start: JANUARY, end: JANUARY + 11 };
const MONTHS: Source = { basis: "month", stride: 1, reads: 3, fromJanuary: false };
const NONE = Number.NaN;

/** Twelve months from January on, 1 to 12, somewhere in a column. */
const VALUES = Float64Array.of(99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99);
const RUN = { start: 1, end: 13, month: JANUARY };

function partsOf(grid: PeriodGrid, source: Source, values = VALUES, run = RUN, parts = blank(grid)): number[] {
  readParts(values, run, grid, source, parts);
  return [...parts];
}

function blank({ count }: PeriodGrid): Float64Array {
  return new Float64Array(count).fill(NONE);
}

it("adds up the months of each quarter", () => {
  expect(partsOf(gridWithin(YEAR, "quarter"), MONTHS)).toEqual([6, 15, 24, 33]);
});

it("gives no period of which a month is missing", () => {
  const values = Float64Array.from(VALUES);
  values[5] = NONE;
  expect(partsOf(gridWithin(YEAR, "quarter"), MONTHS, values)).toEqual([6, NONE, 24, 33]);
});

it("never looks beyond the run of its series", () => {
  const run = { start: 2, end: 12, month: JANUARY + 1 };
  expect(partsOf(gridWithin(YEAR, "quarter"), MONTHS, VALUES, run)).toEqual([NONE, 15, 24, NONE]);
});

it("reads the end of a period where it is published as it stands", () => {
  const atEnd = { ...MONTHS, reads: 1 };
  expect(partsOf(gridWithin(YEAR, "half-year"), atEnd)).toEqual([6, 12]);
});

it("adds up quarters by the months they end in", () => {
  expect(partsOf(gridWithin(YEAR, "half-year"), { ...MONTHS, basis: "quarter", stride: 3, reads: 2 })).toEqual([9, 21]);
});

it("takes running totals only for what begins in January and stays within its year", () => {
  const toDate: Source = { basis: "year-to-date", stride: 1, reads: 1, fromJanuary: true };
  expect(partsOf(gridWithin(YEAR, "quarter"), toDate)).toEqual([3, NONE, NONE, NONE]);
  expect(partsOf(gridOfOne({ start: JANUARY - 12, end: JANUARY + 11 }), toDate)).toEqual([NONE]);
});

it("leaves alone what an earlier source gave", () => {
  const grid = gridWithin(YEAR, "quarter");
  expect(partsOf(grid, MONTHS, VALUES, RUN, Float64Array.of(NONE, 7, NONE, 0))).toEqual([6, 7, 24, 0]);
});
