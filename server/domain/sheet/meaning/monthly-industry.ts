import { monthOf } from "../../month.ts";
import { isRefusal } from "../../refusal.ts";
import type { Table } from "../context/table-columns.ts";
import type { Issue } from "../inquiry.ts";
import type { RecognisedCell } from "../recognition.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { cellsOfIndicators, indicatorsOf } from "./cells-of-indicators.ts";
import { answered, askAbout, type Questioned, UNQUESTIONED } from "./questioned.ts";

const ALL = "工业增加值";
const ABOVE_SCALE = "规模以上工业增加值";
const QUARTER = 3;

/**
 * The value added of all industry is published by quarter, that of industry above designated size by month: a table of 工业增加值
 * with 本月 or 1-5月 may be short for the latter, and all its cells of that name are asked about. On a sheet called 规上工业 it is.
 */
export function questionMonthlyIndustry(
  cells: readonly RecognisedCell[],
  table: Table,
  { catalogue, inquiry, tableKey }: Settling,
): Questioned {
  const [all, aboveScale] = [ALL, ABOVE_SCALE].map((name) => catalogue.indicator(name));
  const isKnown = all !== undefined && !isRefusal(all);
  const meant = isKnown ? cellsOfIndicators(cells, new Set([all.code])) : [];
  // A row of its own for 规模以上工业增加值 leaves no doubt.
  const isTold = aboveScale && !isRefusal(aboveScale) && indicatorsOf(cells).includes(aboveScale.code);
  if (isTold || !meant.some(isMonthly)) return UNQUESTIONED;
  if (aboveScale && !isRefusal(aboveScale) && isCalledAboveScale(table))
    return answered(meant, (cell) => ofIndicator(cell, aboveScale.code));
  const key = `monthly industry ${tableKey}`;
  const answer = inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const chosen = answer === undefined ? undefined : catalogue.indicator(answer);
  if (chosen && !isRefusal(chosen)) {
    return answered(meant, (cell) => ofIndicator(cell, chosen.code));
  }
  return askAbout(meant, issueAbout(key));
}

/**
 * Whether growths of 工业增加值 in a table are those of enterprises above designated size: national accounts, in which all of
 * industry is, come by quarter, so that 当月, 4月, 1-2月 and 12月 beside 12月止累计 are of no other. 全部工业增加值 is all of it.
 */
export function growsByMonth(table: Table, axes: Axes, around: readonly Head[]): boolean {
  const { header, body, titles } = table;
  const heads = [...axes.rows.map(({ own }) => own), ...axes.columns.map(({ head }) => head)];
  const named = [...heads, ...around].filter(({ indicators }) => indicators?.value.some(({ name }) => name === ALL));
  // Amounts of it beside the growth may be of all industry.
  const areGrowths =
    isCalledAboveScale(table) || named.every(isOfGrowth) || axes.columns.every(({ head }) => isOfGrowth(head));
  if (named.length === 0 || !areGrowths) return false;
  const lines = [...titles, ...header, ...body];
  if (lines.some(({ cells }) => cells.some(({ label }) => label && OF_ALL.test(label.text)))) return false;
  // #工业增加值 below 地区生产总值 and 第二产业增加值 is of those, and 规模以上工业增加值 beside it is another.
  const isOther = heads.some(({ indicators }) => indicators?.value.some(({ name }) => OTHERS.test(name)));
  return !isOther && tellsMonths(heads, around);
}

function isCalledAboveScale({ sheet }: Table): boolean {
  return /规(?:模以)?上工业/u.test(sheet.grid.sheet);
}

function isOfGrowth({ measure, units }: Head): boolean {
  return measure?.value === "growth" || units?.value.every(({ dimension }) => dimension === "percent") === true;
}

const OF_ALL = /全部工业|全口径|全社会工业|\ball industr(?:y|ies)\b/iu;

const OTHERS = /生产总值|第二产业增加值|规模以上工业增加值/u;

function tellsMonths(heads: readonly Head[], around: readonly Head[]): boolean {
  if (heads.some(({ basis }) => basis?.value === "month")) return true;
  const months = [...heads, ...around].flatMap((head) => monthsOf(head) ?? []);
  if (months.some(({ start, end }) => end - start < 11 && monthOf(end) % QUARTER !== 0)) return true;
  const ends = new Set(heads.filter(isTotal).map((head) => monthsOf(head)?.end));
  return heads.some((head) => {
    const month = monthsOf(head);
    return month !== undefined && month.start === month.end && !isTotal(head) && ends.has(month.end);
  });
}

function monthsOf({ time }: Head) {
  return time.span ?? time.part;
}

function isTotal({ basis, time }: Head): boolean {
  return basis?.value === "year-to-date" || time.manner === "to-date";
}

/** Whether a figure is of months that end within a quarter, or of a single one. */
function isMonthly({ meaning: { basis, period } }: RecognisedCell): boolean {
  return basis === "month" || (basis === "year-to-date" && monthOf(period.end) % QUARTER !== 0);
}

function ofIndicator(cell: RecognisedCell, indicator: string): RecognisedCell {
  return { ...cell, meaning: { ...cell.meaning, indicator } };
}

function issueAbout(key: string): Issue {
  const text = `“${ALL}”按季度公布，按月公布的是“${ABOVE_SCALE}”，请选择这张表是哪一个。`;
  return { key, code: "INDICATOR_AMBIGUOUS", text, candidates: [ABOVE_SCALE, ALL] };
}
