import { isWithinYear, type MonthSpan, shiftSpan, yearOf } from "../../month.ts";
import { type HeadTime, NO_TIME } from "../label/head-time.ts";
import type { Head } from "./head.ts";

const SAME_PERIOD = /^((?:19|20)\d\d)年同期(?:累计)?[数值]?\s*(?:[（(]|$)/u;

/**
 * Columns that are called 2015年同期 with the months that the columns before them are of, 2016年1-6月, in that year; in a table
 * whose rows are months of no year, the year alone. One below months of its own is of those in that year. Any other column
 * as it is.
 *
 * @param rows times of the table's rows
 */
export function readSamePeriods(columns: readonly Head[], rows: readonly HeadTime[]): readonly Head[] {
  const areMonths = rows.length > 0 && rows.every(({ part, year, span }) => part && year === undefined && !span);
  return columns.map((head, at) => {
    const year = Number(SAME_PERIOD.exec(head.unknown?.value ?? "")?.[1]);
    if (!head.unknown || Number.isNaN(year)) return head;
    const cells = [head.unknown.cell];
    // 2016年同期 below 1-11月累计, which its neighbours share.
    const { part, span: known, cells: over } = head.time;
    if (part && !known)
      return {
        ...head,
        unknown: undefined,
        time: { ...NO_TIME, span: shiftSpan(part, year * 12), cells: [...over, ...cells] },
      };
    const before = columns.slice(0, at).flatMap(({ time, unknown }) => (unknown ? [] : (monthsOf(time) ?? [])));
    const months = new Map(before.map((span) => [`${span.start % 12} ${span.end - span.start}`, span]));
    const [span, ...others] = months.values();
    if (span && others.length === 0) {
      return {
        ...head,
        unknown: undefined,
        time: { ...NO_TIME, span: shiftSpan(span, (year - yearOf(span.start)) * 12), cells },
      };
    }
    return areMonths && !span ? { ...head, unknown: undefined, time: { ...NO_TIME, year, cells } } : head;
  });
}

/** The months of a known year, less than the whole, that a time is. */
function monthsOf({ span }: HeadTime): MonthSpan | undefined {
  return span && isWithinYear(span) ? span : undefined;
}
