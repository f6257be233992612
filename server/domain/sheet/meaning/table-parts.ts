import type { TableContext } from "../context/table-context.ts";
import type { Axes } from "./axes.ts";
import { cellBasis } from "./cell-basis.ts";
import type { CellHeads } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import type { CellParts } from "./cell-meaning.ts";
import { type CellQuantity, cellQuantity, isNamed } from "./cell-quantity.ts";
import { cellSubject } from "./cell-subject.ts";
import { type CellTime, cellTime } from "./cell-time.ts";
import { type FacetNumbers, numberFacets } from "./facet-keys.ts";

/** The parts of a cell's meaning by the places of its row and column on their axes. */
export type PartsReader = (row: number, column: number) => CellParts;

/** Reads the parts of cells; what a row and a column say together of one part is thought about once. */
export function createPartsReader({ rows, columns }: Axes, context: TableContext, settling: Settling): PartsReader {
  const facets = numberFacets(
    { rows, columns },
    context.heads.some(({ members }) => members),
  );
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
  const basisOf = rememberBases(settling);
  return (row, column) => {
    const [ofQuantity, ofTime] = [quantity(row, column), time(row, column)];
    return { quantity: ofQuantity, subject: subject(row, column), time: ofTime, basis: basisOf(ofQuantity, ofTime) };
  };
}

/** What quantities say of how time is covered is of few kinds; each is thought about once with every time. */
function rememberBases(settling: Settling): (quantity: CellQuantity, time: CellTime) => CellParts["basis"] {
  const kinds = new Map<CellQuantity, string>();
  const bases = new Map<CellTime, Map<string, CellParts["basis"]>>();
  return (quantity, time) => {
    const { span } = time;
    if (!span || !isNamed(quantity)) return undefined;
    const kind = kinds.get(quantity) ?? [quantity.indicator.kind, quantity.basis, quantity.frequency].join();
    kinds.set(quantity, kind);
    const ofTime = bases.get(time) ?? new Map<string, CellParts["basis"]>();
    if (ofTime.size === 0) bases.set(time, ofTime);
    const known = ofTime.get(kind);
    if (known !== undefined) return known;
    const basis = cellBasis(quantity, time, span, settling) ?? null;
    ofTime.set(kind, basis);
    return basis;
  };
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
