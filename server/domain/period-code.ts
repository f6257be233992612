import { basesOf } from "./basis.ts";
import type { Basis } from "./indicator.ts";
import { monthOf, yearOf } from "./month.ts";
import type { Period } from "./period.ts";

/**
 * A period as exchanged with programs: 2016, 2016-Q2, 2016-06, 2016-06 YTD; a span of no such shape by both its months,
 * 2016-07/2016-12. A basis decides where a span can be published under several: [Jan..Mar] is 2016-03 YTD, as a quarter
 * 2016-Q1.
 */
export function periodCode(period: Period, basis?: Basis): string {
  const last = monthCode(period.end);
  const [likeliest] = basesOf(period);
  // What is said of the end of a month or a year is said of the month or the year.
  switch (basis === undefined || basis === "point" ? likeliest : basis) {
    case "year":
      return String(yearOf(period.end));
    case "month":
      return last;
    case "year-to-date":
      return `${last} YTD`;
    case "quarter":
      return `${yearOf(period.end)}-Q${monthOf(period.end) / 3}`;
    default:
      return `${monthCode(period.start)}/${last}`;
  }
}

function monthCode(month: number): string {
  return `${yearOf(month)}-${String(monthOf(month)).padStart(2, "0")}`;
}
