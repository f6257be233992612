import type { CellPosition } from "../cell-range.ts";
import { movedCell, type RollPlace, successor } from "./roll-place.ts";
import { type LineMove, moveReferences } from "./shift-formula.ts";

/**
 * The formula of a cell of the newest period as it reads for the next one, once the new lines are in: what it takes from
 * its own period it takes from the new one, what from the period before from the one that was the newest; labels beside the
 * table stay.
 */
export function continuedFormula(formula: string, cell: CellPosition, place: RollPlace): string {
  const { axis, firstPeriod } = place;
  const [old, next] = [movedCell(place, cell), successor(place, cell)];
  const by = axis === "column" ? next.column - old.column : next.row - old.row;
  const moveAlong: LineMove = (line, isFixed, isOtherSheet) => {
    if (isOtherSheet) return isFixed ? line : line + by;
    const moved =
      axis === "column"
        ? movedCell(place, { ...cell, column: line }).column
        : movedCell(place, { ...cell, row: line }).row;
    return isFixed || line < firstPeriod ? moved : moved + by;
  };
  const stay: LineMove = (line) => line;
  return axis === "column" ? moveReferences(formula, stay, moveAlong) : moveReferences(formula, moveAlong, stay);
}
