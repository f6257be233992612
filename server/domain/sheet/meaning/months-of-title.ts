import { isWithinYear, shiftSpan, yearOf } from "../../month.ts";
import type { TableContext } from "../context/table-context.ts";
import type { HeadTime } from "../label/head-time.ts";
import type { Axes, AxisColumn } from "./axes.ts";
import { isBareYear } from "./cell-heads.ts";

const YEAR = 12;

/**
 * Columns of whole years of which one is the year whose months the title names, 2017年 | 2016年同期 below 2017年1-5月统计快报,
 * are of those months, that of the year before as well.
 */
export function settleMonthsOfTitle({ rows, columns }: Axes, { heads }: TableContext): Axes {
  const title = heads.map(({ time }) => withMonthsOfYear(time)).find(isOfMonthsOfOneYear);
  const year = title?.span && yearOf(title.span.end);
  const isMeant = ({ head: { time, basis } }: AxisColumn) =>
    isBareYear(time) && !time.manner && basis?.value !== "year";
  const isOfMonths = columns.some(({ head: { time } }) => time.part !== undefined || time.span !== undefined);
  if (!title?.span || year === undefined || isOfMonths) return { rows, columns };
  if (!columns.some((column) => isMeant(column) && column.head.time.year === year)) return { rows, columns };
  return {
    rows,
    columns: columns.map((column) => {
      const { time } = column.head;
      const years = (time.year ?? 0) - year;
      if (!isMeant(column) || !title.span || (years !== 0 && years !== -1)) return column;
      const span = shiftSpan(title.span, years * YEAR);
      const told = { ...time, year: undefined, span, manner: title.manner, cells: [...title.cells, ...time.cells] };
      const isSame = SAME_PERIOD.test(column.head.unknown?.value ?? "");
      const head = { ...column.head, time: told, unknown: isSame ? undefined : column.head.unknown };
      return { ...column, head, blocked: isSame ? undefined : column.blocked };
    }),
  };
}

const SAME_PERIOD = /^(?:19|20)\d\d年同期[数值]?$/u;

/** 2018年云南前三季度 says apart of which year its months are. */
function withMonthsOfYear(time: HeadTime): HeadTime {
  const { year, part } = time;
  return year === undefined || !part ? time : { ...time, year: undefined, span: shiftSpan(part, year * YEAR) };
}

/** Whether a line on the sheet says some months of one year, and not a single one or all. */
function isOfMonthsOfOneYear({ span, isClash, cells }: HeadTime): boolean {
  if (!span || isClash || !cells.every(({ row }) => row >= 0)) return false;
  return isWithinYear(span) && span.end > span.start && span.end - span.start < YEAR - 1;
}
