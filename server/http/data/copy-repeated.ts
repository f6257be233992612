import type { Cells } from "../../domain/saved/rows.ts";

import type { Validity } from "./validity.ts";

/** Puts cells into an array from a place on. */
export type Fill = (at: number, cells: Cells, size: number) => void;

/**
 * Fills an array, and copies the rows before where the same cells come once more, as most do from one series to the next.
 * Each run of rows stands behind the one before it, or at the beginning.
 */
export function copyRepeated(
  values: Float64Array | Int32Array | Int16Array | Int8Array,
  validity: Validity,
  fill: Fill,
): Fill {
  let [last, lastSize]: [Cells | undefined, number] = [undefined, 0];
  return (at, cells, size) => {
    if (cells === last && size === lastSize && at >= size) {
      values.copyWithin(at, at - size, at);
      return;
    }
    const blanks = validity.blanks();
    fill(at, cells, size);
    // Which rows are empty is not copied.
    last = validity.blanks() === blanks ? cells : undefined;
    lastSize = size;
  };
}
