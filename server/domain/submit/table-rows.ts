import type { ImportCell } from "../import/import-row.ts";
import { monthOf, yearOf } from "../month.ts";
import { type CellRange, holds } from "../sheet/cell-range.ts";
import type { Grid, GridCell } from "../sheet/grid.ts";
import { readDate } from "../sheet/label/date-format.ts";
import { importCellOf } from "./import-cell.ts";

/** Gives the cell of a column in a row as it is to be read; a blank part of merged cells reads as what they show. */
export type TableCell = (row: number, column: number) => GridCell | undefined;

/** The cells of a sheet, merged ones read in each of their rows and columns. */
export function mergedCells(grid: Grid): TableCell {
  const corners = new Map<number, readonly CellRange[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) corners.set(row, [...(corners.get(row) ?? []), merge]);
  }
  return (row, column) => {
    const own = grid.cell(row, column);
    if (own) return own;
    const merge = corners.get(row)?.find((one) => holds(one, { row, column }));
    return merge && grid.cell(merge.top, merge.left);
  };
}

/** A period as text, or the question that its cell raises: 1-6 that Excel took for a date. */
export type PeriodCell = { readonly cell: ImportCell } | { readonly question: string };

/** The cell of a period's column: a date as its month, all else as it stands. */
export function periodCellOf(cell: GridCell | undefined): PeriodCell {
  const time = typeof cell?.value === "number" ? readDate(cell.value, cell.numberFormat) : undefined;
  if (time?.kind === "open") return { question: time.question };
  if (time?.kind !== "span") return { cell: importCellOf(cell) };
  const { start } = time.span;
  return { cell: `${yearOf(start)}-${String(monthOf(start)).padStart(2, "0")}` };
}
