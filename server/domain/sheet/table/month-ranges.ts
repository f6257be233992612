import { monthOf } from "../../month.ts";
import { readTime } from "../label/label-time.ts";
import { headingKindOf } from "../label/label-words.ts";
import { labelsIn, type ReadCell, timeLabel } from "./read-cell.ts";

const RANGE = /^1\s*[-–—~]\s*(?:[2-9]|1[0-2])$/u;
const FEWEST = 2;

/**
 * Turns 1-2 | 1-3 behind 年份\月份, or below 月, into labels of running months; one alone may be a day, unless a line above is
 * of the month up to which it goes: 1-9 below 2012年9月.
 */
export function readMonthRanges(rows: ReadonlyMap<number, readonly ReadCell[]>): void {
  const headed = new Map<number, ReadCell[]>();
  const named = new Set<number>();
  for (const cells of rows.values()) {
    const [first] = cells;
    if (cells.length === 1) for (const month of monthsNamed(cells)) named.add(month);
    for (const one of named.size > 0 ? cells : []) if (isRange(one) && named.has(lastMonthOf(one))) readRange(one);
    const isOfMonths = first?.label?.role === "heading" && /月/u.test(first.label.text);
    if (isOfMonths && cells.every((one) => one === first || isRange(one))) readRun(cells.slice(1));
    for (const one of headed.size > 0 ? cells : labelsIn(cells)) {
      const run = headed.get(one.column);
      if (one.label?.role === "heading" && headingKindOf(one.label.text) === "month") headed.set(one.column, []);
      else if (run && isRange(one)) run.push(one);
      else if (run) {
        readRun(run);
        headed.delete(one.column);
      }
    }
  }
  for (const run of headed.values()) readRun(run);
}

function isRange({ cell }: ReadCell): boolean {
  return typeof cell.value === "string" && RANGE.test(cell.value.trim());
}

function lastMonthOf({ cell }: ReadCell): number {
  return Number(/\d{1,2}$/u.exec(String(cell.value).trim())?.[0]);
}

/** The single months of a year, from 1, that labels name. */
function monthsNamed(cells: readonly ReadCell[]): number[] {
  const times = cells.flatMap(({ label }) => (label?.role === "plain" ? label.times : []));
  return times.flatMap((time) =>
    time.kind === "span" && time.span.start === time.span.end ? [monthOf(time.span.end)] : [],
  );
}

function readRun(cells: readonly ReadCell[]): void {
  if (cells.length >= FEWEST) for (const one of cells) readRange(one);
}

function readRange(one: ReadCell): void {
  const text = `${String(one.cell.value).trim()}月`;
  const time = readTime(text);
  if (time) one.label = timeLabel(text, time);
}
