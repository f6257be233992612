import type { RecognisedCell } from "../recognition.ts";
import type { Head } from "../table/head.ts";
import type { Axes } from "./axes.ts";
import type { Settling } from "./cell-indicator.ts";
import { ACTUAL, type Questioned, questionActual, UNQUESTIONED } from "./questioned.ts";

/**
 * A growth in the row of a growth, 增长（±%） behind 本月止累计 beside 工业增加值增速, is the growth of that growth or the figure
 * itself, put where growths stand: asked. So is one in the column of a growth, 同比（%） below 数值.
 */
export function questionGrowthOfGrowth(
  cells: readonly RecognisedCell[],
  axes: Axes,
  { inquiry, tableKey }: Settling,
): Questioned {
  const [inRows, inColumns] = [ofRows(cells, axes), ofColumns(cells, axes)];
  if (inRows.length + inColumns.length === 0) return UNQUESTIONED;
  const [named, grown] = inRows.length > 0 ? ["行", "列"] : ["列", "行"];
  const text = `这些单元格的${named}标题已是增速，${grown}标题又是增长，请确认是不是${named}标题的${ACTUAL}。`;
  const key = `growth of growth ${tableKey}`;
  return questionActual([...inRows, ...inColumns], { key, text }, inquiry);
}

/** Those of rows that name growths, where a column of growths stands beside one of figures. */
function ofRows(cells: readonly RecognisedCell[], { rows, columns }: Axes): readonly RecognisedCell[] {
  const growths = new Set(columns.filter(({ head }) => isGrowthAlone(head)).map(({ column }) => column));
  const holdsFigures = columns.some(
    ({ head, blocked, column }) => !blocked && !head.indicators && !growths.has(column),
  );
  if (growths.size === 0 || !holdsFigures) return [];
  const named = new Set(rows.filter(({ own }) => namesGrowth(own)).map(({ row }) => row));
  return cells.filter(({ row, column }) => named.has(row) && growths.has(column));
}

/** Those of columns that name growths, where a row of growths, 同比（%）, stands below one of figures, 数值. */
function ofColumns(cells: readonly RecognisedCell[], { rows, columns }: Axes): readonly RecognisedCell[] {
  const growths = new Set(rows.filter(({ own }) => isGrowthAlone(own)).map(({ row }) => row));
  const holdsFigures = rows.some(({ own, blocked }) => !blocked && !own.indicators && own.measure?.value === "value");
  if (growths.size === 0 || !holdsFigures) return [];
  const named = new Set(columns.filter(({ head }) => namesGrowth(head)).map(({ column }) => column));
  return cells.filter(({ row, column }) => named.has(column) && growths.has(row));
}

function isGrowthAlone({ indicators, measure }: Head): boolean {
  return !indicators && measure?.value === "growth";
}

/** 工业增加值增速, and Growth of industrial value added. */
function namesGrowth({ indicators, measure }: Head): boolean {
  return indicators?.value.every(({ growthOf }) => growthOf !== "" || measure?.value === "growth") === true;
}
