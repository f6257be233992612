import type { CellPosition, CellRange } from "../../server/domain/sheet/cell-range.ts";

/** A cell of the portion, as far as it matters here. */
interface FormulaCell extends CellPosition {
  readonly formula: string;
}

/** Cells that one formula fills, in whose top-left cell it stands. */
export interface SpilledArea {
  readonly range: CellRange;
  readonly formula: string;
}

/**
 * The areas that formulas of a portion fill: all but their corners look as if they were typed, and writing into one of
 * them breaks the table that it is part of. Excel before ExcelApi 1.12 has no such formulas, or does not tell.
 */
export async function spilledAreas(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  portion: CellRange,
  cells: readonly FormulaCell[],
): Promise<SpilledArea[]> {
  const formulas = cells.filter(({ formula }) => formula !== "");
  if (formulas.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return [];
  const { top, left, bottom, right } = portion;
  const whole = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load("hasSpill");
  await context.sync();
  // Null where some cells have a spill and some do not.
  if ((whole.hasSpill as boolean | null) === false) return [];
  const ranges = formulas.map(({ row, column }) =>
    worksheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject(),
  );
  for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return ranges.flatMap((range, at) => {
    if (range.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const [bottom, right] = [rowIndex + rowCount - 1, columnIndex + columnCount - 1];
    return [{ range: { top: rowIndex, left: columnIndex, bottom, right }, formula: formulas[at]?.formula ?? "" }];
  });
}
