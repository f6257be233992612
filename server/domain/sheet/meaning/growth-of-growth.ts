import type { RecognisedCell } from "../recognition.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/**
 * A growth in the row of a growth, 增长（±%） behind 本月止累计 beside 工业增加值增速, is the growth of that growth or the figure
 * itself, put where growths stand: asked.
 */
export function questionGrowthOfGrowth(
  cells: readonly RecognisedCell[],
  { rows, columns }: Axes,
  { inquiry, tableKey }: Settling,
): Questioned {
  const growths = new Set(columns.filter(({ head }) => isGrowthAlone(head)).map(({ column }) => column));
  const holdsFigures = columns.some(
    ({ head, blocked, column }) => !blocked && !head.indicators && !growths.has(column),
  );
  if (growths.size === 0 || !holdsFigures) return UNQUESTIONED;
  const named = new Set(rows.filter(({ own }) => namesGrowth(own)).map(({ row }) => row));
  const meant = cells.filter(({ row, column }) => named.has(row) && growths.has(column));
  if (meant.length === 0) return UNQUESTIONED;
  const text = `这些单元格的行标题已是增速，列标题又是增长，请确认是不是行标题的${ACTUAL}。`;
  const key = `growth of growth ${tableKey}`;
  return questionActual(meant, { key, text }, inquiry);
}

function isGrowthAlone({ indicators, measure }: Head): boolean {
  return !indicators && measure?.value === "growth";
}

function namesGrowth({ indicators }: Head): boolean {
  return indicators?.value.every(({ growthOf }) => growthOf !== "") === true;
}
