import { isWithinYear, type MonthSpan, monthOf, shiftSpan, yearOf } from "../../month.ts";
import { isRelative, parsePeriod, printPeriod, shiftPeriod } from "../../period.ts";
import { isRefusal } from "../../refusal.ts";
import { type CellPosition, cellName } from "../cell-range.ts";
import type { Issue } from "../inquiry.ts";
import { type HeadTime, joinTimes, saysTime, settleSingle, spanOf } from "../label/head-time.ts";
import type { TimeManner } from "../label/label.ts";
import { type CellHeads, isBareYear, isOfNoYear, timeAround } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import { lagging } from "./lagging-rows.ts";

/** When a cell's figure is of. */
export interface CellTime {
  /** Undefined where it must be asked first. */
  readonly span: MonthSpan | undefined;
  readonly manner: TimeManner;
  /** Whether only a line over the table says it. */
  readonly isAround: boolean;
  readonly cells: readonly CellPosition[];
  readonly confidence: number;
  /** In Chinese, by which labels; begins with a comma. */
  readonly why: string;
  readonly issue: Issue | undefined;
}

/** The time that a cell's labels say together. */
export function cellTime(heads: CellHeads, settling: Settling): CellTime {
  const { row, column } = heads;
  const joined = lagging(row.own.time, column.time) ?? joinTimes(row.own.time, column.time);
  const own = joined.single ? settleSingle(joined, basisOf(heads)) : joined;
  const isYearBefore = row.own.isYearBefore || column.isYearBefore;
  const isAround = !saysTime(own);
  const months = isAround ? undefined : monthsOver(own, heads);
  const meant = months && meaningOfMonths(months, settling);
  if (typeof meant === "object") return asking(own, meant);
  const around = isAround ? timeAround(heads)?.time : monthsOfTitle(own, heads);
  const time = meant === "months" ? joinTimes(own, months ?? own) : (around ?? own);
  if (time.open) return openTime(time, time.open, settling);
  if (time.isClash) return clash(heads, time, settling);
  const span = spanOf(time, isAround ? undefined : yearAround(heads)) ?? answeredYear(time, settling);
  if (!span) return missing(time, settling);
  if (!isWithinYear(span)) return ofYears(time, span, settling);
  const confidence = isAround ? 0.94 : time.span || time.year !== undefined ? 0.98 : 0.95;
  return timed(time, isYearBefore ? shiftPeriod(span, -12) : span, confidence, isAround);
}

/** 2017 below 本月止累计 in a report of 2018年4月 is January to April of that year. */
function monthsOfTitle(own: HeadTime, heads: CellHeads): HeadTime | undefined {
  const basis = basisOf(heads);
  const title = heads.context.heads.find(({ time }) => time.span && !time.isClash)?.time.span;
  const isOfMonths = title && (basis === "month" || basis === "year-to-date") && isBareYear(own);
  if (!isOfMonths || !isWithinYear(title) || own.year === undefined) return undefined;
  const years = own.year - yearOf(title.start);
  return { ...own, year: undefined, span: shiftSpan(title, years * 12) };
}

function basisOf({ row, column }: CellHeads) {
  return column.basis?.value ?? row.own.basis?.value;
}

/** The months of no year that a line over the table, or else the sheet's name, says of its years. */
function monthsOver(own: HeadTime, heads: CellHeads): HeadTime | undefined {
  if (!isBareYear(own) || own.manner === "whole-year" || basisOf(heads) === "year") return undefined;
  const around = heads.context.heads.find(({ time }) => saysTime(time) && !time.isClash)?.time;
  return around && isOfMonths(around) ? around : undefined;
}

const WHOLE_YEARS = "全年";

/**
 * What 1-11月规模以上工业增加值 over 2016年 means: those months of the year. A sheet that is called 1-6月 may hold them or
 * whole years, and is asked about until one of the two is answered.
 */
function meaningOfMonths(months: HeadTime, { inquiry, tableKey }: Settling): "months" | "years" | Issue {
  if (isOnSheet(months)) return "months";
  const named = monthsText(months);
  const key = `months ${tableKey}`;
  const answer = inquiry.answerTo("PERIOD_AMBIGUOUS", key) ?? "";
  if (answer.includes(named)) return "months";
  if (answer.includes(WHOLE_YEARS)) return "years";
  const text = `工作表名说的是${named}，表内只写了年份，请确认这些单元格是各年${named}的数，还是${WHOLE_YEARS}的数。`;
  return { key, code: "PERIOD_AMBIGUOUS", text, candidates: [named, WHOLE_YEARS] };
}

function isOnSheet({ cells }: HeadTime): boolean {
  return cells.some(({ row }) => row >= 0);
}

/** 1-11月; a single month on the sheet may be when a table is brought up to date: 每年3月更新. */
function isOfMonths(time: HeadTime): boolean {
  const isRun = time.part !== undefined && time.part.end > time.part.start;
  return isOfNoYear(time) && time.part !== undefined && (isRun || !isOnSheet(time));
}

function timed({ manner, cells }: HeadTime, span: MonthSpan, confidence: number, isAround: boolean): CellTime {
  const onSheet = cells.filter((cell) => cell.row >= 0);
  const where = onSheet.map(cellName).join("、");
  const why = `，期间：“${printPeriod(span)}”${where && `（${where}）`}`;
  return { span, manner, isAround, cells: onSheet, confidence, why, issue: undefined };
}

/** The year of a section, or else of the lines over the table. */
function yearAround({ row, context }: CellHeads): number | undefined {
  const year = row.inherited.find(({ time }) => time.year !== undefined)?.time.year;
  return year ?? context.year;
}

function answeredYear(time: HeadTime, { inquiry, tableKey }: Settling): MonthSpan | undefined {
  const answer = inquiry.answerTo("YEAR_MISSING", tableKey)?.normalize("NFKC").trim();
  const year = readAnswer(answer);
  const isYear = year !== undefined && year.end - year.start === 11 && monthOf(year.start) === 1;
  return isYear ? spanOf(time, yearOf(year.start)) : undefined;
}

function missing(time: HeadTime, { inquiry, tableKey }: Settling): CellTime {
  if (time.part) {
    const text = `“${monthsText(time)}”等期间没有写年份，表头和标题里也没有，请指定年份。`;
    return asking(time, { key: tableKey, code: "YEAR_MISSING", text, candidates: [] });
  }
  const answer = readAnswer(inquiry.answerTo("PERIOD_AMBIGUOUS", tableKey));
  if (answer) return timed(time, answer, 0.94, false);
  const text = "表内、表头和标题都没有写期间，请指定这张表的期间。";
  return asking(time, { key: tableKey, code: "PERIOD_AMBIGUOUS", text, candidates: [] });
}

/** 2014-2016年 over figures of one year each, or an average of them. */
function ofYears(time: HeadTime, span: MonthSpan, { inquiry, tableKey }: Settling): CellTime {
  const answer = readAnswer(inquiry.answerTo("PERIOD_AMBIGUOUS", tableKey));
  if (answer) return timed(time, answer, 0.94, false);
  const text = `“${printPeriod(span)}”不止一年，请指定这些单元格的期间。`;
  return asking(time, { key: tableKey, code: "PERIOD_AMBIGUOUS", text, candidates: [] });
}

function openTime(time: HeadTime, open: NonNullable<HeadTime["open"]>, { inquiry }: Settling): CellTime {
  const key = open.question;
  const answer = readAnswer(inquiry.answerTo(open.code, key));
  if (answer) return timed(time, answer, 0.98, false);
  const where = time.cells[0] ? `${cellName(time.cells[0])}：` : "";
  return asking(time, { key, code: open.code, text: `${where}${open.question}`, candidates: open.near });
}

function clash({ row, column }: CellHeads, time: HeadTime, { inquiry }: Settling): CellTime {
  const key = time.cells.map(cellName).join(" ");
  const answer = readAnswer(inquiry.answerTo("LABEL_CONTRADICTION", key));
  if (answer) return timed(time, answer, 0.98, false);
  const where = time.cells.map(cellName).join("、");
  const candidates = [row.own.time, column.time].flatMap((one) => candidatesOf(one));
  const text = `${where}的期间互相矛盾，请选择这些单元格的期间。`;
  return asking(time, { key, code: "LABEL_CONTRADICTION", text, candidates: [...new Set(candidates)] });
}

function candidatesOf(time: HeadTime): string[] {
  const { span, part, year } = time;
  const readings = [spanOf({ ...time, part: undefined, year: undefined }), spanOf({ ...time, span: undefined })];
  if (span && part) readings.push(spanOf({ ...time, span: undefined, year: year ?? Math.floor(span.start / 12) }));
  return readings.flatMap((one) => (one ? [printPeriod(one)] : []));
}

function asking({ manner, cells }: HeadTime, issue: Issue): CellTime {
  return { span: undefined, manner, isAround: false, cells, confidence: 0, why: "", issue };
}

function readAnswer(text: string | undefined): MonthSpan | undefined {
  const read = text === undefined ? undefined : parsePeriod(text);
  return read && !isRefusal(read) && !isRelative(read) ? read : undefined;
}

function monthsText({ part }: HeadTime): string {
  return part ? printPeriod(part).replace(/^0年/u, "") : "";
}
