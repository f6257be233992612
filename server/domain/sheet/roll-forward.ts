import { periodOf } from "../basis.ts";
import { monthOf, yearOf } from "../month.ts";
import type { CellPosition } from "./cell-range.ts";
import type { Grid, GridCell } from "./grid.ts";
import { createGrid } from "./grid.ts";
import { continueLabel } from "./period-label.ts";
import type { Block, RecognisedCell } from "./recognition.ts";

/** A label to be written for the next period. */
export type NewLabel = Pick<GridCell, "row" | "column" | "value" | "numberFormat">;

/** The next period's columns or rows of a table: where they go, what is copied, what their labels and cells are. */
export interface RollForward {
  readonly axis: "row" | "column";
  /** First new row or column; those from there on move away where the table's own are in the way. */
  readonly at: number;
  readonly count: number;
  /** Whether rows or columns must be inserted: the place is not free, or the newest period stands first. */
  readonly isInserted: boolean;
  /** First row or column of the newest period, before anything moves: its formats and widths are copied. */
  readonly from: number;
  readonly labels: readonly NewLabel[];
  /** The new cells as if they had been recognised; filling them is planned like any other cell. */
  readonly cells: readonly RecognisedCell[];
}

/** Why a table is not rolled forward. */
export interface RollRefusal {
  readonly code: "ONE_PERIOD" | "LABEL_NOT_CONTINUED" | "PERIOD_PRESENT";
  /** In Chinese: what was found, what to do. */
  readonly text: string;
}

/** The newest period of a table: its rows or columns, and its last month. */
interface Newest {
  readonly lines: readonly number[];
  readonly end: number;
  readonly isFirst: boolean;
  /** Last months of the table, oldest first. */
  readonly ends: readonly number[];
}

/**
 * What adding the next period to a table takes. The newest period may have several columns (当月, 累计 and 增长) and may
 * stand first. After December a table without Januaries goes on with January to February.
 */
export function rollForward(grid: Grid, block: Block): RollForward | RollRefusal {
  if (block.orientation === "one-period") {
    return { code: "ONE_PERIOD", text: "这张表只有一个期间，请直接改写期间标签。" };
  }
  const axis = block.orientation === "periods-across" ? "column" : "row";
  const newest = newestOf(block.cells, axis);
  const cells = block.cells.filter((cell) => newest.lines.includes(cell[axis]));
  const end = nextEnd(newest, cells);
  const count = newest.lines.length;
  const first = Math.min(...newest.lines);
  const at = newest.isFirst ? first : first + count;
  const move = (place: CellPosition) =>
    newest.lines.includes(place[axis]) ? { ...place, [axis]: place[axis] - first + at } : place;
  const labels = newLabels(grid, cells, { axis, newest, end, at });
  const missed = labels.find(({ value }) => value === undefined);
  if (missed) {
    const text = `期间标签“${missed.old}”无法按同样的写法续到下一期，请先写好新的标签。`;
    return { code: "LABEL_NOT_CONTINUED", text };
  }
  const present = labels.find((label) => isPresent(grid, label, axis));
  if (present && labels.every((label) => isPresent(grid, label, axis))) {
    return { code: "PERIOD_PRESENT", text: `下一期“${present.value}”已经在这张表里，请直接填数。` };
  }
  return {
    axis,
    at,
    count,
    isInserted: newest.isFirst || isOccupied(grid, block, axis, at, count),
    from: first,
    labels: labels.flatMap(({ row, column, value, numberFormat }) =>
      value === undefined ? [] : [{ row, column, value, numberFormat }],
    ),
    cells: cells.map((cell) => nextCell(cell, move, end)),
  };
}

/** The sheet with room made for the new cells and their labels in it; what filling them is planned on. */
export function rolledGrid(grid: Grid, { axis, at, count, isInserted, labels }: RollForward): Grid {
  const moved = [...grid.cells()].map((cell) =>
    isInserted && cell[axis] >= at ? { ...cell, [axis]: cell[axis] + count } : cell,
  );
  return createGrid({ ...grid, cells: [...moved, ...labels] });
}

function newestOf(cells: readonly RecognisedCell[], axis: "row" | "column"): Newest {
  const endOf = new Map<number, number>();
  for (const cell of cells) endOf.set(cell[axis], Math.max(cell.meaning.period.end, endOf.get(cell[axis]) ?? 0));
  const lines = [...endOf.keys()].sort((a, b) => a - b);
  const ends = [...new Set(endOf.values())].sort((a, b) => a - b);
  const end = ends.at(-1) ?? 0;
  const isFirst = ends.length > 1 && endOf.get(lines[0] ?? -1) === end;
  return { lines: lines.filter((line) => endOf.get(line) === end), end, isFirst, ends };
}

const STEPS = { month: 1, "year-to-date": 1, quarter: 3, year: 12, point: 1 } as const;

function nextEnd({ end, ends }: Newest, cells: readonly RecognisedCell[]): number {
  const before = ends.at(-2);
  const basisStep = Math.max(...cells.map(({ meaning }) => STEPS[meaning.basis]));
  const step = before === undefined ? basisStep : Math.min(12, end - before);
  // China publishes January and February together.
  const isPaired =
    ends.some((one) => monthOf(one) === 2) || cells.some(({ meaning }) => meaning.basis === "year-to-date");
  const skipsJanuary = !ends.some((one) => monthOf(one) === 1) && isPaired;
  return end + (step === 1 && monthOf(end) === 12 && skipsJanuary ? 2 : step);
}

interface Rolled {
  readonly axis: "row" | "column";
  readonly newest: Newest;
  readonly end: number;
  readonly at: number;
}

/** Labels in the newest lines go on with them; one that stands elsewhere, over a year, only when the year is a new one. */
function newLabels(grid: Grid, cells: readonly RecognisedCell[], { axis, newest, end, at }: Rolled) {
  const places = new Map(
    cells.flatMap(({ labels }) => labels.period).map((place) => [`${place.row} ${place.column}`, place]),
  );
  const first = Math.min(...newest.lines);
  return [...places.values()].flatMap((place) => {
    const held = grid.cell(place.row, place.column);
    const isOwn = newest.lines.includes(place[axis]);
    if (!held || typeof held.value === "boolean" || held.value === null) return [];
    if (!isOwn && yearOf(end) === yearOf(newest.end)) return [];
    const value = continueLabel(held.value, newest.end, end);
    const moved = { row: place.row, column: place.column, [axis]: isOwn ? place[axis] - first + at : at };
    return [{ ...moved, value, old: held.value, numberFormat: held.numberFormat }];
  });
}

/** Whether the label stands in its row or column of labels already: its cells may hold formulas of the analyst's own. */
function isPresent(
  grid: Grid,
  {
    row,
    column,
    value,
  }: { readonly row: number; readonly column: number; readonly value?: string | number | undefined },
  axis: "row" | "column",
): boolean {
  for (const cell of grid.cells()) {
    if (cell.value === value && (axis === "column" ? cell.row === row : cell.column === column)) return true;
  }
  return false;
}

function isOccupied(grid: Grid, { range }: Block, axis: "row" | "column", at: number, count: number): boolean {
  for (const cell of grid.cells()) {
    const along =
      axis === "column"
        ? cell.row >= range.top && cell.row <= range.bottom
        : cell.column >= range.left && cell.column <= range.right;
    if (along && cell[axis] >= at && cell[axis] < at + count) return true;
  }
  return false;
}

function nextCell(cell: RecognisedCell, move: (place: CellPosition) => CellPosition, end: number): RecognisedCell {
  const { meaning, labels } = cell;
  const { indicator, subject, measure, unit } = labels;
  return {
    ...cell,
    ...move({ row: cell.row, column: cell.column }),
    meaning: { ...meaning, period: periodOf(meaning.basis, end) },
    labels: {
      period: labels.period.map(move),
      ...(indicator && { indicator: move(indicator) }),
      ...(subject && { subject: move(subject) }),
      ...(measure && { measure: move(measure) }),
      ...(unit && { unit: move(unit) }),
    },
    reason: "按上一期续写",
  };
}
