import { type CellPosition, columnName } from "../cell-range.ts";
import type { Grid } from "../grid.ts";

/** A part of an argument: a text, or the content of a cell. */
export type ArgumentPiece = { readonly text: string } | { readonly cell: CellPosition };

/** An argument of a formula: its pieces joined; none where it is omitted. */
export type FormulaArgument = readonly ArgumentPiece[];

/**
 * The argument as it is written in a cell: $A3, C$2, $B$1&C$2, "累计". A label in the cell's row keeps its column, one in
 * its column keeps its row, any other stays where it is, so that copying takes the labels of the new place.
 */
export function printArgument(argument: FormulaArgument, at: CellPosition): string {
  return argument.map((piece) => ("text" in piece ? quoted(piece.text) : reference(piece.cell, at))).join("&");
}

/** The argument relative to the cell, RC1, R2C: equal for all cells to which one of them can be copied. */
export function printRelative(argument: FormulaArgument, at: CellPosition): string {
  return argument.map((piece) => ("text" in piece ? quoted(piece.text) : relative(piece.cell, at))).join("&");
}

/** What the formula gets: a number only from a cell that is referred to alone; null where that is blank. */
export function argumentValue(argument: FormulaArgument, grid: Grid): string | number | null {
  const values = argument.map((piece) => ("text" in piece ? piece.text : cellValue(grid, piece.cell)));
  const [only = null] = values;
  return values.length > 1 ? values.map((value) => value ?? "").join("") : only;
}

/** How much of an argument does not follow its labels: nothing, a part, or all of it. */
export function fixedShare(argument: FormulaArgument): number {
  const texts = argument.filter((piece) => "text" in piece).length;
  return texts === 0 ? 0 : texts < argument.length ? 1 : 2;
}

function cellValue(grid: Grid, { row, column }: CellPosition): string | number | null {
  const value = grid.cell(row, column)?.value ?? null;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === 0 ? null : value;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function reference(cell: CellPosition, at: CellPosition): string {
  const isRowFixed = cell.row !== at.row;
  const isColumnFixed = cell.column !== at.column || !isRowFixed;
  return `${isColumnFixed ? "$" : ""}${columnName(cell.column)}${isRowFixed ? "$" : ""}${cell.row + 1}`;
}

function relative(cell: CellPosition, at: CellPosition): string {
  const row = cell.row === at.row ? "R" : `R${cell.row + 1}`;
  return `${row}${cell.column === at.column ? "C" : `C${cell.column + 1}`}`;
}
