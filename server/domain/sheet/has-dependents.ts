import type { CellPosition, CellRange } from "./cell-range.ts";
import { referencesOf } from "./formula-kind.ts";
import type { Grid } from "./grid.ts";
import { callsPlan } from "./plan-formula.ts";

/** Columns of cells by their rows. */
type Places = ReadonlyMap<number, readonly number[]>;

/**
 * Whether a formula of the analyst's own may read one of the cells, so that what is stored with it is out of date once they
 * change. One that reads other sheets, names or whole columns may.
 */
export function hasDependents(
  grids: readonly Grid[],
  cells: readonly (CellPosition & { readonly sheet: string })[],
): boolean {
  if (cells.length === 0) return false;
  const bySheet = placesOf(cells);
  return grids.some((grid) => {
    const places = bySheet.get(grid.sheet);
    return ownFormulas(grid).some((formula) => mayRead(formula, places));
  });
}

/** The formulas of a sheet that are not ours, with their signs. */
export function ownFormulas(grid: Grid): string[] {
  return Array.from(grid.cells(), ({ formula }) => formula).filter((formula) => formula !== "" && !callsPlan(formula));
}

function placesOf(cells: readonly (CellPosition & { readonly sheet: string })[]): ReadonlyMap<string, Places> {
  const bySheet = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of cells) {
    const rows = bySheet.get(sheet) ?? new Map<number, number[]>();
    const columns = rows.get(row) ?? [];
    columns.push(column);
    bySheet.set(sheet, rows.set(row, columns));
  }
  return bySheet;
}

function mayRead(formula: string, places: Places | undefined): boolean {
  if (!readsOnlyCells(formula)) return true;
  return places !== undefined && referencesOf(formula).some((range) => touches(range, places));
}

const FUNCTION = /[\p{L}_][\p{L}\d_.]*(?=\()/gu;
const CELL = /\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?/giu;

/** Whether all that a formula reads are the cells of its own sheet that it names. */
function readsOnlyCells(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/gu, "");
  if (/\b(?:INDIRECT|OFFSET)\(/iu.test(bare)) return false;
  return !/[\p{L}_!:#[\]]/u.test(
    bare
      .replace(FUNCTION, "")
      .replace(CELL, "")
      .replace(/\d(?:E[+-]?\d+)/giu, ""),
  );
}

function touches({ top, left, bottom, right }: CellRange, places: Places): boolean {
  const holds = (columns: readonly number[] = []) => columns.some((column) => column >= left && column <= right);
  // Whichever are fewer: the rows of the range or those with cells.
  if (bottom - top > places.size)
    return [...places].some(([row, columns]) => row >= top && row <= bottom && holds(columns));
  for (let row = top; row <= bottom; row++) if (holds(places.get(row))) return true;
  return false;
}
