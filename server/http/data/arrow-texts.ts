import { type Cell, cellAt } from "../../domain/saved/rows.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { createTextBuffer } from "./text-buffer.ts";
import { Validity } from "./validity.ts";

/** Free texts, one after the other. */
export function textColumn(arrow: ArrowLibrary, rows: number): ArrowColumn {
  const type = new arrow.Utf8();
  const [texts, validity] = [createTextBuffer(rows), new Validity(rows)];
  function put(row: number, value: Cell): void {
    if (value === null) validity.blank(row);
    texts.add(value === null ? "" : String(value));
  }
  return {
    type,
    fill(at, cells, size) {
      for (let row = 0; row < size; row++) {
        if (cells.kind === "decimal") row = texts.addDecimals(cells.values, row, cells.decimals);
        if (row < size) put(at + row, cellAt(cells, row, undefined));
      }
    },
    take: (length) => arrow.makeData({ type, length, ...texts.take(), ...validity.take() }),
  };
}
