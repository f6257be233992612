import type * as Arrow from "apache-arrow";

import { type Cell, type Cells, cellAt } from "../../domain/saved/rows.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { copyRepeated } from "./copy-repeated.ts";
import { createTextBuffer } from "./text-buffer.ts";
import { Validity } from "./validity.ts";

/** Texts by their places in a list that is sent once, in as few bytes as the list needs. */
export function wordColumn(
  arrow: ArrowLibrary,
  { words, id, rows }: { readonly words: readonly string[]; readonly id: number; readonly rows: number },
): ArrowColumn {
  const [codes, codeType] = codesFor(arrow, words.length, rows);
  const type = new arrow.Dictionary(new arrow.Utf8(), codeType, id);
  const dictionary = vectorOf(arrow, words);
  const codeOf = placeIn(words);
  const validity = new Validity(rows);

  function put(row: number, code: number): void {
    if (code < 0) validity.blank(row);
    codes[row] = Math.max(code, 0);
  }
  function fill(at: number, cells: Cells, size: number): void {
    const code = cells.kind === "same" ? codeOf(cells.value) : -1;
    if (code >= 0) codes.fill(code, at, at + size);
    else if (cells.kind === "coded") for (let row = 0; row < size; row++) put(at + row, cells.codes[row] ?? -1);
    else for (let row = 0; row < size; row++) put(at + row, codeOf(cellAt(cells, row, words)));
  }
  return {
    type,
    fill: copyRepeated(codes, validity, fill),
    take: (length) => arrow.makeData({ type, length, data: codes.subarray(0, length), dictionary, ...validity.take() }),
  };
}

function codesFor(arrow: ArrowLibrary, count: number, rows: number) {
  if (count <= 127) return [new Int8Array(rows), new arrow.Int8()] as const;
  return count <= 32_767
    ? ([new Int16Array(rows), new arrow.Int16()] as const)
    : ([new Int32Array(rows), new arrow.Int32()] as const);
}

function vectorOf(arrow: ArrowLibrary, words: readonly string[]): Arrow.Vector<Arrow.Utf8> {
  const texts = createTextBuffer(words.length);
  for (const word of words) texts.add(word);
  return arrow.makeVector(
    arrow.makeData({ type: new arrow.Utf8(), length: words.length, nullCount: 0, ...texts.take() }),
  );
}

/**
 * Finds the places of texts in a list; -1 for what is not in it. Cells mostly repeat the one before, or go on with the
 * next: only where they don't are the words indexed.
 */
function placeIn(words: readonly string[]): (cell: Cell) => number {
  let last = 0;
  let places: ReadonlyMap<string, number> | undefined;
  return (cell) => {
    if (cell === null) return -1;
    if (cell === words[last]) return last;
    if (cell === words[last + 1]) return ++last;
    places ??= new Map(words.map((word, at) => [word, at]));
    const place = places.get(String(cell)) ?? -1;
    if (place >= 0) last = place;
    return place;
  };
}
