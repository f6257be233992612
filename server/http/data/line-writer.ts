import { type Batch, type Cell, type Cells, decimalText } from "../../domain/saved/rows.ts";

import type { ByteChunks } from "./byte-chunks.ts";
import type { LineFormat } from "./line-format.ts";
import type { Encode } from "./text-coder.ts";
import { createWordBytes, type WordBytes } from "./word-bytes.ts";

/** Writes the rows of batches as lines. */
export type LineWriter = (batch: Batch) => void;

/** A column whose cells differ from row to row, and the bytes that come before each of them. */
type Varying = { readonly before: Uint8Array } & (
  | { readonly codes: Int32Array; readonly bytes: (code: number) => Uint8Array }
  | { readonly cells: Exclude<Cells, { readonly kind: "same" | "coded" }> }
);

interface Lines {
  readonly varying: readonly Varying[];
  /** What ends each row: the constant cells behind the last varying one. */
  readonly end: Uint8Array;
}

/** Constant texts remembered as bytes; then they are forgotten together, since most of them come in runs. */
const MOST_KNOWN = 4096;

/** Nothing: numbers stand without quotes. */
const NO_BYTES = new Uint8Array();

/**
 * Makes a writer of that format. What is the same in all rows of a batch is turned into bytes once and copied from then
 * on; so are the words of coded columns, those of neighbours with the same codes together. Only numbers and free texts
 * cost anything for each row.
 */
export function createLineWriter(
  format: LineFormat,
  words: readonly (readonly string[] | undefined)[],
  { encode, to }: { readonly encode: Encode; readonly to: ByteChunks },
): LineWriter {
  const known = new Map<Cell, Uint8Array>();
  const wordBytes: WordBytes = createWordBytes(format, words, encode);
  const [between, before, after] = [encode(format.between), format.before.map(encode), encode(format.after)];
  const quote = encode(format.digitQuote);
  let isFirst = true;

  function constant(value: Cell): Uint8Array {
    const found = known.get(value);
    if (found) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const bytes = encode(format.cell(value));
    known.set(value, bytes);
    return bytes;
  }

  function linesOf({ columns }: Batch): Lines {
    const varying: Varying[] = [];
    let literal: Uint8Array[] = [];
    for (let at = 0; at < columns.length; at++) {
      const cells = columns[at];
      if (!cells) continue;
      literal.push(before[at] ?? NO_BYTES);
      if (cells.kind === "same") literal.push(constant(cells.value));
      else {
        const start = joined(literal);
        literal = [];
        if (cells.kind !== "coded") varying.push({ before: start, cells });
        else {
          const last = lastOfRun(columns, at);
          varying.push({ before: start, codes: cells.codes, bytes: wordBytes(at, last) });
          at = last;
        }
      }
    }
    return { varying, end: joined([...literal, after]) };
  }

  function writeText(value: Cell): void {
    const text = format.cell(value);
    if (!to.ascii(text)) to.put(encode(text));
  }

  function writeCell(cells: Exclude<Cells, { readonly kind: "same" | "coded" }>, row: number): void {
    const value = cells.values[row] ?? null;
    if (cells.kind === "decimal") {
      const number = Number(value);
      if (!to.decimal(number, { decimals: cells.decimals, quote, isPadded: true })) writeText(decimalText(number, cells));
    } else if (typeof value === "number") {
      const decimals = cells.decimals ?? 0;
      if (!to.decimal(value, { decimals, quote: NO_BYTES, isPadded: false })) writeText(Number.isNaN(value) ? null : value);
    } else writeText(value);
  }

  return (batch) => {
    const { varying, end } = linesOf(batch);
    for (let row = 0; row < batch.size; row++) {
      if (!isFirst) to.put(between);
      isFirst = false;
      for (let at = 0; at < varying.length; at++) {
        const one = varying[at];
        if (!one) continue;
        to.put(one.before);
        if ("codes" in one) to.put(one.bytes(one.codes[row] ?? -1));
        else writeCell(one.cells, row);
      }
      to.put(end);
    }
  };
}

/** The last of the neighbours that share their codes with the column at a place. */
function lastOfRun(columns: readonly Cells[], at: number): number {
  const cells = columns[at];
  const next = columns[at + 1];
  if (cells?.kind !== "coded" || next?.kind !== "coded" || next.codes !== cells.codes) return at;
  return lastOfRun(columns, at + 1);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
