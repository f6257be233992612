/** What the parts of many groups come to: one cell for each group and period. */
export interface Cells {
  /** Sums of the known parts, as whole numbers of the last decimal where the scale says so. */
  readonly sums: Float64Array;
  /** Parts that are not known; they are in no sum. */
  readonly missing: Int32Array;
}

/** What tells how exact sums are kept: beyond it a double holds no whole numbers. */
const MOST_DECIMALS = 9;

/** Empty cells. */
export function createCells(count: number): Cells {
  return { sums: new Float64Array(count), missing: new Int32Array(count) };
}

/**
 * The factor that makes amounts of so many decimals whole numbers, so that their sum is exact whatever the order:
 * 0.1 + 0.2 is 0.3. 0 for more decimals than that serves.
 */
export function scaleOf(decimals: number): number {
  return decimals <= MOST_DECIMALS ? 10 ** decimals : 0;
}

/** Adds the parts of one subject, one for each period, to the cells of its group from `offset` on. */
export function addParts({ sums, missing }: Cells, offset: number, parts: Float64Array, scale: number): void {
  const { length } = parts;
  for (let at = 0, cell = offset; at < length; at++, cell++) {
    const part = parts[at] ?? Number.NaN;
    if (Number.isNaN(part)) missing[cell] = (missing[cell] ?? 0) + 1;
    // What is rounded is a whole number but for its last bits; Math.round takes three times as long.
    else sums[cell] = (sums[cell] ?? 0) + (scale === 0 ? part : Math.floor(part * scale + 0.5));
  }
}

/** The amount of a cell of a group of that many subjects; null where no part is known. */
export function amountAt({ sums, missing }: Cells, cell: number, size: number, scale: number): number | null {
  if ((missing[cell] ?? 0) >= size) return null;
  const sum = sums[cell] ?? 0;
  // Both are whole numbers that doubles hold, so the quotient is the decimal itself.
  return scale === 0 ? Number(sum.toPrecision(15)) : sum / scale;
}
