import { type CellPosition, holds } from "../../server/domain/sheet/cell-range.ts";
import { repairedFormula } from "../../server/domain/sheet/fill/repair-formula.ts";
import type { Grid, GridCell } from "../../server/domain/sheet/grid.ts";

/** A formula of ours that does not read as it should. */
export interface BrokenFormula extends CellPosition {
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
}

/** The formulas of ours on a sheet that read as from elsewhere, or whose name Excel did not find. */
export function brokenFormulas({ sheet, arrays, cells }: Grid): BrokenFormula[] {
  const isFilled = (cell: CellPosition) =>
    arrays.some((range) => holds(range, cell) && (range.top !== cell.row || range.left !== cell.column));
  return [...cells()].flatMap((cell) => {
    const after = cell.formula === "" || isFilled(cell) ? undefined : repairedFormula(cell.formula);
    if (after === undefined || !isBroken(cell, after)) return [];
    return [{ sheet, row: cell.row, column: cell.column, before: cell.formula, after }];
  });
}

/** Names in small letters are Excel's way to say that it does not know them; where it shows a value it does. */
function isBroken({ formula, value }: GridCell, repaired: string): boolean {
  return value === "#NAME?" || formula.toUpperCase() !== repaired.toUpperCase();
}
