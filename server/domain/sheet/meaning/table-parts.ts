import type { TableContext } from "../context/table-context.ts";
import type { Axes } from "./axes.ts";
import { cellBasis } from "./cell-basis.ts";
import type { CellHeads } from "./cell-heads.ts";
import type { Settling } from "./cell-indicator.ts";
import type { CellParts } from "./cell-meaning.ts";
import { type CellQuantity, cellQuantity, isNamed, type NamedQuantity } from "./cell-quantity.ts";
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
    const ofQuantity = quantity(row, column);
    const ofTime = time(row, column);
    return { quantity: ofQuantity, subject: subject(row, column), time: ofTime, basis: basisOf(ofQuantity, ofTime) };
  };
}

/** What quantities say of how time is covered is of few kinds; each is thought about once with every time. */
function rememberBases(settling: Settling): (quantity: CellQuantity, time: CellTime) => CellParts["basis"] {
  const kinds = new Map<string, Map<CellTime, CellParts["basis"]>>();
  const kindOf = ({ indicator, basis, frequency }: NamedQuantity) => {
    const key = [indicator.kind, basis, frequency].join();
    const kind = kinds.get(key) ?? new Map<CellTime, CellParts["basis"]>();
    kinds.set(key, kind);
    return kind;
  };
  // The cells of a row come one after the other, and most often are of one quantity.
  let last: { readonly quantity: CellQuantity; readonly bases: Map<CellTime, CellParts["basis"]> } | undefined;
  return (quantity, time) => {
    const { span } = time;
    if (!span || !isNamed(quantity)) return undefined;
    if (last?.quantity !== quantity) last = { quantity, bases: kindOf(quantity) };
    const known = last.bases.get(time);
    if (known !== undefined) return known;
    const basis = cellBasis(quantity, time, span, settling) ?? null;
    last.bases.set(time, basis);
    return basis;
  };
}

function rememberOutcomes<Outcome>(
  rows: readonly number[],
  columns: readonly number[],
  read: (row: number, column: number) => Outcome,
): (row: number, column: number) => Outcome {
  // Lists rather than maps: this is asked for every cell.
  const outcomes: Outcome[][] = [];
  return (row, column) => {
    const ofRow = rows[row] ?? 0;
    const ofColumn = columns[column] ?? 0;
    outcomes[ofRow] ??= [];
    const known = outcomes[ofRow][ofColumn];
    if (known !== undefined) return known;
    const outcome = read(row, column);
    outcomes[ofRow][ofColumn] = outcome;
    return outcome;
  };
}
