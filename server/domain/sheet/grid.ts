import type { CellPosition, CellRange } from "./cell-range.ts";
import { CellRow } from "./cell-row.ts";
import { isPercentFormat } from "./percent-format.ts";

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
  /**
   * Areas that array formulas fill: the top-left cell holds the formula, and each cell of the area shows it. Of one cell
   * where the formula could spill and does not, as Excel keeps those of add-ins.
   */
  readonly arrays: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Blank cells whose format shows per cent: what is written there is shown times a hundred. */
  readonly blankPercents: readonly CellPosition[];
  cell(row: number, column: number): GridCell | undefined;
  /** Whether a cell shows a hundred times what it holds, or would if it held something. */
  showsPercent(row: number, column: number): boolean;
  /** Every cell that holds something, row by row. */
  cells(): Iterable<GridCell>;
}

/** What a grid is made of; cells in any order, those that hold nothing are left out. */
export interface GridParts {
  readonly sheet: string;
  readonly cells: Iterable<Pick<GridCell, "row" | "column" | "value"> & Partial<GridCell>>;
  readonly merges?: readonly CellRange[];
  readonly arrays?: readonly CellRange[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly blankPercents?: readonly CellPosition[];
}

/** The grid of a worksheet's cells. A text of blanks holds nothing, unless it is the value of a formula. */
export function createGrid(parts: GridParts): Grid {
  const { sheet, cells, merges = [], arrays = [], hiddenRows = [], hiddenColumns = [], blankPercents = [] } = parts;
  const rows = orderedRows(cells);
  const blanks = new Set(blankPercents.map(({ row, column }) => `${row},${column}`));
  return {
    sheet,
    rows,
    merges,
    arrays,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    blankPercents,
    cell: (row, column) => rows.get(row)?.get(column),
    showsPercent(row, column) {
      const held = rows.get(row)?.get(column);
      return held ? isPercentFormat(held.numberFormat) : blanks.has(`${row},${column}`);
    },
    *cells() {
      for (const row of rows.values()) yield* row.values();
    },
  };
}

/** A grid of which nothing is hidden, to look at what the analyst does not see. */
export function withNothingHidden(grid: Grid): Grid {
  const isWhole = grid.hiddenRows.size + grid.hiddenColumns.size === 0;
  return isWhole ? grid : { ...grid, hiddenRows: new Set(), hiddenColumns: new Set() };
}

type GivenCell = GridParts["cells"] extends Iterable<infer Cell> ? Cell : never;

function orderedRows(cells: Iterable<GivenCell>): Map<number, CellRow<GridCell>> {
  const held = withoutRepeats(heldCells(cells));
  const rows = new Map<number, CellRow<GridCell>>();
  for (let start = 0; start < held.length; ) {
    const row = held[start]?.row ?? 0;
    let end = start + 1;
    while (held[end]?.row === row) end++;
    rows.set(row, new CellRow(held, start, end));
    start = end;
  }
  return rows;
}

/** Of several cells at one place the last, as each was written over by the next. */
function withoutRepeats(cells: GridCell[]): GridCell[] {
  const isRepeated = (cell: GridCell, at: number) => {
    const next = cells[at + 1];
    return next !== undefined && compare(cell, next) === 0;
  };
  return cells.some(isRepeated) ? cells.filter((cell, at) => !isRepeated(cell, at)) : cells;
}

function heldCells(cells: Iterable<GivenCell>): GridCell[] {
  const held: GridCell[] = [];
  let isOrdered = true;
  for (const given of cells) {
    if (isBlank(given.value) && (given.formula ?? "") === "") continue;
    const cell = isWhole(given) ? given : completed(given);
    const last = held.at(-1);
    isOrdered &&= last === undefined || compare(last, cell) <= 0;
    held.push(cell);
  }
  return isOrdered ? held : held.sort(compare);
}

function compare(a: CellPosition, b: CellPosition): number {
  return a.row - b.row || a.column - b.column;
}

function isBlank(value: GridValue | null): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function isWhole(cell: GivenCell): cell is GridCell {
  return cell.formula !== undefined && cell.numberFormat !== undefined && cell.isError !== undefined;
}

// Field by field: a sheet has up to millions of cells, and objects made by spreading are many times dearer.
function completed({ row, column, value, formula, numberFormat, isError }: GivenCell): GridCell {
  return {
    row,
    column,
    value,
    formula: formula ?? "",
    numberFormat: numberFormat ?? "General",
    isError: isError ?? false,
  };
}
