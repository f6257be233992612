import type { CellEdit } from "./cell-edit.ts";

/** The edits of one row, by column. */
export interface EditRow {
  readonly row: number;
  readonly edits: readonly CellEdit[];
}

/** Edits in the order of a sheet, taken as the sheet is passed through. */
export interface EditQueue {
  /** All rows with edits that come before that row and were not taken yet. */
  takeBefore(row: number): EditRow[];
  /** The edits of that row. */
  take(row: number): readonly CellEdit[];
}

/** A queue of the edits of one sheet; of several for one cell the last holds. */
export function createEditQueue(edits: readonly CellEdit[]): EditQueue {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    row.set(edit.column, edit);
    rows.set(edit.row, row);
  }
  const waiting = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, edits: [...cells.values()].sort((a, b) => a.column - b.column) }));
  let next = 0;
  const takeBefore = (row: number) => {
    const first = next;
    while ((waiting[next]?.row ?? Infinity) < row) next++;
    return waiting.slice(first, next);
  };
  return { takeBefore, take: (row) => (waiting[next]?.row === row ? (waiting[next++]?.edits ?? []) : []) };
}
