import { describe, expect, it } from "vitest";

import {
  beginsInJanuary,
  FREQUENCY_MONTHS,
  gridOfOne,
  gridWithin,
  isOnePeriod,
  monthsRead,
  periodAt,
  sourcesOf,
} from "../../../server/domain/aggregate/frequency.ts";
import { printPeriod } from "../../../server/domain/period.ts";

const JANUARY = 2016 * 12;
const months = (first: number, last: number) => ({ start: JANUARY + first - 1, end: JANUARY + last - 1 });

describe("a grid", () => {
  it("holds the whole periods of a range", () => {
    const grid = gridWithin(months(2, 12), "quarter");
    expect([0, 1, 2].map((at) => printPeriod(periodAt(grid, at, false)))).toEqual([
      "2016年二季度",
      "2016年三季度",
      "2016年四季度",
    ]);
    expect(grid.count).toBe(3);
  });

  it("is empty where none is whole", () => {
    expect(gridWithin(months(2, 5), "quarter").count).toBe(0);
    expect(gridWithin(months(1, 11), "year").count).toBe(0);
  });

  it("tells running totals from January", () => {
    expect(printPeriod(periodAt(gridWithin(months(1, 12), "quarter"), 1, true))).toBe("2016年1-6月");
  });

  it("takes a range as one period", () => {
    expect(periodAt(gridOfOne(months(2, 11)), 0, false)).toEqual(months(2, 11));
  });
});

describe("sources", () => {
  const year = gridWithin(months(1, 12), "year");
  const names = (...given: Parameters<typeof sourcesOf>) =>
    sourcesOf(...given).map(({ basis, reads }) => `${basis} ${reads}`);

  it("of flows are what is published first, then sums of the longest parts", () => {
    expect(names("flow", year, undefined)).toEqual(["year 1", "year-to-date 1", "quarter 4", "month 12"]);
    expect(names("flow", gridWithin(months(1, 12), "half-year"), undefined)).toEqual([
      "year-to-date 1",
      "quarter 2",
      "month 6",
    ]);
  });

  it("of stocks and rates are never sums", () => {
    expect(names("stock", year, undefined)).toEqual(["point 1", "year 1", "year-to-date 1"]);
    expect(names("rate", year, undefined)).toEqual(["year 1", "year-to-date 1"]);
    expect(names("share", gridWithin(months(1, 12), "month"), undefined)).toEqual(["point 1", "month 1"]);
  });

  it("are only those of the basis that is asked for", () => {
    expect(names("flow", year, "month")).toEqual(["month 12"]);
    expect(names("flow", year, "year-to-date")).toEqual(["year-to-date 1"]);
    expect(names("flow", year, "point")).toEqual([]);
  });

  it("take running totals only for periods from January on", () => {
    const { fromJanuary } = sourcesOf("flow", gridWithin(months(1, 12), "quarter"), undefined)[1] ?? {};
    expect(fromJanuary).toBe(true);
  });

  it("do not part a range where their figures do not end", () => {
    expect(names("flow", gridOfOne(months(2, 7)), undefined)).toEqual(["year-to-date 1", "month 6"]);
  });
});

it("tells which figures a source reads", () => {
  const quarters = gridWithin(months(1, 12), "quarter");
  const [, toDate, sum] = sourcesOf("flow", quarters, undefined);
  if (!toDate || !sum) throw new Error("There are sources missing.");
  expect(monthsRead(quarters, 1, sum)).toEqual([JANUARY + 5, JANUARY + 4, JANUARY + 3]);
  expect([monthsRead(quarters, 0, toDate), monthsRead(quarters, 1, toDate)]).toEqual([[JANUARY + 2], []]);
});

it("knows what begins in January", () => {
  expect([beginsInJanuary(JANUARY + 5, 6), beginsInJanuary(JANUARY + 5, 3), beginsInJanuary(JANUARY + 11, 24)]).toEqual(
    [...[true, false], false],
  );
});

it("knows ranges of which one figure can be published", () => {
  expect([months(1, 12), months(4, 6), months(1, 5), months(3, 3), months(2, 5)].map(isOnePeriod)).toEqual([
    ...[true, true, true, true],
    false,
  ]);
});

it("counts the months of each frequency", () => {
  expect(Object.values(FREQUENCY_MONTHS)).toEqual([1, 3, 6, 12]);
});
