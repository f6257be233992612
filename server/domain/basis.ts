import type { Basis } from "./indicator.ts";
import { isWithinYear, monthOf, oneMonth, quarterOf, sinceJanuary, wholeYearOf } from "./month.ts";
import { monthCount, type Period } from "./period.ts";

/**
 * The bases under which a span can be published, most telling first. [Jan..Mar] is a year-to-date figure and a quarter,
 * [Jan..Dec] a year and a year-to-date figure; June alone only a month. A span of no such shape can still be the point
 * at the end of its last month, as every span can: a stock's table for 2016年 gives its figure of the year's end.
 */
export function basesOf(period: Period): readonly Basis[] {
  const months = monthCount(period);
  const bases: Basis[] = [];
  if (months === 12 && isWithinYear(period)) bases.push("year");
  if (months === 1) bases.push("month");
  if (monthOf(period.start) === 1 && isWithinYear(period)) bases.push("year-to-date");
  if (months === 3 && monthOf(period.start) % 3 === 1) bases.push("quarter");
  return [...bases, "point"];
}

/**
 * The span of a figure published on a basis for `endMonth`, a month ordinal; a point is its month. Inverse of
 * {@link basesOf}: for every basis of a period but the point, periodOf(basis, period.end) is the period. A quarter or
 * a year is the one in which the month lies.
 */
export function periodOf(basis: Basis, endMonth: number): Period {
  switch (basis) {
    case "month":
    case "point":
      return oneMonth(endMonth);
    case "year-to-date":
      return sinceJanuary(endMonth);
    case "quarter":
      return quarterOf(endMonth);
    case "year":
      return wholeYearOf(endMonth);
  }
}
