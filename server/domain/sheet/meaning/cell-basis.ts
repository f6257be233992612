import { basesOf, periodOf } from "../../basis.ts";
import type { Basis, Indicator } from "../../indicator.ts";
import { readBasis } from "../../measure.ts";
import { type MonthSpan, monthOf } from "../../month.ts";
import { isRelative, parsePeriod, printPeriod } from "../../period.ts";
import { isRefusal } from "../../refusal.ts";
import type { Issue } from "../inquiry.ts";
import type { Frequency } from "../label/label.ts";
import type { Settling } from "./cell-indicator.ts";
import type { CellTime } from "./cell-time.ts";

/** How a cell's figure covers time, and the months that it covers so. */
export interface CellBasis {
  readonly basis: Basis;
  readonly period: MonthSpan;
  readonly confidence: number;
  readonly issue: Issue | undefined;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** What the labels say that decides the basis. */
export interface BasisWords {
  readonly indicator: Indicator;
  readonly basis: Basis | undefined;
  readonly frequency: Frequency | undefined;
  /** Whether only a line over the table says the basis. */
  readonly isBasisAround?: boolean;
}

/** Shares of what is there at a moment; 非公经济占比 and 销号率 are of what happened in a span of time. */
const STATES = /(?:覆盖|普及|到户|接通)率$|(?:用户|区域)占比$/u;

const MOMENTS: ReadonlySet<string> = new Set(["to-date", "month-end", "year-end"]);

/** The basis of a cell; undefined where a line of frequencies leaves the cell empty: a quarter's figure in May. */
export function cellBasis(
  words: BasisWords,
  time: CellTime,
  span: MonthSpan,
  settling: Settling,
): CellBasis | undefined {
  const { indicator, frequency } = words;
  // 全年预计 over a table says nothing of its column 1-11月.
  const isOfOther = words.isBasisAround && words.basis === "year" && !time.isAround && span.end - span.start !== 11;
  const basis = isOfOther ? undefined : words.basis;
  const isSparse = frequency !== undefined && frequency !== "month" && span.start === span.end;
  if (isSparse && monthOf(span.end) % MONTHS[frequency] !== 0) return undefined;
  // 截至2016年底 and 2017年9月末 over 光纤到户率: the share at that time.
  const isOfEnd = span.start === span.end && (monthOf(span.end) === 12 || time.manner === "month-end");
  const isState = indicator.kind === "share" && time.isAround && isOfEnd;
  // 行政村宽带接通率 截至6月底, 2015年末 or 2016年9月末 is the one of that day as well.
  const isOfNetwork = STATES.test(indicator.name) && time.manner !== undefined && MOMENTS.has(time.manner);
  if (indicator.kind === "stock" || ((isState || isOfNetwork) && !basis)) {
    // 常住人口 below 1-6月 is that of June.
    const period = time.manner === "to-date" && span.end - span.start < 11 ? periodOf("point", span.end) : span;
    return { basis: "point", period, confidence: 1, issue: undefined };
  }
  if (isSparse) return sparse({ ...words, basis }, frequency, span, settling);
  // 截至2018年末 over amounts is of all that year.
  const isOfYear = time.manner === "year-end" && (indicator.kind === "flow" || indicator.growthOf !== "");
  if (isOfYear && (!basis || basis === "point" || basis === "year-to-date"))
    return { basis: "year", period: periodOf("year", span.end), confidence: 1, issue: undefined };
  // 2019年6月末 over 1-6月 is when amounts were counted, not over what time.
  const isOfMoment = basis === "point" && (indicator.kind === "flow" || indicator.growthOf !== "");
  if (basis && !isOfMoment) {
    const isTitled = time.isAround && time.manner === "to-date" && span.end - span.start < 11;
    return stated(words, basis, { span, isTitled }, settling);
  }
  if (basesOf(span).length === 1) return ofUnpublished(span, settling);
  const likely = likelyBasis(time, span);
  if (frequency && isOfOtherLength(span, time, frequency)) return unsaid(span, likely, settling);
  if (span.start === span.end && time.isAround) return unsaid(span, likely, settling);
  return { basis: likely, period: span, confidence: 1, issue: undefined };
}

/** Amounts of 下半年 are no month, quarter or year, nor cumulated since January: none is published, and which is meant is asked. */
function ofUnpublished(span: MonthSpan, { inquiry, tableKey }: Settling): CellBasis {
  const named = printPeriod(span);
  const key = `${tableKey} ${named}`;
  const answer = parsePeriod(inquiry.answerTo("PERIOD_AMBIGUOUS", key) ?? "");
  const chosen = isRefusal(answer) || isRelative(answer) ? undefined : basesOf(answer)[0];
  if (chosen && !isRefusal(answer) && !isRelative(answer))
    return { basis: chosen, period: answer, confidence: 0.98, issue: undefined };
  const text = `“${named}”既不是一个月、一个季度或一年，也不是年初以来的累计，没有这样的公布数，请指定期间，或不填这些单元格。`;
  const issue = { key, code: "PERIOD_AMBIGUOUS", text, candidates: [] } as const;
  return { basis: "year-to-date", period: periodOf("year-to-date", span.end), confidence: 0, issue };
}

/** A year among monthly figures, or a quarter among yearly ones. */
function isOfOtherLength({ start, end }: MonthSpan, { manner }: CellTime, frequency: Frequency): boolean {
  const months = end - start + 1;
  return manner !== "to-date" && (frequency === "year" ? months < MONTHS.year : months === MONTHS.year);
}

/** 一季度 is a quarter, 1-12月 is cumulated; else what the months are called first. */
function likelyBasis({ manner }: CellTime, span: MonthSpan): Basis {
  const bases = basesOf(span);
  if (manner === "quarter" && bases.includes("quarter")) return "quarter";
  if (manner === "to-date" && bases.includes("year-to-date")) return "year-to-date";
  return bases[0] ?? "point";
}

/** 累计 for June is January to June; 当月 for January to June contradicts itself. */
function stated(
  { isBasisAround }: BasisWords,
  basis: Basis,
  { span, isTitled }: { readonly span: MonthSpan; readonly isTitled: boolean },
  settling: Settling,
): CellBasis {
  const period = periodOf(basis, span.end);
  // January and February are published as one; a column 当月 beside 累计 has no figure of its own for them.
  const areFirstTwo = isBasisAround && basis === "month" && monthOf(span.start) === 1 && span.end - span.start === 1;
  if (areFirstTwo) return { basis: "year-to-date", period: span, confidence: 1, issue: undefined };
  // 全年 beside the quarters of GDP当季.
  if (basis === "quarter" && monthOf(span.start) === 1 && span.end - span.start === 11)
    return { basis: "year", period: span, confidence: 1, issue: undefined };
  // 当月 below a title of 1-10月 is of October.
  const isOfTotals = isTitled && basis === "month" && monthOf(span.start) === 1;
  const isShorter = !isOfTotals && period.end - period.start < span.end - span.start;
  // 本季 of October, or of January and February, is not yet a quarter.
  const isUnfinished = basis === "quarter" && span.end !== period.end;
  if (isUnfinished) return unsaid(span, basis, settling);
  if (basis === "point" || !isShorter) return { basis, period, confidence: 1, issue: undefined };
  return unsaid(span, basesOf(span)[0] ?? basis, settling);
}

/** Quarters and years that stand in the row of their last month. */
function sparse(
  { basis }: BasisWords,
  frequency: Exclude<Frequency, "month">,
  span: MonthSpan,
  settling: Settling,
): CellBasis {
  const likely = frequency === "quarter" ? "quarter" : "year";
  if (basis && basis !== "month") return { basis, period: periodOf(basis, span.end), confidence: 1, issue: undefined };
  const period = periodOf(likely, span.end);
  // The first quarter is January to March, single or cumulated.
  if (frequency === "year" || monthOf(span.end) === MONTHS.quarter)
    return { basis: likely, period, confidence: 1, issue: undefined };
  return unsaid(period, likely, settling);
}

function unsaid(span: MonthSpan, likely: Basis, { inquiry, tableKey }: Settling): CellBasis {
  const answer = inquiry.answerTo("BASIS_AMBIGUOUS", tableKey);
  const chosen = answer === undefined ? undefined : readBasis(answer);
  if (chosen && !isRefusal(chosen))
    return { basis: chosen, period: periodOf(chosen, span.end), confidence: 0.98, issue: undefined };
  const text = `“${printPeriod(span)}”的数没有写明是当期还是累计，请选择口径。`;
  const issue = {
    key: tableKey,
    code: "BASIS_AMBIGUOUS",
    text,
    candidates: [likely === "quarter" ? "当季" : "当月", "累计"],
  } as const;
  return { basis: likely, period: periodOf(likely, span.end), confidence: 0.6, issue };
}
