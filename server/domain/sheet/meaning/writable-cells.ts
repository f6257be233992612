import type { Table } from "../context/table-columns.ts";

/**
 * By row which of its columns may be written: empty cells, typed figures and what stands in place of one; nobody's
 * formulas, no texts, nothing hidden, also not behind the first of joined cells. Undefined for a hidden row.
 */
export function writableIn(table: Table): (row: number) => ((column: number) => boolean) | undefined {
  const { sheet, body, columns } = table;
  const { hiddenRows, hiddenColumns } = sheet.grid;
  const figures = new Set(columns.figures);
  const taken = coveredCells(table);
  for (const { row, cells } of body) {
    cells.forEach(({ column, label, cell }) => {
      const isTaken = (label || cell.formula !== "") && figures.has(column);
      if (isTaken) taken.set(row, (taken.get(row) ?? new Set()).add(column));
    });
  }
  return (row) => {
    const texts = taken.get(row);
    return hiddenRows.has(row) ? undefined : (column) => !hiddenColumns.has(column) && !texts?.has(column);
  };
}

/** By row the columns of figures that joined cells hide. */
function coveredCells({ sheet, body, columns }: Table): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  const [first, last] = [body[0]?.row ?? 0, body.at(-1)?.row ?? -1];
  for (const { top, left, bottom, right } of sheet.grid.merges) {
    // Joined cells never overlap, whatever a file says.
    if (bottom < first || top > last || covered.get(Math.min(bottom, last))?.has(right)) continue;
    const hidden = columns.figures.filter((column) => column >= left && column <= right);
    for (let row = Math.max(top, first); row <= Math.min(bottom, last); row++) {
      const behind = hidden.filter((column) => row > top || column > left);
      if (behind.length > 0) covered.set(row, new Set([...(covered.get(row) ?? []), ...behind]));
    }
  }
  return covered;
}
