import type { Axes } from "./axes.ts";
import type { CellHeads } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import type { CellParts } from "./cell-meaning.ts";
import { cellQuantity } from "./cell-quantity.ts";
import { cellSubject } from "./cell-subject.ts";
import { cellTime } from "./cell-time.ts";
import { numberFacets } from "./facet-keys.ts";

/** The parts of a cell's meaning by the places of its row and column on their axes. */
export type PartsReader = (row: number, column: number, heads: CellHeads) => CellParts;

/** Reads the parts of cells; what a row and a column say together of one part is thought about once. */
export function createPartsReader(axes: Axes, settling: Settling): PartsReader {
  const { rows, columns } = numberFacets(axes);
  const quantity = remember(rows.quantity, columns.quantity, (heads) => cellQuantity(heads, settling));
  const subject = remember(rows.subject, columns.subject, (heads) => cellSubject(heads, settling));
  const time = remember(rows.time, columns.time, (heads) => cellTime(heads, settling));
  return (row, column, heads) => ({
    quantity: quantity(row, column, heads),
    subject: subject(row, column, heads),
    time: time(row, column, heads),
  });
}

function remember<Outcome>(
  rows: readonly number[],
  columns: readonly number[],
  read: (heads: CellHeads) => Outcome,
): (row: number, column: number, heads: CellHeads) => Outcome {
  const outcomes = new Map<number, Outcome>();
  const width = Math.max(0, ...columns) + 1;
  return (row, column, heads) => {
    const key = (rows[row] ?? 0) * width + (columns[column] ?? 0);
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const outcome = read(heads);
    outcomes.set(key, outcome);
    return outcome;
  };
}
