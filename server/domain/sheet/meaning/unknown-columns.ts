import type { Table } from "../context/table-columns.ts";
import type { TableContext } from "../context/table-context.ts";
import { type Issue, quoteCell } from "../inquiry.ts";
import { isSideQuantity, isSumOfOthers } from "../label/side-words.ts";
import type { Head, Said } from "../table/head.ts";
import type { Axes, AxisColumn } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { comparesWithBefore } from "./month-before.ts";

/**
 * Columns beside rows of known quantities whose heading nobody knows, 规模 beside 增速, are asked: they may be the figures.
 * Those that say something else of a quantity, 年度目标, and those without a number among others with numbers are not.
 */
export function settleColumns({ rows, columns }: Axes, table: Table, context: TableContext, settling: Settling): Axes {
  const isNamed = ({ indicators }: Head) => indicators !== undefined;
  const isOfQuantities = rows.some(({ own, blocked }) => !blocked && isNamed(own)) || context.heads.some(isNamed);
  if (!isOfQuantities || !columns.some(isOpen)) return { rows, columns };
  // 数据 beside rows that each say their unit is what they are called.
  const areUnitsTold = rows.filter(({ own }) => own.units !== undefined).length * 2 > rows.length;
  const told = areUnitsTold ? columns.map(asFigures) : columns;
  const held = figuredColumns(table);
  const isHeld = (column: number) => held.size === 0 || held.has(column);
  return { rows, columns: told.map((column) => (isHeld(column.column) ? settle(column, settling) : column)) };
}

function asFigures(column: AxisColumn): AxisColumn {
  const { unknown } = column.head;
  if (!unknown || !isOpen(column) || !/^数据值?$/u.test(unknown.value)) return column;
  return { ...column, head: { ...column.head, unknown: undefined }, blocked: undefined };
}

/** The columns that hold a number, or what stands in place of one. */
function figuredColumns({ body, columns }: Table): ReadonlySet<number> {
  const held = new Set(body.flatMap(({ cells }) => cells.flatMap((one) => (one.label ? [] : one.column))));
  return new Set(columns.figures.filter((column) => held.has(column)));
}

// 2017E, 年均增长（%） and 比1-8月加快（百分点） are computed from figures, and none that are published.
const COMPUTED =
  /年均|均值|平均|标准差|方差|样本|最[大小高低]|中位数|百分点|倍数?|±|加快|放缓|高于|低于|插值|平减|评估|差异|(?:19|20)?\d\d(?:年|Q\d)?\s*[(（]?[EFP][)）]?$/u;
// 上月累计 is of another time than the lines over the table name.
const OTHER_TIMES = /上[月年季期]|去年|前年|同[期月]|次[月年]|基[数期年]/u;

/** Whether words say that numbers are computed of figures. */
export function isComputed(words: string): boolean {
  return COMPUTED.test(words) || comparesWithBefore(words);
}

const ACTUAL = "实际数";
const CUMULATED = "累计数";
const GROWTH = "同比增速";

/** Whether a column is left out because nobody knows its heading, and may be asked about. */
function isOpen({ head: { unknown, measure }, blocked }: AxisColumn): boolean {
  const isUnasked = unknown !== undefined && blocked !== undefined && !blocked.issue;
  return isUnasked && ((STATE.test(unknown.value) && measure?.value !== "growth") || !isOfOthers(unknown.value));
}

// One of several states of a figure, of which the analyst knows which is to stand there.
const STATE = /^(?:初步核算|初步|初核|最终核实|最终|修订|快报|普查修订|\p{Script=Han}{1,3}经普修订)[数值]?$/u;

function settle(column: AxisColumn, settling: Settling): AxisColumn {
  const { head } = column;
  const { unknown } = head;
  if (!unknown || !isOpen(column)) return column;
  const key = `column ${unknown.value}`;
  const answer = settling.inquiry.answerTo("INDICATOR_AMBIGUOUS", key);
  const known = answer === undefined || OTHER_TIMES.test(unknown.value) ? undefined : answered(head, unknown, answer);
  if (known) return { ...column, head: known, blocked: undefined };
  if (answer !== undefined) return column;
  return { ...column, blocked: { issue: { key, code: "INDICATOR_AMBIGUOUS", ...questionOf(unknown) } } };
}

function isOfOthers(words: string): boolean {
  return isSideQuantity(words) || isSumOfOthers(words) || isComputed(words);
}

function questionOf({ value, cell }: Said<string>): Pick<Issue, "text" | "candidates"> {
  const label = quoteCell(value, cell);
  if (STATE.test(value)) {
    const text = `列标题${label}说的是数据的一个版本，请确认这一列是不是现在公布的${ACTUAL}，是别的版本就不填。`;
    return { text, candidates: [ACTUAL, "不填"] };
  }
  return OTHER_TIMES.test(value)
    ? { text: `没有看懂列标题${label}，请改写列标题，或不填这些单元格。`, candidates: ["不填"] }
    : {
        text: `没有看懂列标题${label}，请确认这一列是表中指标的${ACTUAL}、${CUMULATED}还是${GROWTH}，是别的数就不填。`,
        candidates: [ACTUAL, CUMULATED, GROWTH, "不填"],
      };
}

/** What a heading says by the answer; undefined where its column is not to be filled. */
function answered(head: Head, { cell }: Said<string>, answer: string): Head | undefined {
  const known = { ...head, unknown: undefined };
  if (answer.includes(GROWTH)) return { ...known, measure: { value: "growth", cell } };
  if (answer.includes(CUMULATED)) return { ...known, basis: { value: "year-to-date", cell } };
  return answer.includes(ACTUAL) ? known : undefined;
}
