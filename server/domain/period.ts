import { januaryOf, type MonthSpan, monthOf, shiftSpan, yearOf } from "./month.ts";
import { readPeriod } from "./period-grammar.ts";
import type { Reading } from "./period-reading.ts";
import { type RelativeWord, relativeWordOf, spanOfRelative } from "./period-relative.ts";
import { spellPeriod } from "./period-spelling.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A span of whole months as month ordinals, year * 12 + (month - 1); both ends inclusive. */
export type Period = MonthSpan;

/** A period that depends on the latest published one: 最新, 上年同期, 去年, 去年1-6月. */
export interface RelativePeriod {
  readonly relative: RelativeWord;
  /** The months meant of the year that the word names, January being 0; all of what the word names when absent. */
  readonly part?: Period;
}

/** What a label says: a span of months, or one that depends on what is published. */
export type PeriodExpression = Period | RelativePeriod;

const QUARTERS = "一二三四";
const LONGEST_SHOWN = 30;

/**
 * The period that a cell says: a text in any of the spellings that Chinese and English tables use, a year, or an Excel
 * date serial of the 1900 system from 1954 to 2099 (whole numbers from 1900 to 2999 are years). A day or a time stamp
 * is its month, taken as it is written. 截至2016年6月 is January to June; 2016年6月末 is June, whose end is the moment
 * of a stock. A number means what its digits mean as a text. Refuses with PERIOD_MISSING, PERIOD_UNKNOWN, or
 * PERIOD_AMBIGUOUS with the possible readings in `near`.
 */
export function parsePeriod(input: string | number): PeriodExpression | Refusal {
  const text = String(input).trim();
  if (text === "") return refuse("PERIOD_MISSING");
  const spelled = spellPeriod(text);
  const relative = spelled === "" ? undefined : relativeWordOf(text);
  return relative ? { relative } : conclude(shorten(text), readPeriod(spelled));
}

/** The canonical Chinese label, which parses to the same period: 2016年, 2016年6月, 2016年1-6月, 2016年二季度, 2016-2020年. */
export function printPeriod(period: PeriodExpression): string {
  if (isRelative(period)) return period.relative + (period.part ? printMonths(period.part) : "");
  const [first, last] = [yearOf(period.start), yearOf(period.end)];
  if (first === last) return `${first}年${printMonths(period)}`;
  if (monthOf(period.start) === 1 && monthOf(period.end) === 12) return `${first}-${last}年`;
  return `${first}年${monthOf(period.start)}月-${last}年${monthOf(period.end)}月`;
}

/** Whether the latest published period decides what is meant. */
export function isRelative(expression: PeriodExpression): expression is RelativePeriod {
  return "relative" in expression;
}

/**
 * The period meant by a relative one. `anchor` is the latest published period of the series: 上年同期 is the anchor
 * twelve months earlier, 上月 the month before its last month, 本季度 the whole quarter of its last month.
 */
export function resolvePeriod(relative: RelativePeriod, anchor: Period): Period {
  const span = spanOfRelative(relative.relative, anchor);
  return relative.part ? shiftSpan(relative.part, januaryOf(span.start)) : span;
}

/** The same period that many months later, earlier when negative: twelve months before 2016年1-6月 is 2015年1-6月. */
export function shiftPeriod(period: Period, months: number): Period {
  return shiftSpan(period, months);
}

/** In order of time: negative when `a` ends first or, ending together, starts first; for use with sort. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end - b.end || a.start - b.start;
}

/** How many months a period has; 2016年1-6月 has 6. */
export function monthCount(period: Period): number {
  return period.end - period.start + 1;
}

function printMonths({ start, end }: Period): string {
  const [first, last] = [monthOf(start), monthOf(end)];
  if (first === 1 && last === 12) return "";
  if (first === last) return `${first}月`;
  if (first > 1 && first % 3 === 1 && last === first + 2) return `${QUARTERS[(last / 3) - 1]}季度`;
  return `${first}-${last}月`;
}

function conclude(received: string, reading: Reading): PeriodExpression | Refusal {
  const { question, near } = reading;
  const meanings = reading.spans.map((span) => expressionOf(span, reading.year));
  const [only] = meanings;
  if (question) return refuse("PERIOD_AMBIGUOUS", { received, expected: question });
  if (!only)
    return refuse("PERIOD_UNKNOWN", { received, near: near ? [printPeriod(expressionOf(near, reading.year))] : [] });
  if (meanings.length === 1) return only;
  const labels = meanings.map(printPeriod);
  // The readings stand in the sentence once, and in `near` for a pane that offers them as a choice.
  return { ...refuse("PERIOD_AMBIGUOUS", { received, expected: labels.join("，或") }), near: labels };
}

function expressionOf(span: Period, year: Reading["year"]): PeriodExpression {
  if (!year) return span;
  return printMonths(span) === "" ? { relative: year } : { relative: year, part: span };
}

function shorten(text: string): string {
  const shown = [...text.slice(0, LONGEST_SHOWN * 2)].slice(0, LONGEST_SHOWN).join("");
  return shown.length < text.length ? `${shown}…` : shown;
}
