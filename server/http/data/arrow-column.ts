import type * as Arrow from "apache-arrow";

import type { Cells } from "../../domain/saved/rows.ts";

/** The package, loaded when the first table in this format is asked for. */
export type ArrowLibrary = typeof Arrow;

/** One column of a record batch while it is being filled. */
export interface ArrowColumn {
  readonly type: Arrow.DataType;
  /** Puts the cells of a run of rows from a place on. */
  fill(at: number, cells: Cells, size: number): void;
  /** The column's data of so many rows; it is good until the next rows are filled in. */
  take(length: number): Arrow.Data;
}
