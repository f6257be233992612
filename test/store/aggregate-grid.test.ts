import { expect, it } from "vitest";

import { isAggregateRefusal } from "../../server/domain/aggregate/aggregate-refusal.ts";
import { chooseGrid } from "../../server/store/aggregate-grid.ts";
import type { AggregateRequest } from "../../server/store/aggregate-request.ts";
import { selectSeries } from "../../server/store/aggregate-selection.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JANUARY = 2016 * 12;
const YEAR = { start: JANUARY, end: JANUARY + 11 };

function gridOf(figure: Partial<MadeFigure>, more: Partial<AggregateRequest> = {}) {
  const isLong = figure.basis === "year" || figure.basis === "quarter";
  const snapshot = madeSnapshot([
    ...(isLong ? [] : [{ month: JANUARY, value: 1, ...figure }]),
    { month: JANUARY + 11, value: 1, ...figure },
  ]);
  const request = { groupBy: ["period"], measures: ["value"], order: [], ...more } as const;
  const choice = chooseGrid(snapshot, request, selectSeries(snapshot, request));
  return isAggregateRefusal(choice) ? choice.code : { ...choice.grid, isToDate: choice.isToDate };
}

it("is as fine as the data, from the first figure to the last", () => {
  expect(gridOf({})).toEqual({ firstEnd: JANUARY, width: 1, count: 12, isToDate: false });
  expect(gridOf({ basis: "year" })).toMatchObject({ firstEnd: JANUARY + 11, width: 12, count: 1 });
  expect(gridOf({ basis: "quarter" }, { from: YEAR, to: YEAR })).toMatchObject({ width: 3, count: 4 });
});

it("tells running totals from January where there is nothing else", () => {
  expect(gridOf({ basis: "year-to-date" }, { frequency: "quarter", from: YEAR, to: YEAR })).toMatchObject({
    ...{ count: 4, isToDate: true },
  });
});

it("is one period without PERIOD, if the indicators let it", () => {
  const whole = { groupBy: [], from: YEAR, to: { start: JANUARY + 12, end: JANUARY + 23 } } as const;
  expect(gridOf({}, whole)).toMatchObject({ width: 24, count: 1 });
  expect(gridOf({ indicator: "INVESTMENT_GROWTH" }, whole)).toBe("RATE_OVER_TIME");
  expect(gridOf({ indicator: "ENTERPRISES", basis: "point" }, whole)).toBe("STOCK_OVER_TIME");
});
