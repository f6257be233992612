import { expect, it } from "vitest";

import { auditedQuarters, FIRST_QUARTER } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

const OTHER = { area: "610000", member: "" };
const figures = madeUpFigures({
  series: [
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [1, 2, 3, 4] },
    { basis: "quarter", from: FIRST_QUARTER, step: 3, values: [9, 2, 8, 7], subject: OTHER },
  ],
});
const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY, values: [1, 2, 3, 4] };
const lines = [line, { ...line, subject: OTHER, values: [9, 9, 9, 9] }];
const { cells, table } = auditedQuarters([], { figures, lines });
const [first] = cells;

it("finds the cells of a series, or of a time, that a number belongs into", () => {
  const typed = (amount: number) => ({
    amount,
    decimals: 0,
    typedDecimals: 0,
    isPercent: false,
    hidesZeros: false,
  });
  const placesOf = (found: readonly { readonly row: number; readonly column: number }[] = []) =>
    found.map(({ row, column }) => [row, column]);
  expect(placesOf(first && table.ofSeries(first.series, typed(3)))).toEqual([[1, 3]]);
  expect(placesOf(first && table.ofPeriod(first.place, typed(9)))).toEqual([[2, 1]]);
  expect(placesOf(first && table.ofPeriod({ ...first.place, month: FIRST_QUARTER + 3 }, typed(2)))).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it("counts times and series, and names the months", () => {
  expect(first && [table.periodCount(first.series), table.seriesCount(first.place)]).toEqual([4, 2]);
  expect(first && table.months(first.series, "quarter")).toEqual([0, 3, 6, 9].map((more) => FIRST_QUARTER + more));
  expect(first && table.months(first.series, "month")).toEqual([]);
});
