import { shiftSpan } from "../../month.ts";
import type { Table } from "../context/table-columns.ts";
import type { TableContext } from "../context/table-context.ts";
import { NO_TIME } from "../label/head-time.ts";
import type { Axes, AxisColumn } from "./axes.ts";

const MONTH_BEFORE = /^上[月期][数值]?(?:\s*[（(]%[)）])?$/u;
const COMPARED = /^[比较与](?:上[月期]|上年同[期月]|去年同[期月])/u;

/** Whether words begin by saying with what figures are compared, 比上月: they are by how much those changed. */
export function comparesWithBefore(words: string): boolean {
  return COMPARED.test(words);
}

/**
 * 上月 beside 本月 below a title of 2017年10月 is September; of growths, 比上月 and 比去年同月 beside it are by how much they
 * changed, and no growths.
 */
export function settleMonthBefore({ rows, columns }: Axes, { heads }: TableContext, { header }: Table): Axes {
  const month = heads.find(({ time }) => time.span && time.span.start === time.span.end && !time.isClash)?.time;
  const isBefore = ({ head: { unknown } }: AxisColumn) => MONTH_BEFORE.test(unknown?.value ?? "");
  if (!month?.span || !columns.some(isBefore)) return { rows, columns };
  const span = shiftSpan(month.span, -1);
  const areGrowths = heads.some(({ measure }) => measure?.value === "growth");
  const texts = new Map(header.flatMap(({ cells }) => cells.map(({ column, label }) => [column, label?.text ?? ""])));
  return {
    rows,
    columns: columns.map((column) => {
      const { head } = column;
      const text = texts.get(column.column) ?? "";
      if (areGrowths && comparesWithBefore(text)) {
        const cell = head.measure?.cell ?? head.unknown?.cell;
        return cell
          ? { ...column, head: { ...head, unknown: { value: text, cell } }, blocked: { issue: undefined } }
          : column;
      }
      if (!isBefore(column) || !head.unknown) return column;
      const { cell } = head.unknown;
      const told = { ...head, unknown: undefined, basis: { value: "month", cell } as const };
      return {
        ...column,
        head: { ...told, time: { ...NO_TIME, span, cells: [...month.cells, cell] } },
        blocked: undefined,
      };
    }),
  };
}
