import type { CellPosition } from "../cell-range.ts";
import type { Axis } from "./displacement.ts";

/** Cells of one row or one column, in their order. */
export type Line<Cell extends CellPosition> = readonly Cell[];

/** Cells as lines along an axis, the lines in their order; lines of one cell included. */
export function linesOf<Cell extends CellPosition>(cells: readonly Cell[], axis: Axis): readonly Line<Cell>[] {
  const [across, along] = axis === "row" ? (["row", "column"] as const) : (["column", "row"] as const);
  const lines = new Map<number, Cell[]>();
  for (const cell of cells) {
    const line = lines.get(cell[across]);
    if (line) line.push(cell);
    else lines.set(cell[across], [cell]);
  }
  // Cells mostly come in their order; sorting them all at once would take longer than looking.
  for (const line of lines.values()) line.sort((a, b) => a[along] - b[along]);
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
}

/** The runs of cells of a line that are hit; one that is skipped neither belongs to a run nor ends it. */
export function runsOf<Cell extends CellPosition>(
  line: Line<Cell>,
  isHit: (cell: Cell) => boolean,
  isSkipped: (cell: Cell) => boolean,
): Cell[][] {
  const runs: Cell[][] = [[]];
  for (const cell of line) {
    if (isHit(cell)) runs.at(-1)?.push(cell);
    else if (runs.at(-1)?.length && !isSkipped(cell)) runs.push([]);
  }
  return runs;
}

/** Of each cell of a table the next one in its row and in its column; what is blank between two does not part them. */
export type Neighbours<Cell> = ReadonlyMap<Cell, readonly Cell[]>;

/** Which of all cells of a table, the ones that count as places, stand beside each other. */
export function neighboursIn<Cell extends CellPosition>(all: readonly Cell[]): Neighbours<Cell> {
  const next = new Map<Cell, Cell[]>(all.map((cell) => [cell, []]));
  for (const line of (["row", "column"] as const).flatMap((axis) => linesOf(all, axis))) {
    for (const [at, cell] of line.entries()) {
      const after = line[at + 1];
      if (after) next.get(cell)?.push(after);
    }
  }
  return next;
}

/** Groups of cells, those joined that stand beside each other, each in the order of its rows. */
export function connected<Cell extends CellPosition>(
  groups: readonly (readonly Cell[])[],
  neighbours: Neighbours<Cell>,
): Cell[][] {
  const numbers = new Map<Cell, number>();
  for (const group of groups) for (const cell of group) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  const joined = new JoinedNumbers(numbers.size);
  const join = (one: Cell, other: Cell) => {
    const [a, b] = [numbers.get(one), numbers.get(other)];
    if (a !== undefined && b !== undefined) joined.join(a, b);
  };
  for (const group of groups) for (const cell of group) join(group[0] ?? cell, cell);
  for (const cell of numbers.keys()) for (const after of neighbours.get(cell) ?? []) join(cell, after);
  const areas = new Map<number, Cell[]>();
  for (const [cell, number] of numbers) {
    const first = joined.firstOf(number);
    const area = areas.get(first);
    if (area) area.push(cell);
    else areas.set(first, [cell]);
  }
  return [...areas.values()].map((area) => area.sort((a, b) => a.row - b.row || a.column - b.column));
}

/** Numbers from 0 in sets that grow together; each set goes by one of its numbers. */
class JoinedNumbers {
  private readonly before: Int32Array;

  constructor(count: number) {
    this.before = Int32Array.from({ length: count }, (_, number) => number);
  }

  join(one: number, other: number): void {
    this.before[this.firstOf(other)] = this.firstOf(one);
  }

  firstOf(number: number): number {
    let at = number;
    for (;;) {
      const before = this.before[at] ?? at;
      if (before === at) return at;
      // Halving the way keeps it short for whoever goes it next.
      this.before[at] = this.before[before] ?? before;
      at = before;
    }
  }
}
