import { monthOf } from "../../month.ts";
import { isQuarterlyOutput } from "../quarterly-output.ts";
import type { Block, RecognisedCell } from "../recognition.ts";

/** Whether new cells make a column or a row. */
export type RollAxis = "row" | "column";

/** New rows or columns that stand together, by where they are before anything moves. */
export interface RolledLines {
  /** First row or column of the period that is continued. */
  readonly from: number;
  /** First new row or column. */
  readonly at: number;
  readonly count: number;
}

/** The newest period of a table, and where the next one goes. */
export interface NewestLines {
  /** Rows or columns of the newest period, in their order. */
  readonly lines: readonly number[];
  /** One for the lines that stand together: 累计 of all months may stand before 当月 of all months. */
  readonly runs: readonly RolledLines[];
  /** Last month of the newest period, as a month ordinal. */
  readonly end: number;
  /** Last month of the next one. */
  readonly nextEnd: number;
  /** Whether the newest period stands before the others. */
  readonly isFirst: boolean;
}

/**
 * Finds the newest period of a table, whatever the order of its periods.
 *
 * @param onlyStep months to the next period where the table has one period only; by its basis when absent
 */
export function newestLines({ cells }: Block, axis: RollAxis, onlyStep?: number): NewestLines {
  const endOf = new Map<number, number>();
  for (const cell of cells) endOf.set(cell[axis], Math.max(cell.meaning.period.end, endOf.get(cell[axis]) ?? 0));
  const all = [...endOf.keys()].sort((a, b) => a - b);
  const ends = [...new Set(endOf.values())].sort((a, b) => a - b);
  const end = ends.at(-1) ?? 0;
  const lines = all.filter((line) => endOf.get(line) === end);
  const isFirst = ends.length > 1 && endOf.get(all[0] ?? -1) === end;
  const nextEnd = nextAfter(ends, cells, onlyStep);
  const runs = runsOf(lines).map(({ from, count }): RolledLines => {
    if (isFirst) return { from, at: from, count };
    const after = all.find((line) => line >= from + count);
    // Periods in no order, 10月 11月 12月 6月, go on behind all of them.
    const isUnordered = after !== undefined && sharesSeries(cells, axis, from, after);
    return { from, at: isUnordered ? (all.at(-1) ?? from) + 1 : from + count, count };
  });
  return { lines, runs, end, nextEnd, isFirst };
}

/** Where a line stands once the new ones are in. */
export function movedLine(runs: readonly RolledLines[], line: number): number {
  return runs.reduce((moved, { at, count }) => (line >= at ? moved + count : moved), line);
}

/** Where the first of the new lines of a run stands once all are in. */
export function newLineOf(runs: readonly RolledLines[], run: RolledLines): number {
  return runs.reduce((moved, { at, count }) => (at < run.at ? moved + count : moved), run.at);
}

function runsOf(lines: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last.from + last.count === line) last.count++;
    else runs.push({ from: line, count: 1 });
  }
  return runs;
}

/** Whether both lines hold figures of one series. */
function sharesSeries(cells: readonly RecognisedCell[], axis: RollAxis, one: number, other: number): boolean {
  const namesIn = (line: number) =>
    cells
      .filter((cell) => cell[axis] === line)
      .map(({ meaning: { indicator, subject, basis } }) => `${indicator} ${subject.area} ${subject.member} ${basis}`);
  const names = new Set(namesIn(one));
  return namesIn(other).some((name) => names.has(name));
}

/** Months to the next period of a table of one period, by its basis. */
const STEPS = { month: 1, "year-to-date": 1, quarter: 3, year: 12, point: 1 } as const;

/** Months, quarters, halves, years: 2015年 | 2016年1-7月 goes on with 1-8月, though seven months lie between the two. */
const PUBLISHED_STEPS: ReadonlySet<number> = new Set([1, 3, 6, 12]);

/** China publishes January and February together: a table of months without January goes from December to February. */
function nextAfter(ends: readonly number[], cells: readonly RecognisedCell[], onlyStep?: number): number {
  const isPaired =
    ends.some((end) => monthOf(end) === 2) || cells.some(({ meaning }) => meaning.basis === "year-to-date");
  // 当月 may have a column for January, which stays empty; 累计 begins with 1-2月.
  const toDate = cells.filter(({ meaning }) => meaning.basis === "year-to-date");
  const starts = toDate.length > 0 ? toDate.map(({ meaning }) => meaning.period.end) : ends;
  const skipsJanuary = isPaired && !starts.some((end) => monthOf(end) === 1);
  const steps = ends.slice(1).map((end, at) => {
    const step = end - (ends[at] ?? end);
    return skipsJanuary && step === 2 && monthOf(end) === 2 ? 1 : step;
  });
  const basisStep = onlyStep ?? cells.reduce((most, { meaning }) => Math.max(most, STEPS[meaning.basis]), 1);
  const end = ends.at(-1) ?? 0;
  const told = Math.min(12, ...(steps.length > 0 ? steps : [basisStep]));
  const isBehindYears = toDate.length > 0 && ends.slice(0, -1).every((before) => monthOf(before) === 12);
  const published = isBehindYears && !PUBLISHED_STEPS.has(told) ? 1 : told;
  // 1-12月累计 of national accounts goes on with 1-3月.
  const isByQuarter = cells.every(({ meaning }) => isQuarterlyOutput(meaning.indicator)) && monthOf(end) % 3 === 0;
  const step = isByQuarter ? Math.max(published, 3) : published;
  return end + (step === 1 && monthOf(end) === 12 && skipsJanuary ? 2 : step);
}
