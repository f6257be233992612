import type { CellValue, Grid, SheetRange } from "./grid-api.ts";

/** What can be loaded of a range. */
export interface RangeProperties {
  address: string;
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormat: string[][];
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
  rowHidden: boolean | null;
  columnHidden: boolean | null;
  hasSpill: boolean | null;
}

/** Reads the properties of the range that lies there when it is asked. */
export function rangeReaders(
  grid: Grid,
  locate: () => SheetRange,
): { [Name in keyof RangeProperties]: () => RangeProperties[Name] } {
  const address = () => grid.address(locate());
  return {
    address,
    // A blank cell's value is the empty text in Excel.
    values: () => blankToText(grid.values(address())),
    formulas: () => blankToText(grid.formulas(address())),
    numberFormat: () => grid.numberFormats(locate()),
    rowIndex: () => locate().startRow,
    columnIndex: () => locate().startColumn,
    rowCount: () => size(locate()).rows,
    columnCount: () => size(locate()).columns,
    rowHidden: () => areHidden(grid, locate(), "row"),
    columnHidden: () => areHidden(grid, locate(), "column"),
    hasSpill: () => (grid.spills(locate().sheet).length > 0 ? null : false),
  };
}

/** How many rows and columns a range has. */
export function size(range: SheetRange): { rows: number; columns: number } {
  return { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
}

/** What both ranges share; its size is not positive where that is nothing. */
export function intersection(left: SheetRange, right: SheetRange): SheetRange {
  return {
    sheet: left.sheet,
    startRow: Math.max(left.startRow, right.startRow),
    startColumn: Math.max(left.startColumn, right.startColumn),
    endRow: Math.min(left.endRow, right.endRow),
    endColumn: Math.min(left.endColumn, right.endColumn),
  };
}

function areHidden(grid: Grid, range: SheetRange, axis: "row" | "column"): boolean | null {
  const first = axis === "row" ? range.startRow : range.startColumn;
  const count = axis === "row" ? size(range).rows : size(range).columns;
  const lines = Array.from({ length: count }, (_, at) => grid.isHidden(range.sheet, axis, first + at));
  return lines.every((line) => line === lines[0]) ? (lines[0] ?? false) : null;
}

function blankToText(values: CellValue[][]): CellValue[][] {
  return values.map((row) => row.map((value) => value ?? ""));
}
