import {
  dateOfSerial,
  dayExists,
  FIRST_YEAR,
  LAST_YEAR,
  type MonthSpan,
  monthOrdinal,
  oneMonth,
  shiftSpan,
} from "./month.ts";

/** Everything that a text can mean: one span is clear, several or a question are ambiguous, none is unreadable. */
export interface Reading {
  readonly spans: readonly MonthSpan[];
  /** Whose months the spans are, counted in year 0, when the text says 今年, 去年 or 前年 for the year. */
  readonly year?: "今年" | "去年" | "前年";
  /** What the text leaves open, in Chinese, when that is not a choice between spans. */
  readonly question?: string | undefined;
  /** The nearest span that could be read, when there is none. */
  readonly near?: MonthSpan | undefined;
}

/** A text of no meaning. */
export const NOTHING: Reading = { spans: [] };

// From 1954-01-01 to 2099-12-31: smaller numbers are nearer to a mistyped year than to a date.
const FIRST_SERIAL = 19_725;
const LAST_SERIAL = 73_050;

/** A text of one meaning. */
export function clear(span: MonthSpan): Reading {
  return { spans: [span] };
}

/** A text that leaves something open. */
export function asking(question: string): Reading {
  return { spans: [], question };
}

/** All that several readings of one text can mean; equal meanings count once. */
export function either(...readings: readonly (Reading | undefined)[]): Reading {
  const spans: MonthSpan[] = [];
  for (const span of readings.flatMap((reading) => reading?.spans ?? [])) {
    if (!spans.some(({ start, end }) => start === span.start && end === span.end)) spans.push(span);
  }
  const question = readings.find((reading) => reading?.question)?.question;
  return { spans, question, near: readings.find((reading) => reading?.near)?.near };
}

/** Months of year 0 placed in a year; nothing outside the years that a period may touch. */
export function inYear(digits: string, months: Reading | undefined): Reading | undefined {
  const year = Number(digits);
  if (!months) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR) return NOTHING;
  const place = (span: MonthSpan) => shiftSpan(span, year * 12);
  return { spans: months.spans.map(place), near: months.near && place(months.near) };
}

/** From the first month of one reading to the last month of another, for every pair that runs forward. */
export function between(first: Reading | undefined, last: Reading | undefined): Reading | undefined {
  if (!first || !last) return undefined;
  const pairs = first.spans.flatMap(({ start }) => last.spans.map(({ end }) => ({ start, end })));
  const forward = pairs.filter(({ start, end }) => start <= end);
  if (forward.length > 0) return either(...forward.map(clear));
  const [from, to] = [last.spans[0], first.spans[0]];
  return { spans: [], near: from && to && { start: from.start, end: to.end } };
}

/** The month of a day; when the month has no such day, the month is only near. */
export function day(year: string, month: string, date: string): Reading | undefined {
  if (!dayExists(Number(year), Number(month), 1)) return NOTHING;
  const span = oneMonth(Number(month) - 1);
  return inYear(year, dayExists(Number(year), Number(month), Number(date)) ? clear(span) : { spans: [], near: span });
}

/**
 * The month of an Excel date serial from 1954 to 2099. Excel turns a typed 1-6 into 6 January of the running year: a
 * whole serial that could have come about so is a question.
 */
export function serial(digits: string): Reading {
  const days = Number(digits);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return NOTHING;
  const { year, month, day } = dateOfSerial(days);
  return Number.isInteger(days) && month < day && day <= 12
    ? asking(`${year}年${month}月${day}日，或输入“${month}-${day}”后被Excel变成的日期`)
    : clear(oneMonth(monthOrdinal(year, month)));
}
