import type * as Arrow from "apache-arrow";

import { type Cell, type Cells, cellAt } from "../../domain/saved/rows.ts";
import type { Column } from "../../domain/saved/saved-query.ts";

import { createTextBuffer } from "./text-buffer.ts";

/** The package, loaded when the first table in this format is asked for. */
export type ArrowLibrary = typeof Arrow;

/** One column of a record batch while it is being filled. */
export interface ArrowColumn {
  readonly type: Arrow.DataType;
  /** Puts the cells of a run of rows from a place on. */
  fill(at: number, cells: Cells, size: number): void;
  /** The column's data of so many rows; the next ones go into memory of their own. */
  take(length: number): Arrow.Data;
}

/** What a cell becomes: a number, and whether it is empty. */
type ToNumber = (value: string | number | boolean) => number;

const DAY = 86_400_000;

/** The column of a record batch that holds at most so many rows; `words` is all that a column of texts may hold. */
export function createArrowColumn(
  arrow: ArrowLibrary,
  { type }: Pick<Column, "type">,
  { words, id, rows }: { readonly words: readonly string[] | undefined; readonly id: number; readonly rows: number },
): ArrowColumn {
  if (type === "text") return words ? wordColumn(arrow, { words, id, rows }) : textColumn(arrow, rows);
  if (type === "boolean") return textlessColumn(arrow, new arrow.Bool(), { rows, words, toNumber: Number });
  if (type === "integer") return textlessColumn(arrow, new arrow.Int32(), { rows, words, toNumber: Number });
  if (type === "date") {
    const toNumber = (value: unknown) => Date.parse(String(value)) / DAY;
    return textlessColumn(arrow, new arrow.DateDay(), { rows, words, toNumber });
  }
  return textlessColumn(arrow, new arrow.Float64(), { rows, words, toNumber: Number });
}

/** A bit for each row: 1 where there is a value. */
class Validity {
  readonly bits: Uint8Array;
  #blanks = 0;

  constructor(rows: number) {
    this.bits = new Uint8Array(Math.ceil(rows / 64) * 8).fill(255);
  }

  blank(row: number): void {
    this.#blanks++;
    this.bits[row >> 3] = (this.bits[row >> 3] ?? 0) & ~(1 << (row & 7));
  }

  /** What the data of a column says of it; a column without an empty cell has no bits. */
  parts(): { readonly nullCount: number; readonly nullBitmap?: Uint8Array } {
    return this.#blanks === 0 ? { nullCount: 0 } : { nullCount: this.#blanks, nullBitmap: this.bits };
  }
}

/** Texts by their places in a list that is sent once, in as few bytes as the list needs. */
function wordColumn(
  arrow: ArrowLibrary,
  { words, id, rows }: { readonly words: readonly string[]; readonly id: number; readonly rows: number },
): ArrowColumn {
  const places = new Map(words.map((word, at) => [word, at]));
  const [Codes, codeType] = codesFor(arrow, words.length);
  const type = new arrow.Dictionary(new arrow.Utf8(), codeType, id);
  const dictionary = arrow.vectorFromArray([...words], new arrow.Utf8());
  const codeOf = (value: unknown) => (value === null ? -1 : (places.get(String(value)) ?? -1));
  let [codes, validity] = [new Codes(rows), new Validity(rows)];
  return {
    type,
    fill(at, cells, size) {
      if (cells.kind === "same") codes.fill(codeOf(cells.value), at, at + size);
      else if (cells.kind === "coded") codes.set(cells.codes, at);
      else for (let row = 0; row < size; row++) codes[at + row] = codeOf(cellAt(cells, row, words));
      for (let row = at; row < at + size; row++) if ((codes[row] ?? 0) < 0) blankAt(row);
    },
    take(length) {
      const data = arrow.makeData({ type, length, data: codes.subarray(0, length), dictionary, ...validity.parts() });
      [codes, validity] = [new Codes(rows), new Validity(rows)];
      return data;
    },
  };

  function blankAt(row: number): void {
    validity.blank(row);
    codes[row] = 0;
  }
}

function codesFor(arrow: ArrowLibrary, count: number) {
  if (count <= 127) return [Int8Array, new arrow.Int8()] as const;
  return count <= 32_767 ? ([Int16Array, new arrow.Int16()] as const) : ([Int32Array, new arrow.Int32()] as const);
}

/** Numbers, days and yes or no. */
function textlessColumn(
  arrow: ArrowLibrary,
  type: Arrow.Float64 | Arrow.Int32 | Arrow.DateDay | Arrow.Bool,
  { rows, words, toNumber }: { readonly rows: number; readonly words: readonly string[] | undefined; readonly toNumber: ToNumber },
): ArrowColumn {
  const create = () => (type instanceof arrow.Float64 ? new Float64Array(rows) : new Int32Array(rows));
  const coded = Float64Array.from(words ?? [], toNumber);
  let [values, validity] = [create(), new Validity(rows)];
  const numberOf = (cell: Cell | undefined) => (cell == null ? Number.NaN : toNumber(cell));

  function blank(row: number): void {
    validity.blank(row);
    values[row] = 0;
  }
  /** Numbers as they are are copied at once; they are looked at once more for what is empty. */
  function fillNumbers(at: number, numbers: Float64Array): void {
    values.set(numbers, at);
    for (let row = 0; row < numbers.length; row++) if (Number.isNaN(numbers[row])) blank(at + row);
  }
  return {
    type,
    fill(at, cells, size) {
      if (cells.kind === "each" && cells.values instanceof Float64Array) {
        fillNumbers(at, cells.values);
        return;
      }
      const same = cells.kind === "same" ? numberOf(cells.value) : Number.NaN;
      for (let row = 0; row < size; row++) {
        const code = cells.kind === "coded" ? (cells.codes[row] ?? -1) : -1;
        const number =
          cells.kind === "same" ? same : cells.kind === "coded" ? (coded[code] ?? Number.NaN) : numberOf(cells.values[row]);
        if (Number.isNaN(number)) blank(at + row);
        else values[at + row] = number;
      }
    },
    take(length) {
      const taken = values.subarray(0, length);
      const data = type instanceof arrow.Bool ? bitsOf(taken) : taken;
      const made = arrow.makeData({ type, length, data, ...validity.parts() } as Parameters<typeof arrow.makeData>[0]);
      [values, validity] = [create(), new Validity(rows)];
      return made as Arrow.Data;
    },
  };
}

function bitsOf(values: Int32Array | Float64Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
  for (const [row, value] of values.entries()) if (value !== 0) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  return bits;
}

/** Free texts, one after the other. */
function textColumn(arrow: ArrowLibrary, rows: number): ArrowColumn {
  const type = new arrow.Utf8();
  let [texts, validity] = [createTextBuffer(rows), new Validity(rows)];
  return {
    type,
    fill(at, cells, size) {
      for (let row = 0; row < size; row++) {
        if (cells.kind === "decimal" && texts.addDecimal(cells.values[row] ?? Number.NaN, cells.decimals)) continue;
        const value = cellAt(cells, row, undefined);
        if (value === null) validity.blank(at + row);
        texts.add(value === null ? "" : String(value));
      }
    },
    take(length) {
      const data = arrow.makeData({ type, length, ...texts.take(), ...validity.parts() });
      [texts, validity] = [createTextBuffer(rows), new Validity(rows)];
      return data;
    },
  };
}
