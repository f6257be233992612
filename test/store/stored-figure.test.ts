import { expect, it } from "vitest";

import { printPeriod } from "../../server/domain/period.ts";
import { monthsWithin, storedFigure } from "../../server/store/stored-figure.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const JUNE = 2016 * 12 + 5;
const snapshot = madeSnapshot([
  { basis: "year-to-date", month: JUNE - 2, value: 4 },
  { basis: "year-to-date", month: JUNE, value: 6 },
]);

it("is a figure with its period", () => {
  const figure = storedFigure(snapshot, 0, JUNE);
  expect(figure).toMatchObject({ series: 0, month: JUNE, amount: 6, indicator: { code: "INVESTMENT" } });
  expect(figure && printPeriod(figure.period)).toBe("2016年1-6月");
  expect([storedFigure(snapshot, 0, JUNE - 1), storedFigure(snapshot, 9, JUNE)]).toEqual([undefined, undefined]);
});

it("lies within a span by its last month", () => {
  expect(monthsWithin(snapshot, 0, { start: 0, end: JUNE - 1 })).toEqual([JUNE - 2, JUNE - 1]);
  expect(monthsWithin(snapshot, 0, { start: JUNE + 1, end: JUNE + 9 })).toEqual([]);
});
