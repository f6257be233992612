import { cellAt } from "../../domain/saved/rows.ts";

import type { ArrowColumn, ArrowLibrary } from "./arrow-column.ts";
import { createTextBuffer } from "./text-buffer.ts";
import { Validity } from "./validity.ts";

/** Free texts, one after the other. */
export function textColumn(arrow: ArrowLibrary, rows: number): ArrowColumn {
  const type = new arrow.Utf8();
  const [texts, validity] = [createTextBuffer(rows), new Validity(rows)];
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
    take: (length) => arrow.makeData({ type, length, ...texts.take(), ...validity.take() }),
  };
}
