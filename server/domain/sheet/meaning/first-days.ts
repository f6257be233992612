import { dateOfSerial, type MonthSpan, monthOf } from "../../month.ts";
import type { Table } from "../context/table-columns.ts";
import type { TableContext } from "../context/table-context.ts";
import type { HeadTime } from "../label/head-time.ts";
import type { Frequency } from "../label/label.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, year: 12 };
const FIRST_DAY = /^\s*(?:19|20)\d\d[-./年]\d{1,2}[-./月]0?1日?\s*$/u;

/**
 * Rows and columns at the first days of quarters or years, 2017-01-01 | 2017-04-01 below Frequency: Quarterly, as data bases
 * of series have them, are of the quarters and years that begin there.
 */
export function settleFirstDays({ rows, columns }: Axes, { heads }: TableContext, { sheet }: Table): Axes {
  const frequency = heads.find((head) => head.frequency)?.frequency?.value;
  const length = MONTHS[frequency ?? "month"];
  const isFirstDay = ({ cells: [cell] }: HeadTime) => {
    const value = cell && sheet.grid.cell(cell.row, cell.column)?.value;
    return typeof value === "number" ? dateOfSerial(value).day === 1 : FIRST_DAY.test(String(value ?? ""));
  };
  const begins = ({ time }: Head) =>
    time.span !== undefined && isMonth(time.span) && (monthOf(time.span.end) - 1) % length === 0 && isFirstDay(time);
  const manner = frequency === "quarter" ? frequency : undefined;
  const whole = (head: Head): Head =>
    head.time.span ? { ...head, time: { ...head.time, span: extended(head.time.span, length), manner } } : head;
  const settle = (list: readonly Head[]) => {
    const timed = list.filter(({ time }) => time.span !== undefined);
    return length > 1 && timed.length > 1 && timed.every(begins) ? list.map(whole) : list;
  };
  const [own, across] = [settle(rows.map((row) => row.own)), settle(columns.map(({ head }) => head))];
  return {
    rows: rows.map((row, at) => ({ ...row, own: own[at] ?? row.own })),
    columns: columns.map((column, at) => ({ ...column, head: across[at] ?? column.head })),
  };
}

function isMonth({ start, end }: MonthSpan): boolean {
  return start === end;
}

function extended({ start }: MonthSpan, months: number): MonthSpan {
  return { start, end: start + months - 1 };
}
