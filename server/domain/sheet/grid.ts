import type { CellPosition, CellRange } from "./cell-range.ts";

/** What a cell shows: a number, a text, a truth value; an error as its text, #N/A. */
export type GridValue = number | string | boolean;

/** A cell that holds something. */
export interface GridCell extends CellPosition {
  readonly value: GridValue | null;
  /** With its sign, as the analyst sees it: =SUM(B2:B4); "" for what was typed. */
  readonly formula: string;
  /** As Excel writes it: General, 0.0, yyyy"年"m"月". */
  readonly numberFormat: string;
  /** Whether the value is an error. */
  readonly isError: boolean;
}

/**
 * A worksheet without any of Excel's types: the add-in, the command line and the tests each make one. Only cells that hold
 * something cost anything, whatever size the used range claims.
 */
export interface Grid {
  readonly sheet: string;
  /** Rows from 0, and of each its cells by column; both in their order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  cell(row: number, column: number): GridCell | undefined;
  /** Every cell that holds something, row by row. */
  cells(): Iterable<GridCell>;
}

/** What a grid is made of; cells in any order, those that hold nothing are left out. */
export interface GridParts {
  readonly sheet: string;
  readonly cells: Iterable<Pick<GridCell, "row" | "column" | "value"> & Partial<GridCell>>;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
}

/** The grid of a worksheet's cells. A text of blanks holds nothing, unless it is the value of a formula. */
export function createGrid({ sheet, cells, merges = [], hiddenRows = [], hiddenColumns = [] }: GridParts): Grid {
  const rows = orderedRows(cells);
  return {
    sheet,
    rows,
    merges,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    cell: (row, column) => rows.get(row)?.get(column),
    *cells() {
      for (const row of rows.values()) yield* row.values();
    },
  };
}

function orderedRows(cells: GridParts["cells"]): Map<number, Map<number, GridCell>> {
  const held: GridCell[] = [];
  for (const { formula = "", numberFormat = "General", isError = false, ...cell } of cells) {
    const isBlank = cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
    if (!isBlank || formula !== "") held.push({ ...cell, formula, numberFormat, isError });
  }
  held.sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of held) {
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    row.set(cell.column, cell);
    rows.set(cell.row, row);
  }
  return rows;
}
