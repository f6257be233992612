/** Where a cell stands: row and column from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, rows and columns from 0, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The cell as Excel names it on its sheet: B3. */
export function cellName({ row, column }: CellPosition): string {
  return `${columnName(column)}${row + 1}`;
}

/** The rectangle as Excel names it: B3:D9, of one cell B3. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellName({ row: top, column: left }), cellName({ row: bottom, column: right })];
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle that a name on a sheet means, with or without $; undefined for any other text. */
export function readRange(name: string): CellRange | undefined {
  const [, firstLetters, firstRow, lastLetters, lastRow] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(name.toUpperCase()) ?? [];
  if (!firstLetters || !firstRow) return undefined;
  const [left, top] = [columnOf(firstLetters), Number(firstRow) - 1];
  const [right, bottom] = [lastLetters ? columnOf(lastLetters) : left, lastRow ? Number(lastRow) - 1 : top];
  return top >= 0 && left <= right && top <= bottom ? { top, left, bottom, right } : undefined;
}

/** The smallest rectangle that holds cells; undefined for none. */
export function rangeAround(cells: readonly CellPosition[]): CellRange | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const range = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return range;
}

/** Whether a cell lies in a rectangle. */
export function holds({ top, left, bottom, right }: CellRange, { row, column }: CellPosition): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Beyond that many places for each cell, a table of all places costs more than looking cells up by name. */
const PLACES_PER_CELL = 16;

/** Finds the position of a cell in a list by its row and column, as often as wanted; -1 for one that is not in it. */
export function positionsIn(cells: readonly CellPosition[]): (row: number, column: number) => number {
  const { top, left, bottom, right } = rangeAround(cells) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const [width, height] = [right - left + 1, bottom - top + 1];
  if (width * height > cells.length * PLACES_PER_CELL) {
    const positions = new Map(cells.map(({ row, column }, at) => [row * width + column - left, at]));
    return (row, column) => (column < left || column > right ? -1 : (positions.get(row * width + column - left) ?? -1));
  }
  const positions = new Int32Array(width * height).fill(-1);
  for (const [at, { row, column }] of cells.entries()) positions[(row - top) * width + column - left] = at;
  return (row, column) => {
    const isInside = row >= top && row <= bottom && column >= left && column <= right;
    return isInside ? (positions[(row - top) * width + column - left] ?? -1) : -1;
  };
}
