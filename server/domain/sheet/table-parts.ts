import type { Axes } from "./axes.ts";
import type { CellHeads } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import type { CellParts } from "./cell-meaning.ts";
import { cellQuantity } from "./cell-quantity.ts";
import { cellSubject } from "./cell-subject.ts";
import { cellTime } from "./cell-time.ts";
import { type FacetNumbers, numberFacets } from "./facet-keys.ts";
import type { TableContext } from "./table-context.ts";

/** The parts of a cell's meaning by the places of its row and column on their axes. */
export type PartsReader = (row: number, column: number) => CellParts;

/** Reads the parts of cells; what a row and a column say together of one part is thought about once. */
export function createPartsReader({ rows, columns }: Axes, context: TableContext, settling: Settling): PartsReader {
  const facets = numberFacets({ rows, columns });
  const headsOf = (rowAt: number, columnAt: number): CellHeads | undefined => {
    const [row, column] = [rows[rowAt], columns[columnAt]];
    return row && column && { row, column: column.head, context };
  };
  const remember = <Outcome>(facet: keyof FacetNumbers, read: (heads: CellHeads, settling: Settling) => Outcome) =>
    rememberOutcomes(facets.rows[facet], facets.columns[facet], (row, column) => {
      const heads = headsOf(row, column);
      if (!heads) throw new RangeError("The axes have no such row and column");
      return read(heads, settling);
    });
  const quantity = remember("quantity", cellQuantity);
  const subject = remember("subject", cellSubject);
  const time = remember("time", cellTime);
  return (row, column) => ({ quantity: quantity(row, column), subject: subject(row, column), time: time(row, column) });
}

function rememberOutcomes<Outcome>(
  rows: readonly number[],
  columns: readonly number[],
  read: (row: number, column: number) => Outcome,
): (row: number, column: number) => Outcome {
  const outcomes = new Map<number, Outcome>();
  const width = columns.reduce((most, number) => Math.max(most, number), 0) + 1;
  return (row, column) => {
    const key = (rows[row] ?? 0) * width + (columns[column] ?? 0);
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const outcome = read(row, column);
    outcomes.set(key, outcome);
    return outcome;
  };
}
