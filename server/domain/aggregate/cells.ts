/** What the parts of many groups come to: one cell for each group and period. */
export interface Cells {
  /** Sums of the known parts, as whole numbers of the last decimal where `scales` says so. */
  readonly sums: Float64Array;
  /** Parts that are known. */
  readonly counted: Int32Array;
  /** Parts that are not; they are in no sum. */
  readonly missing: Int32Array;
}

/** What tells how exact sums are kept: beyond it a double holds no whole numbers. */
const MOST_DECIMALS = 9;

/** Empty cells. */
export function createCells(count: number): Cells {
  return { sums: new Float64Array(count), counted: new Int32Array(count), missing: new Int32Array(count) };
}

/**
 * The factor that makes amounts of so many decimals whole numbers, so that their sum is exact whatever the order:
 * 0.1 + 0.2 is 0.3. 0 for more decimals than that serves.
 */
export function scaleOf(decimals: number): number {
  return decimals <= MOST_DECIMALS ? 10 ** decimals : 0;
}

/** Adds the parts of one subject, one for each period, to the cells of its group from `offset` on. */
export function addParts(cells: Cells, offset: number, parts: Float64Array, scale: number): void {
  const { sums, counted, missing } = cells;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? Number.NaN;
    const cell = offset + at;
    if (Number.isNaN(part)) missing[cell] = (missing[cell] ?? 0) + 1;
    else {
      sums[cell] = (sums[cell] ?? 0) + (scale === 0 ? part : Math.round(part * scale));
      counted[cell] = (counted[cell] ?? 0) + 1;
    }
  }
}

/** The amount of a cell; null where no part is known. */
export function amountAt({ sums, counted }: Cells, cell: number, scale: number): number | null {
  if ((counted[cell] ?? 0) === 0) return null;
  const sum = sums[cell] ?? 0;
  // Both are whole numbers that doubles hold, so the quotient is the decimal itself.
  return scale === 0 ? Number(sum.toPrecision(15)) : sum / scale;
}
