import type { CellPosition, CellRange } from "../../server/domain/sheet/cell-range.ts";

/** A cell of the portion, as far as it matters here. */
interface FormulaCell extends CellPosition {
  readonly formula: string;
}

/**
 * Cells that a formula elsewhere fills, by row and column, with that formula: they look as if they were typed, and writing
 * into one of them breaks the table that it is part of. Excel before ExcelApi 1.12 has no such formulas, or does not tell.
 */
export async function spilledCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  portion: CellRange,
  cells: readonly FormulaCell[],
): Promise<ReadonlyMap<string, string>> {
  const spilled = new Map<string, string>();
  const formulas = cells.filter(({ formula }) => formula !== "");
  if (formulas.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return spilled;
  const { top, left, bottom, right } = portion;
  const whole = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load("hasSpill");
  await context.sync();
  // Null where some cells have a spill and some do not.
  if ((whole.hasSpill as boolean | null) === false) return spilled;
  const ranges = formulas.map(({ row, column }) =>
    worksheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject(),
  );
  for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  for (const [at, range] of ranges.entries()) {
    if (range.isNullObject) continue;
    for (let row = range.rowIndex; row < range.rowIndex + range.rowCount; row++) {
      for (let column = range.columnIndex; column < range.columnIndex + range.columnCount; column++) {
        spilled.set(`${row},${column}`, formulas[at]?.formula ?? "");
      }
    }
  }
  return spilled;
}
