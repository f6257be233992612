import { numberText } from "./number-text.ts";

/** One cell of a row; null is empty. Days are ISO texts. */
export type Cell = string | number | boolean | null;

/** The cells of one column for a run of rows. */
export type Cells =
  /** The same in every row. */
  | { readonly kind: "same"; readonly value: Cell }
  /** One for each row; in a column of numbers NaN is empty. `decimals` is how many most of the numbers have. */
  | { readonly kind: "each"; readonly values: ArrayLike<Cell>; readonly decimals?: number }
  /** Numbers as texts with at least so many decimals; `blank` stands where there is none. */
  | { readonly kind: "decimal"; readonly values: Float64Array; readonly decimals: number; readonly blank: string }
  /** Positions in the column's list of words, one for each row; -1 is empty. */
  | { readonly kind: "coded"; readonly codes: Int32Array };

/** A run of rows by columns, in the order of the query's columns. */
export interface Batch {
  readonly size: number;
  readonly columns: readonly Cells[];
}

/** The rows of a saved query in their stable order, made only as far as they are read. */
export interface RowSource {
  /** The words of the coded columns; one list for each column, undefined for one that is not coded. */
  readonly words: readonly (readonly string[] | undefined)[];
  /** Every text that a column may hold, coded or not, where that is known before. */
  vocabulary(): readonly (readonly string[] | undefined)[];
  /** How many rows there are. */
  total(): number;
  /** The rows from a place on (0 is the first) up to before another. */
  batches(start: number, end: number): Iterable<Batch>;
  /** What stands for the row at a place in a cursor. */
  cursorAt(place: number): string;
  /** The place after the row that a cursor stands for, or after where it stood; undefined for a text that is none. */
  placeAfter(cursor: string): number | undefined;
}

/** The cell of a column in one row of a batch. */
export function cellAt(cells: Cells, row: number, words: readonly string[] | undefined): Cell {
  if (cells.kind === "same") return cells.value;
  if (cells.kind === "coded") return words?.[cells.codes[row] ?? -1] ?? null;
  if (cells.kind === "decimal") return decimalText(cells.values[row] ?? Number.NaN, cells);
  const value = cells.values[row] ?? null;
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

/** The text of a number in a column of such texts. */
export function decimalText(value: number, { decimals, blank }: { readonly decimals: number; readonly blank: string }) {
  return Number.isNaN(value) ? blank : numberText(value, decimals);
}

const BATCH = 256;
const NO_WORDS: readonly undefined[] = [];

/** The rows of a list that is held anyway; each row's cells are made when they are read. */
export function listSource<Item>(
  items: readonly Item[],
  columnCount: number,
  { row, cursor }: { readonly row: (item: Item) => readonly Cell[]; readonly cursor: (item: Item) => string },
): RowSource {
  return {
    words: NO_WORDS,
    vocabulary: () => NO_WORDS,
    total: () => items.length,
    *batches(start, end) {
      for (let from = start; from < Math.min(end, items.length); from += BATCH) {
        const rows = items.slice(from, Math.min(from + BATCH, end)).map(row);
        const columns = Array.from({ length: columnCount }, (_, at): Cells => {
          return { kind: "each", values: rows.map((cells) => cells[at] ?? null) };
        });
        yield { size: rows.length, columns };
      }
    },
    cursorAt(place) {
      const item = items[place];
      return item === undefined ? "" : cursor(item);
    },
    placeAfter(text) {
      const place = items.findIndex((item) => cursor(item) === text);
      return place < 0 ? undefined : place + 1;
    },
  };
}
