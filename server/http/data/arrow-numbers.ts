import type * as Arrow from "apache-arrow";

import type { Cell, Cells } from "../../domain/saved/rows.ts";
import type { ColumnType } from "../../domain/saved/saved-query.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { copyRepeated } from "./copy-repeated.ts";
import { Validity } from "./validity.ts";

/** The kinds of columns that are numbers to Arrow. */
export type NumberKind = Exclude<ColumnType, "text">;

const DAY = 86_400_000;

/** Numbers, days and yes or no; a word that stands for one is read once. */
export function numberColumn(
  arrow: ArrowLibrary,
  kind: NumberKind,
  { words = [], rows }: { readonly words: readonly string[] | undefined; readonly rows: number },
): ArrowColumn {
  const type = typeOf(arrow, kind);
  const values = kind === "number" ? new Float64Array(rows) : new Int32Array(rows);
  const validity = new Validity(rows);
  const read = (cell: Cell | undefined) => numberOf(cell ?? null, kind);
  const coded = Float64Array.from(words, read);

  function put(row: number, number: number): void {
    if (Number.isNaN(number)) validity.blank(row);
    values[row] = Number.isNaN(number) ? 0 : number;
  }
  function fillCoded(at: number, codes: Int32Array, size: number): void {
    for (let row = 0; row < size; row++) put(at + row, coded[codes[row] ?? -1] ?? Number.NaN);
  }
  function fillNumbers(at: number, numbers: Float64Array, size: number): void {
    for (let row = 0; row < size; row++) put(at + row, numbers[row] ?? Number.NaN);
  }
  function fill(at: number, cells: Cells, size: number): void {
    if (cells.kind === "coded") fillCoded(at, cells.codes, size);
    else if (cells.kind === "same") fillNumbers(at, new Float64Array(size).fill(read(cells.value)), size);
    else if (cells.values instanceof Float64Array) fillNumbers(at, cells.values, size);
    else fillNumbers(at, Float64Array.from(cells.values, read), size);
  }
  return {
    type,
    fill: copyRepeated(values, validity, fill),
    take(length) {
      const data = kind === "boolean" ? bitsOf(values.subarray(0, length)) : values.subarray(0, length);
      const parts = { type, length, data, ...validity.take() } as Parameters<typeof arrow.makeData>[0];
      return arrow.makeData(parts) as Arrow.Data;
    },
  };
}

function typeOf(arrow: ArrowLibrary, kind: NumberKind): Arrow.DataType {
  if (kind === "boolean") return new arrow.Bool();
  if (kind === "integer") return new arrow.Int32();
  return kind === "date" ? new arrow.DateDay() : new arrow.Float64();
}

/** NaN for an empty cell. */
function numberOf(cell: Cell, kind: NumberKind): number {
  if (cell === null) return Number.NaN;
  return kind === "date" ? Date.parse(String(cell)) / DAY : Number(cell);
}

function bitsOf(values: Int32Array | Float64Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
  for (const [row, value] of values.entries())
    if (value !== 0) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  return bits;
}
