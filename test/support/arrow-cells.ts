import * as arrow from "apache-arrow";

import type { Cells } from "../../server/domain/saved/rows.ts";
import type { ArrowColumn } from "../../server/http/data/arrow-column.ts";

/** Fills a column with cells, each for so many rows, and reads back what a client gets. */
export function arrowCells(column: ArrowColumn, filled: readonly (readonly [size: number, cells: Cells])[]): unknown[] {
  let rows = 0;
  for (const [size, cells] of filled) {
    column.fill(rows, cells, size);
    rows += size;
  }
  return [...arrow.makeVector(column.take(rows))];
}
