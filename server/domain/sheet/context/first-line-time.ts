import { saysTime as isTimed } from "../label/head-time.ts";
import { EMPTY_LABEL } from "../label/label.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import { isCaption } from "../table/table-captions.ts";
import type { TableRows } from "../table/tables.ts";
import { isOfMonths, saysTime, yearIn } from "./months-without-year.ts";
import { headOfTitle } from "./title-head.ts";

/**
 * A table further down called 同期增加值增速, of months that name no year, is of the year of the sheet's first line; one that
 * names no time at all is of the line's, 同期江苏两市, also where the line names no quantity: 工业运行看板（2017年8月）.
 */
export function withTimeOf(first: TableRows, one: TableRows, isDated: boolean): TableRows {
  const line = datedLine(first);
  const label = line?.cells[0]?.label;
  const isOfSame = one.titles.some((row) => labelled(row).some((cell) => SAME_TIME.test(cell.label?.text ?? "")));
  const isUntimed = ![...one.titles, ...one.header, ...one.body].flatMap(labelled).some(saysTime);
  const times = label ? (isUntimed ? label.times : yearIn(label)) : [];
  // 全国对比（1-4月，%） below 经济运行驾驶舱 2024年1-4月.
  const isOfTimes = one.titles.flatMap(labelled).some(saysTime) || isOfTimesAlone(one);
  const isOfYear = isOfSame || (isDated && isOfTimes);
  const isMeant = isUntimed ? isOfSame || isDated : isOfYear && isOfMonths(one);
  const isOfOther = one.titles.flatMap(labelled).some(({ label }) => OTHER_TIME.test(label?.text ?? ""));
  if (one === first || !line || times.length === 0 || !isMeant || isOfOther) return one;
  const cells = line.cells.slice(0, 1).map((cell) => ({ ...cell, label: { ...EMPTY_LABEL, times } }));
  return { ...one, titles: [{ ...line, cells }, ...one.titles] };
}

// 附：上次调度会数据 is of another time, whenever that was.
const OTHER_TIME = /上一?(?:次|轮|回)|前次/u;

const SAME_TIME = /^(?:附[:：]?\s*)?同期/u;

/** Whether a line dates all below it: it names no quantity, and the first table has no other dates. 2018年3月印发 tells of none. */
export function tellsTimeOfAll(table: TableRows): boolean {
  const { header, body } = table;
  const line = datedLine(table);
  const one = line?.cells[0];
  const { label } = one ?? {};
  const isOfNone = label?.role === "plain" && label.indicators.length === 0 && label.times.length === 1;
  if (!line || !one || !isOfNone || isCaption(line) || [...header, ...body].flatMap(labelled).some(saysTime))
    return false;
  return isTimed(headOfTitle(label, one).time);
}

/** 数据截至2022年10月 below 经济运行驾驶舱, else the first line. */
function datedLine({ titles }: TableRows): SheetRow | undefined {
  return titles.find(({ cells: [one] }) => one !== undefined && saysTime(one)) ?? titles[0];
}

/** 月份 | 1-2月 | 3月, or such rows: whether all columns or all rows say of when they are. */
function isOfTimesAlone({ header, body }: TableRows): boolean {
  const columns = header.at(-1)?.cells.slice(1) ?? [];
  const rows = body.flatMap(({ cells }) => cells[0] ?? []);
  return [columns, rows].some((cells) => cells.length > 0 && cells.every(saysTime));
}
