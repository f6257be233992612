import type { Batch, Cell, Cells } from "../../domain/saved/rows.ts";

import type { ByteChunks } from "./byte-chunks.ts";
import type { LineFormat } from "./line-format.ts";
import type { Encode } from "./text-coder.ts";

/** Writes the rows of batches as lines. */
export type LineWriter = (batch: Batch) => void;

/** A column whose cells differ from row to row, and the bytes that come before each of them. */
interface Varying {
  readonly before: Uint8Array;
  readonly cells: Exclude<Cells, { readonly kind: "same" }>;
  /** The column's words as bytes, as far as they have been written before. */
  readonly words: WordBytes;
}

interface Lines {
  readonly varying: readonly Varying[];
  /** What ends each row: the constant cells behind the last varying one. */
  readonly end: Uint8Array;
}

type WordBytes = (code: number) => Uint8Array;

/** Constant texts remembered as bytes; then they are forgotten together, since most of them come in runs. */
const MOST_KNOWN = 4096;

/**
 * Makes a writer of that format. What is the same in all rows of a batch is turned into bytes once and copied from then
 * on; so are the words of coded columns. Only numbers and free texts cost anything for each row.
 */
export function createLineWriter(
  format: LineFormat,
  words: readonly (readonly string[] | undefined)[],
  { encode, to }: { readonly encode: Encode; readonly to: ByteChunks },
): LineWriter {
  const known = new Map<Cell, Uint8Array>();
  const wordBytes = words.map((list) => createWordBytes(list ?? [], (word) => encode(format.cell(word))));
  const [between, before, after] = [encode(format.between), format.before.map(encode), encode(format.after)];
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
    for (const [at, cells] of columns.entries()) {
      literal.push(before[at] ?? between);
      if (cells.kind === "same") literal.push(constant(cells.value));
      else {
        varying.push({ before: joined(literal), cells, words: wordBytes[at] ?? noWords });
        literal = [];
      }
    }
    return { varying, end: joined([...literal, after]) };
  }

  function writeCell(value: Cell): void {
    const isBlank = typeof value === "number" && Number.isNaN(value);
    const text = format.cell(isBlank ? null : value);
    if (!to.ascii(text)) to.put(encode(text));
  }

  return (batch) => {
    const { varying, end } = linesOf(batch);
    for (let row = 0; row < batch.size; row++) {
      if (!isFirst) to.put(between);
      isFirst = false;
      for (const { before, cells, words } of varying) {
        to.put(before);
        if (cells.kind === "coded") to.put(words(cells.codes[row] ?? -1));
        else writeCell(cells.values[row] ?? null);
      }
      to.put(end);
    }
  };

  function createWordBytes(list: readonly string[], bytesOf: (word: Cell) => Uint8Array): WordBytes {
    const bytes: (Uint8Array | undefined)[] = [];
    const blank = encode(format.cell(null));
    return (code) => {
      const word = list[code];
      if (word === undefined) return blank;
      const found = bytes[code] ?? bytesOf(word);
      bytes[code] = found;
      return found;
    };
  }
}

const NO_BYTES = new Uint8Array();

function noWords(): Uint8Array {
  return NO_BYTES;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
