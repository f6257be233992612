import type { CellPosition } from "../domain/sheet/cell-range.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** The position that a sheet's XML names, B3. @throws WorkbookFault for one that no sheet has. */
export function readReference(reference: string): CellPosition {
  let [at, column, row] = [0, 0, 0];
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const lettersEnd = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  const isWhole = at === reference.length && lettersEnd > 0 && at - lettersEnd <= 7;
  if (!isWhole || column > MOST_COLUMNS || row < 1 || row > MOST_ROWS) {
    throw new WorkbookFault("DAMAGED", `没有单元格 ${reference.slice(0, 20)}`);
  }
  return { row: row - 1, column: column - 1 };
}

/** Follows the rows and cells of a sheet, which come in their order; those without a name of their own stand next to the last. */
export interface PlaceCounter {
  /** The row that begins, from 0. */
  row(reference: string | undefined): number;
  /** The cell that begins. */
  cell(reference: string | undefined): CellPosition;
}

/**
 * A counter at the head of a sheet. @throws WorkbookFault, when it counts, for places outside of a sheet, and for those
 * that come a second time or too late: no two readers agree what such a sheet holds.
 */
export function createPlaceCounter(): PlaceCounter {
  let [row, column] = [-1, -1];
  return {
    row(reference) {
      const next = reference === undefined ? row + 1 : readReference(`A${reference}`).row;
      if (next <= row || next >= MOST_ROWS) throw new WorkbookFault("DAMAGED", `第 ${next + 1} 行不在它的位置`);
      [row, column] = [next, -1];
      return row;
    },
    cell(reference) {
      const place = reference === undefined ? { row, column: column + 1 } : readReference(reference);
      if (row < 0 || place.row !== row || place.column <= column || place.column >= MOST_COLUMNS)
        throw new WorkbookFault("DAMAGED", `单元格 ${(reference ?? "").slice(0, 20)} 不在它的位置`);
      column = place.column;
      return place;
    },
  };
}
