import { describe, expect, it } from "vitest";

import { printPeriod } from "../../server/domain/period.ts";
import { seriesPoints } from "../../server/store/series-points.ts";
import { type MadeFigure, madeSnapshot } from "../support/made-snapshot.ts";

const JANUARY = 2016 * 12;
const ALL = { start: 0, end: JANUARY + 99 };

/** The points of the first series: its period, value, and ~ where it was worked out. */
function pointsOf(figures: readonly MadeFigure[], withDerived: boolean, span = ALL): string[] {
  const snapshot = madeSnapshot(figures);
  const [series] = snapshot.series;
  if (!series) throw new Error("There is no series.");
  return seriesPoints(snapshot, series, { span, withDerived }).map(({ period, value, derivation }) => {
    return `${printPeriod(period)} ${derivation === "published" ? "" : "~"}${value}`;
  });
}

const MAY: MadeFigure = { month: JANUARY + 4, value: 9 };
const toDate = (month: number, value: number): MadeFigure => ({
  basis: "year-to-date",
  month: JANUARY + month - 1,
  value,
});

describe("the points of a series", () => {
  const figures = [MAY, toDate(3, 20), toDate(4, 28.1), toDate(5, 37.1), toDate(6, 50)];

  it("are the published ones", () => {
    expect(pointsOf(figures, false)).toEqual(["2016年5月 9"]);
  });

  it("are worked out where published ones give them, and marked", () => {
    expect(pointsOf(figures, true)).toEqual(["2016年4月 ~8.1", "2016年5月 9", "2016年6月 ~12.9"]);
  });

  it("lie within a span", () => {
    expect(pointsOf(figures, true, { start: JANUARY + 4, end: JANUARY + 4 })).toEqual(["2016年5月 9"]);
  });

  it("are never January or February alone, nor moments, rates or what is carried forward", () => {
    const early = [{ month: JANUARY + 2, value: 1 }, toDate(1, 5), toDate(2, 9), toDate(3, 10)];
    expect(pointsOf(early, true)).toEqual(["2016年1月 5", "2016年3月 1"]);
    const stock: MadeFigure = { indicator: "ENTERPRISES", basis: "point", month: JANUARY, value: 7 };
    expect(pointsOf([stock, { ...stock, month: JANUARY + 2 }], true)).toEqual(["2016年1月 7", "2016年3月 7"]);
  });

  it("are running totals and quarters of months too", () => {
    const months = [2, 3, 4, 5].map((at): MadeFigure => ({ month: JANUARY + at, value: at }));
    expect(pointsOf([toDate(2, 10), ...months], true)).toEqual([
      ...["2016年1-2月 10", "2016年1-3月 ~12", "2016年1-4月 ~15", "2016年1-5月 ~19", "2016年1-6月 ~24"],
    ]);
    const quarter: MadeFigure = { basis: "quarter", month: JANUARY + 8, value: 40 };
    expect(pointsOf([quarter, ...months], true)).toEqual(["2016年二季度 ~12", "2016年三季度 40"]);
  });
});
