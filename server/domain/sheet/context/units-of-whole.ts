import type { Head } from "../table/head.ts";
import type { ReadCell } from "../table/read-cell.ts";

/** A column of figures with the labels over it and what they say. */
export interface ColumnHead {
  readonly column: number;
  readonly cells: readonly ReadCell[];
  readonly head: Head;
}

/** Columns below 其中 with the unit of the whole before them, if they say none: 生产总值（万元） | 其中 over | 第一产业 | 第二产业. */
export function withUnitsOfWhole(columns: readonly ColumnHead[]): readonly ColumnHead[] {
  let whole: Head["units"];
  return columns.map((one) => {
    const isPart = one.cells.some(({ label }) => /^其\s*中[:：]?$/u.test(label?.text ?? ""));
    if (!isPart) whole = one.head.units;
    const isAmount = one.head.measure?.value !== "growth" && !one.head.units;
    return isPart && isAmount ? { ...one, head: { ...one.head, units: whole } } : one;
  });
}
