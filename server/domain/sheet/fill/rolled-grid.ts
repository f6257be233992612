import { type CellPosition, cellName, holds, readRange } from "../cell-range.ts";
import { createGrid, type Grid } from "../grid.ts";
import type { RecogniserAnswer } from "../recognition.ts";
import type { RollForward } from "./roll-forward.ts";
import { movedLine } from "./roll-lines.ts";
import { movedCell, movedRange } from "./roll-place.ts";

/**
 * The sheet with the new lines, their labels and the formulas that are repeated; what filling them is planned on. Formulas
 * elsewhere read as before the insertion.
 */
export function rolledGrid(grid: Grid, roll: RollForward): Grid {
  const { labels, copies, merges } = roll;
  const moved = [...grid.cells()].map((cell) => ({ ...cell, ...movedNote(roll, movedCell(roll, cell)) }));
  const widened = merges.flatMap(({ before }) => before ?? []);
  const held = moved.filter(
    (cell) => !merges.some(({ before, after }) => before && holds(after, cell) && isLed(roll, cell)),
  );
  const isMerge = (range: (typeof widened)[number]) =>
    widened.some(({ top, left }) => top === range.top && left === range.left);
  return createGrid({
    sheet: grid.sheet,
    cells: [...held, ...labels, ...copies.map((copy) => ({ ...copy, value: 0 }))],
    merges: [
      ...grid.merges.map((range) => movedRange(roll, range)).filter((range) => !isMerge(range)),
      ...merges.map(({ after }) => after),
    ],
    arrays: grid.arrays.map((range) => movedRange(roll, range)),
    hiddenRows: movedLines(roll, "row", grid.hiddenRows),
    hiddenColumns: movedLines(roll, "column", grid.hiddenColumns),
    blankPercents: [...grid.blankPercents.map((cell) => movedCell(roll, cell)), ...newPercents(grid, roll)],
  });
}

/** The answers as they read once the new lines are in. */
export function movedAnswers(roll: RollForward, answers: readonly RecogniserAnswer[]): RecogniserAnswer[] {
  return answers.map((answer) => {
    const range = answer.sheet === roll.sheet ? readRange(answer.cell) : undefined;
    return range ? { ...answer, cell: cellName(movedCell(roll, { row: range.top, column: range.left })) } : answer;
  });
}

function movedNote({ notes }: RollForward, place: CellPosition): CellPosition {
  return notes.find(({ from }) => from.row === place.row && from.column === place.column)?.to ?? place;
}

/** Whether a label that stood there stands in a new cell before it. */
function isLed({ labels, merges }: RollForward, { row, column }: CellPosition): boolean {
  return merges.some(
    ({ before, after }) =>
      before?.top === row &&
      before.left === column &&
      labels.some((label) => label.row === after.top && label.column === after.left),
  );
}

/** Whole lines that are inserted move hidden ones; cells that move do not. */
function movedLines(
  { axis, isInserted, isWhole, runs }: RollForward,
  of: "row" | "column",
  lines: Iterable<number>,
): number[] {
  const isMoved = isInserted && isWhole && axis === of;
  return [...lines].map((line) => (isMoved ? movedLine(runs, line) : line));
}

/** New cells have the format of those that they continue. */
function newPercents(grid: Grid, { successors }: RollForward): CellPosition[] {
  return successors.filter(({ cell }) => grid.showsPercent(cell.row, cell.column)).map(({ place }) => place);
}
