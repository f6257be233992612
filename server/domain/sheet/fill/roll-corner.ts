import { type CellPosition, type CellRange, holds } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { NewMerge } from "./roll-labels.ts";
import { newLineOf } from "./roll-lines.ts";
import type { RollPlace } from "./roll-place.ts";

/** A note that goes with the table's edge; where it stands before and after, once the new lines are in. */
export interface MovedNote {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

/** Rows above a table in which such notes stand. */
const ROWS_ABOVE = 3;

/**
 * Notes over the last column of a table, 单位：亿元, that stand there because it is the last: they move on to the new last
 * one. Over a column in the middle they would read as its header.
 */
export function movedNotes(grid: Grid, range: CellRange, place: RollPlace): MovedNote[] {
  const last = newEdge(range, place);
  if (last === undefined) return [];
  return rowsAbove(range).flatMap((row): MovedNote[] => {
    const from = { row, column: range.right };
    const held = grid.cell(row, range.right);
    const isNote = typeof held?.value === "string" && held.formula === "" && !grid.cell(row, range.right - 1);
    const isFree = place.isWhole || !grid.cell(row, last);
    const isMerged = grid.merges.some((merge) => holds(merge, from));
    return isNote && isFree && !isMerged ? [{ from, to: { row, column: last } }] : [];
  });
}

/** Titles that are merged over exactly the width of the table, which they keep to. */
export function widenedTitles(grid: Grid, range: CellRange, place: RollPlace): NewMerge[] {
  const last = newEdge(range, place);
  if (last === undefined) return [];
  const rows = rowsAbove(range);
  return grid.merges
    .filter(
      ({ top, bottom, left, right }) =>
        rows.includes(top) && rows.includes(bottom) && left === range.left && right === range.right,
    )
    .filter(({ top }) => place.isWhole || !grid.cell(top, last))
    .map((before) => ({ before, after: { ...before, right: last } }));
}

/** The new last column, where the table's last one is continued. */
function newEdge(range: CellRange, { axis, runs }: RollPlace): number | undefined {
  const run = runs.at(-1);
  return axis === "column" && run?.at === range.right + 1 ? newLineOf(runs, run) + run.count - 1 : undefined;
}

function rowsAbove({ top }: CellRange): number[] {
  const first = Math.max(0, top - ROWS_ABOVE);
  return Array.from({ length: top - first }, (_, at) => first + at);
}
