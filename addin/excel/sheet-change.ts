import { type CellPosition, cellName } from "../../server/domain/sheet/cell-range.ts";
import type { Grid, GridCell } from "../../server/domain/sheet/grid.ts";
import { isOurs } from "../../server/domain/sheet/plain-figures.ts";

/** Cells that may change: those that are to be written, of which each is looked at by itself. */
export type LeftOut = (cell: CellPosition) => boolean;

/** So much of a content is repeated. */
const MOST_QUOTED = 40;

const NONE: LeftOut = () => false;

/**
 * What of a sheet is no longer as it was read: the first content that stands elsewhere or is another, or merged cells;
 * whatever its formulas have come to meanwhile.
 *
 * @returns in Chinese, H3 原为“2016年5月”，现为“2016年6月”; "" where nothing has changed
 */
export function sheetChange(before: Grid, now: Grid, isLeftOut = NONE): string {
  const at = firstDifference(before, now, isLeftOut, (cell) => cell.formula || cell.value);
  if (at) return `${cellName(at)} 原为${held(before, at)}，现为${held(now, at)}`;
  return JSON.stringify(before.merges) === JSON.stringify(now.merges) ? "" : "合并单元格有改动";
}

/** Whether the analyst's own formulas show what they showed when the sheet was read: a title may be one. */
export function showsTheSame(before: Grid, now: Grid, isLeftOut = NONE): boolean {
  const shown = ({ formula, value }: GridCell) => (isOurs(formula) ? formula : value);
  return firstDifference(before, now, isLeftOut, shown) === undefined;
}

/** Compared side by side, row by row: a sheet has up to millions of cells. */
function firstDifference(
  before: Grid,
  now: Grid,
  isLeftOut: LeftOut,
  content: (cell: GridCell) => unknown,
): CellPosition | undefined {
  const [was, is] = [kept(before, isLeftOut), kept(now, isLeftOut)];
  for (;;) {
    const [one, other] = [was.next().value, is.next().value];
    if (!one || !other) return one ?? other;
    if (isBefore(one, other)) return one;
    if (isBefore(other, one) || content(one) !== content(other)) return other;
  }
}

function* kept(grid: Grid, isLeftOut: LeftOut): Generator<GridCell, undefined> {
  for (const cell of grid.cells()) if (!isLeftOut(cell)) yield cell;
}

function isBefore(one: CellPosition, other: CellPosition): boolean {
  return one.row === other.row ? one.column < other.column : one.row < other.row;
}

function held(grid: Grid, { row, column }: CellPosition): string {
  const cell = grid.cell(row, column);
  const content = (cell?.formula || String(cell?.value ?? "")).replace(/\s+/gu, " ");
  if (content === "") return "空";
  return content.length > MOST_QUOTED ? `“${content.slice(0, MOST_QUOTED)}…”` : `“${content}”`;
}
