import { type CellPosition, type CellRange, holds } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { Block } from "../recognition.ts";
import { movedLine, type NewestLines, newLineOf, type RollAxis, type RolledLines } from "./roll-lines.ts";

/** How the cells of a sheet move when a table gets new rows or columns. */
export interface RollPlace {
  readonly axis: RollAxis;
  readonly runs: readonly RolledLines[];
  /** First row or column of the table that holds a period: what is before it are labels. */
  readonly firstPeriod: number;
  /** Whether cells move away: they do even where they are blank, so that taking back is taking out. */
  readonly isInserted: boolean;
  /** Rows that new columns go through, or columns that new rows go through: the table's own. */
  readonly across: { readonly first: number; readonly last: number };
  /** Whether whole columns or rows of the sheet are inserted, because nothing else stands in their way. */
  readonly isWhole: boolean;
}

/**
 * Where the new lines of a table go: cells are inserted, whole lines where nothing else is in their way. Where that would
 * tear something apart, on the free place behind the table; undefined where there is none.
 *
 * @param others the sheet's other tables
 */
export function rollPlace(
  grid: Grid,
  { range, cells }: Block,
  axis: RollAxis,
  newest: NewestLines,
  others: readonly CellRange[] = [],
): RollPlace | undefined {
  const across = axis === "column" ? { first: range.top, last: range.bottom } : columnsOf(grid, range, others);
  const { runs } = newest;
  const end = axis === "column" ? range.right : range.bottom;
  const place = { axis, runs, across, firstPeriod: leastOf(cells, axis) };
  const isWhole = !hasOthers(grid, place);
  const room = { ...place, isInserted: true, isWhole };
  if (isWhole || !isTorn(grid, room, end, others)) return room;
  const [run] = runs;
  const isFree = runs.length === 1 && run !== undefined && run.at > end && !isOccupied(grid, place, run);
  return isFree ? { ...place, isInserted: false, isWhole: false } : undefined;
}

/** A table's columns, and those of codes and the like left of it, whose cells belong to its rows. */
function columnsOf(grid: Grid, { top, bottom, left, right }: CellRange, others: readonly CellRange[]) {
  const isOthers = (column: number) =>
    others.some((one) => one.left <= column && one.right >= column && one.top <= bottom && one.bottom >= top);
  const isHeld = (column: number) => {
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => grid.cell(top + at, column));
    return rows.filter((cell) => cell && cell.value !== null && cell.value !== "").length > 1;
  };
  let first = left;
  while (first > 0 && !isOthers(first - 1) && isHeld(first - 1)) first--;
  return { first, last: right };
}

/** The first row or column of cells: of hundreds of thousands, which no function takes as arguments. */
export function leastOf(cells: readonly CellPosition[], axis: RollAxis): number {
  return cells.reduce((least, cell) => Math.min(least, cell[axis]), Number.POSITIVE_INFINITY);
}

/** Where a cell stands once the new lines are in. */
export function movedCell(place: RollPlace, { row, column }: CellPosition): CellPosition {
  const { axis, runs, isInserted } = place;
  if (!isInserted || !isMovedAcross(place, axis === "column" ? row : column)) return { row, column };
  return axis === "column" ? { row, column: movedLine(runs, column) } : { row: movedLine(runs, row), column };
}

/** Where a rectangle stands then; one that the new lines go through gets wider. */
export function movedRange(place: RollPlace, { top, left, bottom, right }: CellRange): CellRange {
  const [first, last] = [
    movedCell(place, { row: top, column: left }),
    movedCell(place, { row: bottom, column: right }),
  ];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function isMovedAcross({ across, isWhole }: RollPlace, line: number): boolean {
  return isWhole || (line >= across.first && line <= across.last);
}

/** Where a cell of the newest period has its successor. */
export function successor(
  { axis, runs }: Pick<RollPlace, "axis" | "runs">,
  { row, column }: CellPosition,
): CellPosition {
  const line = axis === "column" ? column : row;
  const run = runs.find(({ from, count }) => line >= from && line < from + count);
  const next = run ? newLineOf(runs, run) + line - run.from : line;
  return axis === "column" ? { row, column: next } : { row: next, column };
}

/** Whether something stands in the new lines, or so close behind them that the two would touch. */
function isOccupied(
  grid: Grid,
  { axis, across }: Omit<RollPlace, "isInserted" | "isWhole">,
  run: RolledLines,
): boolean {
  const [along, other] = axis === "column" ? (["column", "row"] as const) : (["row", "column"] as const);
  for (const cell of grid.cells()) {
    const isAcross = cell[other] >= across.first && cell[other] <= across.last;
    if (isAcross && cell[along] >= run.at && cell[along] <= run.at + run.count) return true;
  }
  return grid.merges.some((merge) => {
    const [first, last] = axis === "column" ? [merge.left, merge.right] : [merge.top, merge.bottom];
    const [from, to] = axis === "column" ? [merge.top, merge.bottom] : [merge.left, merge.right];
    return last >= run.at && first < run.at + run.count && to >= across.first && from <= across.last;
  });
}

/** Whether inserting whole lines would also go through something that is no part of the table. */
function hasOthers(grid: Grid, { axis, across, runs }: Omit<RollPlace, "isInserted" | "isWhole">): boolean {
  const [along, other] = axis === "column" ? (["column", "row"] as const) : (["row", "column"] as const);
  const at = Math.min(...runs.map((run) => run.at));
  for (const cell of grid.cells()) {
    const isBeside = cell[other] < across.first || cell[other] > across.last;
    if (isBeside && cell[along] >= at) return true;
  }
  return false;
}

/** Whether cells that stand together would be moved in part. */
function isTorn(grid: Grid, { axis, across, runs }: RollPlace, end: number, others: readonly CellRange[]): boolean {
  const [along, other] = axis === "column" ? (["column", "row"] as const) : (["row", "column"] as const);
  const at = Math.min(...runs.map((run) => run.at));
  const isOut = (line: number) => line < across.first || line > across.last;
  const isCut = ({ top, left, bottom, right }: CellRange) => {
    const [last, from, to] = axis === "column" ? [right, top, bottom] : [bottom, left, right];
    return last >= at && to >= across.first && from <= across.last && (isOut(from) || isOut(to));
  };
  if (grid.merges.some(isCut) || others.some(isCut)) return true;
  // Behind the table: what moves there must not belong to what stays where it is.
  const behind = [...grid.cells()].filter((cell) => cell[along] > end && !others.some((range) => holds(range, cell)));
  if (behind.every((cell) => isOut(cell[other]))) return false;
  return behind.some((cell) => cell[other] === across.first - 1 || cell[other] === across.last + 1);
}
