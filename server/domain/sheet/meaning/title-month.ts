import type { MonthSpan } from "../../month.ts";
import { printPeriod } from "../../period.ts";
import type { TableContext } from "../context/table-context.ts";
import { isQuarterlyOutput } from "../quarterly-output.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Settling } from "./cell-indicator.ts";
import { saysOwnTime } from "./own-time.ts";
import { type Questioned, questionCells, UNQUESTIONED } from "./questioned.ts";

/** A report compares a month with few others; more are a series, which its title's month need not be of. */
const MOST_MONTHS = 2;
const YEAR = 12;
const BY_COLUMNS = "以表内期间为准";

/**
 * A report whose title names a month that none of its figures is of, 2015年9月份 over 8月完成数, is of one or the other: asked
 * of all cells of the title's year.
 */
export function questionTitleMonth(
  cells: readonly RecognisedCell[],
  { heads }: TableContext,
  { inquiry, tableKey }: Settling,
): Questioned {
  const title = heads.find(({ time }) => time.span && !time.isClash)?.time.span;
  const isOpen = title && !cells.every(saysOwnTime) && !isRangeOver(cells, title);
  const doubtful = isOpen ? ofOtherMonths(cells, title.end) : [];
  if (!title || doubtful.length === 0 || doubtful.every((cell) => isOfLast(cell, title))) return UNQUESTIONED;
  const text = `标题写的是${printPeriod(title)}，表内的期间却不是，请确认${BY_COLUMNS}，或不填这些单元格。`;
  const key = `title month ${tableKey}`;
  const issue = { key, code: "LABEL_CONTRADICTION", text, candidates: [BY_COLUMNS, "不填"] } as const;
  return questionCells(doubtful, { issue, yes: BY_COLUMNS, inquiry });
}

const QUARTER = 3;

/** Profits are published a month later than output: those of a report of June are of May. */
const LATE = /^ABOVE_SCALE_INDUSTRIAL_PROFIT/u;

/** 1-3月 below a title of 1-4月 is the last quarter, up to which output is published by then; so is the last month of profits. */
function isOfLast({ meaning: { indicator, period } }: RecognisedCell, { end }: MonthSpan): boolean {
  if (LATE.test(indicator)) return end - period.end === 1;
  const isQuarter = (period.end + 1) % QUARTER === 0 && isQuarterlyOutput(indicator);
  return isQuarter && period.end < end && end - period.end < QUARTER;
}

/** 2016-2017年 and 2015年下半年 are no last month, but where all months lie. */
function isRangeOver(cells: readonly RecognisedCell[], { start, end }: MonthSpan): boolean {
  const isRange = end - start >= YEAR || (start < end && start % YEAR !== 0);
  return isRange && cells.every(({ meaning: { period } }) => start <= period.end && period.end <= end);
}

/** The cells of a month's year, and those a year before them, where they are of few months and none is that one. */
function ofOtherMonths(cells: readonly RecognisedCell[], month: number): readonly RecognisedCell[] {
  const months = new Set<number>();
  for (const { meaning } of cells) {
    const { end } = meaning.period;
    if (end === month) return [];
    if (isOfYear(meaning, month) && months.add(end).size > MOST_MONTHS) return [];
  }
  if (months.size === 0) return [];
  const before = cells.filter(({ meaning }) => isOfYear(meaning, month - YEAR));
  // Months of their own make the year before a series.
  const isComparison = before.every(({ meaning }) => months.has(meaning.period.end + YEAR));
  return [...cells.filter(({ meaning }) => isOfYear(meaning, month)), ...(isComparison ? before : [])];
}

function isOfYear({ basis, period }: RecognisedCell["meaning"], month: number): boolean {
  return basis !== "year" && basis !== "point" && Math.floor(period.end / YEAR) === Math.floor(month / YEAR);
}
