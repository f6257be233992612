import type { CellPosition } from "./cell-range.ts";
import type { Axis } from "./displacement.ts";

/** Cells of one row or one column, in their order. */
export type Line<Cell extends CellPosition> = readonly Cell[];

/** Cells as lines along an axis, the lines in their order; lines of one cell included. */
export function linesOf<Cell extends CellPosition>(cells: readonly Cell[], axis: Axis): readonly Line<Cell>[] {
  const [across, along] = axis === "row" ? (["row", "column"] as const) : (["column", "row"] as const);
  const lines = new Map<number, Cell[]>();
  for (const cell of [...cells].sort((a, b) => a[across] - b[across] || a[along] - b[along])) {
    const line = lines.get(cell[across]);
    if (line) line.push(cell);
    else lines.set(cell[across], [cell]);
  }
  return [...lines.values()];
}

/**
 * Groups of cells, those joined that stand beside each other in a row or column of `all`, the cells that count as places:
 * what is blank between two of them does not part them.
 */
export function connected<Cell extends CellPosition>(
  groups: readonly (readonly Cell[])[],
  all: readonly CellPosition[],
): Cell[][] {
  const groupOf = new Map<Cell, Cell[]>(groups.flat().map((cell) => [cell, [cell]]));
  for (const group of groups) for (const cell of group) join(groupOf, group[0] ?? cell, cell);
  const byName = new Map(groups.flat().map((cell) => [nameOf(cell), cell]));
  for (const line of (["row", "column"] as const).flatMap((axis) => linesOf(all, axis))) {
    for (let at = 1; at < line.length; at++) {
      const [before, after] = [line[at - 1], line[at]].map((cell) => cell && byName.get(nameOf(cell)));
      if (before && after) join(groupOf, before, after);
    }
  }
  return [...new Set(groupOf.values())].map((group) => group.sort((a, b) => a.row - b.row || a.column - b.column));
}

function nameOf({ row, column }: CellPosition): string {
  return `${row} ${column}`;
}

function join<Cell>(groups: Map<Cell, Cell[]>, one: Cell, other: Cell): void {
  const [kept = [], taken = []] = [groups.get(one), groups.get(other)].sort(
    (a, b) => (b?.length ?? 0) - (a?.length ?? 0),
  );
  if (kept === taken) return;
  for (const cell of taken) {
    kept.push(cell);
    groups.set(cell, kept);
  }
}
