import type { CellRange } from "../cell-range.ts";
import type { Grid } from "../grid.ts";
import type { Label } from "../label/label.ts";
import type { LabelReader } from "../label/label-reader.ts";
import { readBasisPairs } from "./basis-pairs.ts";
import { readCodeRows } from "./code-rows.ts";
import { readDittos } from "./dittos.ts";
import { readIndustryAsQuantity } from "./industry-quantities.ts";
import { readQuarterLetters } from "./quarter-letters.ts";
import { labelsIn, type ReadCell, readCell } from "./read-cell.ts";
import { readSeriesNotes } from "./series-notes.ts";
import { readShortYears } from "./short-years.ts";
import { readUnitRows } from "./unit-rows.ts";
import { readYearNumbers } from "./year-numbers.ts";
import { readYearPairs } from "./year-pairs.ts";

/** A row that holds something, with what its cells say. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly ReadCell[];
}

/** The rows of a sheet that hold something, and where its cells are joined. */
export interface SheetRows {
  readonly grid: Grid;
  readonly rows: readonly SheetRow[];
  /** The first column of tables that stand beside others; lines shared with those may begin further left. */
  readonly left?: number;
  /** The joined cells of which one is the first, by its row and column. */
  mergeAt(row: number, column: number): CellRange | undefined;
}

/** Reads every cell of a sheet once. */
export function readRows(grid: Grid, readLabel: LabelReader): SheetRows {
  const cells = new Map<number, readonly ReadCell[]>();
  for (const [row, held] of grid.rows) {
    const read: ReadCell[] = [];
    held.forEach((cell) => {
      if (cell.formula !== "" || (cell.value !== null && cell.value !== "")) read.push(readCell(cell, readLabel));
    });
    cells.set(row, read);
  }
  readDittos(cells);
  readCodeRows(cells);
  readYearNumbers(cells);
  readShortYears(cells);
  readQuarterLetters(cells);
  readYearPairs(cells.values(), readLabel);
  readBasisPairs(cells.values());
  readIndustryAsQuantity(cells);
  readSeriesNotes(cells);
  readUnitRows(cells);
  const merges = new Map(grid.merges.map((merge) => [placeKey(merge.top, merge.left), merge]));
  return {
    grid,
    rows: Array.from(cells, ([row, read]) => ({ row, cells: read })),
    mergeAt: (row, column) => merges.get(placeKey(row, column)),
  };
}

/** The labels of a row. */
export function labelled(row: SheetRow): ReadCell[] {
  return labelsIn(row.cells);
}

/** The labels of rows, in their order. */
export function labelsOf(rows: readonly SheetRow[]): Label[] {
  return rows.flatMap((row) => labelled(row).flatMap(({ label }) => label ?? []));
}

/** Whether a row has a figure, or what stands in place of one. */
export function hasFigures(row: SheetRow): boolean {
  return row.cells.some((one) => !one.label);
}

/** Whether the next row of a list stands right below. */
export function areAdjacent(rows: readonly SheetRow[], at: number): boolean {
  const [here, next] = [rows[at], rows[at + 1]];
  return here !== undefined && next !== undefined && next.row === here.row + 1;
}

// Excel has 16,384 columns.
function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}
