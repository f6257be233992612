import type { Basis } from "../../indicator.ts";
import { isWithinYear, type MonthSpan, monthOf, shiftSpan, sinceJanuary, wholeYearOf, yearOf } from "../../month.ts";
import type { CellPosition } from "../cell-range.ts";
import type { LabelTime, TimeManner } from "./label.ts";

/** What the labels of a row, a column or a table say together of time. */
export interface HeadTime {
  readonly year: number | undefined;
  /** Months of a known year, less than the whole. */
  readonly span: MonthSpan | undefined;
  /** Months counted in year 0. */
  readonly part: MonthSpan | undefined;
  /** The single month of a label that names it beside those up to it, 1-3月 / 3月: what a cell is of its column says. */
  readonly single?: MonthSpan | undefined;
  readonly manner: TimeManner;
  readonly open: Extract<LabelTime, { kind: "open" }> | undefined;
  /** Whether two labels exclude each other. */
  readonly isClash: boolean;
  readonly cells: readonly CellPosition[];
}

/** Labels that say nothing of time. */
export const NO_TIME: HeadTime = {
  year: undefined,
  span: undefined,
  part: undefined,
  manner: undefined,
  open: undefined,
  isClash: false,
  cells: [],
};

/** Whether anything was said of time. */
export function saysTime({ year, span, part, open }: HeadTime): boolean {
  return year !== undefined || span !== undefined || part !== undefined || open !== undefined;
}

/** What one label says of time. */
export function headTime(time: LabelTime, cell: CellPosition): HeadTime {
  const cells = [cell];
  if (time.kind === "open") return { ...NO_TIME, open: time, cells };
  const { span, manner } = time;
  if (time.kind === "part") return { ...NO_TIME, part: span, manner, cells };
  const isBare = manner === undefined || manner === "whole-year";
  const isYear = isBare && isWithinYear(span) && span.end - span.start === 11;
  return isYear ? { ...NO_TIME, year: yearOf(span.start), manner, cells } : { ...NO_TIME, span, manner, cells };
}

/** What two labels say together: 2016年 over 一季度 is a quarter; 2016年3月 beside Apr is a clash. */
export function joinTimes(a: HeadTime, b: HeadTime): HeadTime {
  if (!saysTime(a)) return b;
  if (!saysTime(b)) return a;
  const either = withSingle(a, b) ?? withSingle(b, a);
  if (either) return either;
  const total = totalOver(a, b);
  if (total) return total;
  const sum = sinceJanuaryTo(a, b) ?? sinceJanuaryTo(b, a);
  if (sum) return sum;
  const ofYears = withinYears(a, b) ?? withinYears(b, a);
  if (ofYears) return ofYears;
  const [known, months] = [yearToDate(a, b), yearToDate(b, a)];
  if (known) return joinTimes(known, b);
  if (months) return joinTimes(a, months);
  const [year, span, part] = [a.year ?? b.year, joinSpans(a.span, b.span), a.part ?? b.part];
  const joined = {
    year,
    span,
    part,
    ...((a.single ?? b.single) && { single: a.single ?? b.single }),
    manner: a.manner ?? b.manner,
    open: a.open ?? b.open,
    cells: [...(a.year === undefined && b.year !== undefined ? [...b.cells, ...a.cells] : [...a.cells, ...b.cells])],
  };
  const isClash =
    (differ(a.span, b.span) && !isUpTo(a.span, b.span) && !isUpTo(b.span, a.span)) ||
    differ(a.part, b.part) ||
    (a.year !== undefined && b.year !== undefined && a.year !== b.year) ||
    (span !== undefined && year !== undefined && !(isWithinYear(span) && yearOf(span.start) === year)) ||
    (span !== undefined && part !== undefined && differ(monthsOf(span), part));
  return { ...joined, isClash: a.isClash || b.isClash || isClash };
}

/** 3月 beside 1-3月 in one label. */
function withSingle(a: HeadTime, b: HeadTime): HeadTime | undefined {
  const isAlone = [a, b].every(
    ({ year, span, open, single, isClash }) => !(year ?? span ?? open ?? single) && !isClash,
  );
  const [long, month] = [a.part, b.part];
  const isOneLabel = a.cells[0]?.row === b.cells[0]?.row && a.cells[0]?.column === b.cells[0]?.column;
  if (!isAlone || !isOneLabel || !long || !month || long.start !== 0 || long.end === 0) return undefined;
  return month.start === month.end && month.end === long.end ? { ...a, single: month } : undefined;
}

/** The months that a basis tells of both; a clash where nothing does. */
export function settleSingle(time: HeadTime, basis: Basis | undefined): HeadTime {
  const { single, ...told } = time;
  if (!single || basis === "year-to-date") return told;
  const year = time.span === undefined ? undefined : yearOf(time.span.start);
  const span = year === undefined ? undefined : shiftSpan(single, year * 12);
  return basis === "month" ? { ...told, span, part: single, manner: undefined } : { ...told, isClash: true };
}

/** 1-10月 below 10月, which heads the month and what was cumulated by then, or beside 10月末. */
function totalOver({ part: month, ...outer }: HeadTime, inner: HeadTime): HeadTime | undefined {
  const { part } = inner;
  const isUpToMonth = month && part && month.start === month.end && part.start === 0 && part.end === month.end;
  const isOther = outer.cells[0]?.row !== inner.cells[0]?.row || outer.manner === "month-end";
  const isBare = [outer, inner].every(({ span, open, isClash }) => !(span ?? open) && !isClash);
  if (!isUpToMonth || part.end === 0 || !isOther || !isBare) return undefined;
  return { ...inner, year: inner.year ?? outer.year, cells: [...outer.cells, ...inner.cells] };
}

/** 2016年11月 beside 1-11月 is January to November of that year. */
function sinceJanuaryTo({ span, cells, isClash }: HeadTime, other: HeadTime): HeadTime | undefined {
  const { part } = other;
  const isTo =
    span && span.start === span.end && part?.start === 0 && part.end > 0 && part.end === monthOf(span.end) - 1;
  if (!isTo || isClash || other.isClash || other.span) return undefined;
  return { ...other, part: undefined, span: sinceJanuary(span.end), cells: [...cells, ...other.cells] };
}

/** 2013年 below “十二五”期间 is one of its years. */
function withinYears({ span, cells }: HeadTime, inner: HeadTime): HeadTime | undefined {
  const year = yearWithin(inner);
  if (!span || year === undefined || inner.isClash || span.end - span.start < 12) return undefined;
  const isWithin = year >= yearOf(span.start) && year <= yearOf(span.end);
  return isWithin ? { ...inner, cells: [...inner.cells, ...cells] } : undefined;
}

/** 2016年累计 beside 3月 is of that year, and no question. */
function yearToDate({ open, cells }: HeadTime, { part, isClash }: HeadTime): HeadTime | undefined {
  return open?.year === undefined || !part || isClash ? undefined : { ...NO_TIME, year: open.year, cells };
}

/** 2016年1-6月 beside 201606 or 2016Q2, the month or the quarter that it goes up to. */
function isUpTo(long: MonthSpan | undefined, last: MonthSpan | undefined): boolean {
  const isLast = last && (last.start === last.end || (last.end - last.start === 2 && last.start % 3 === 0));
  if (!long || !isLast || long.end !== last.end) return false;
  return isWithinYear(long) && monthOf(long.start) === 1;
}

function joinSpans(a: MonthSpan | undefined, b: MonthSpan | undefined): MonthSpan | undefined {
  return isUpTo(b, a) ? b : (a ?? b);
}

/** The months that are meant; `year` is that of the table where the labels name none. */
export function spanOf({ span, part, year }: HeadTime, yearOfTable?: number): MonthSpan | undefined {
  if (span) return span;
  const known = year ?? yearOfTable;
  if (part) return known === undefined ? undefined : shiftSpan(part, known * 12);
  return year === undefined ? undefined : shiftSpan(wholeYearOf(0), year * 12);
}

/** The one year that a time lies in. */
export function yearWithin({ year, span }: HeadTime): number | undefined {
  if (year !== undefined) return year;
  return span && isWithinYear(span) ? yearOf(span.start) : undefined;
}

function monthsOf({ start, end }: MonthSpan): MonthSpan {
  return { start: monthOf(start) - 1, end: monthOf(end) - 1 };
}

function differ(a: MonthSpan | undefined, b: MonthSpan | undefined): boolean {
  return a !== undefined && b !== undefined && (a.start !== b.start || a.end !== b.end);
}
