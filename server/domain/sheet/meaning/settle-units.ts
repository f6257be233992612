import { isRefusal } from "../../refusal.ts";
import { parseUnit, type Unit } from "../../unit.ts";
import type { TableContext } from "../context/table-context.ts";
import { quoteCell } from "../inquiry.ts";
import type { AxisColumn } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";

/**
 * A title's unit that no column is in, because each says another of its kind, is a contradiction: 单位：亿元 over columns
 * of 万元. A title's unit is for the columns that say none.
 */
export function settleUnits(
  columns: readonly AxisColumn[],
  { heads }: TableContext,
  settling: Settling,
): readonly AxisColumn[] {
  const title = heads.find((head) => head.units)?.units;
  const [unit, ...others] = title?.value ?? [];
  const contradicted = columns.filter((column) => unit && isOther(column, unit));
  const isSaid = columns.some(({ head, blocked }) => unit && !blocked && head.units?.value.some(isOf(unit)));
  const isUsed = columns.some(({ head, blocked }) => !blocked && !head.units);
  if (!title || !unit || others.length > 0 || isUsed || !isSaid || contradicted.length < columns.length) return columns;
  return columns.map((column) => {
    const own = column.head.units?.value.find(isOf(unit));
    if (!own || column.blocked) return column;
    const key = `${settling.tableKey} title ${unit.symbol} ${own.symbol}`;
    const answer = settling.inquiry.answerTo("UNIT_CONTRADICTION", key);
    const chosen = answer === undefined ? undefined : parseUnit(answer);
    if (chosen && !isRefusal(chosen)) {
      return { ...column, head: { ...column.head, units: { value: [chosen], cell: title.cell } } };
    }
    const text = `标题说单位是${quoteCell(unit.symbol, title.cell)}，列标题说是${quoteCell(own.symbol, column.head.units?.cell)}，请选择其一。`;
    return {
      ...column,
      blocked: { issue: { key, code: "UNIT_CONTRADICTION", text, candidates: [unit.symbol, own.symbol] } },
    };
  });
}

/** Whether a column says another unit than a title's: another of its kind, or, 增速（%）, none of its kind at all. */
function isOther({ head, blocked }: AxisColumn, unit: Unit): boolean {
  const own = head.units?.value ?? [];
  return blocked !== undefined || own.every((one) => one.dimension !== unit.dimension || one.symbol !== unit.symbol);
}

function isOf({ dimension }: Unit): (one: Unit) => boolean {
  return (one) => one.dimension === dimension;
}
