import { add } from "../quantity.ts";
import type { RowAmounts } from "./row-measures.ts";

/** What rows come to together: the row 其他. What is not known stays missing. */
export function mergeRows(rows: readonly RowAmounts[]): RowAmounts {
  const total = (key: "counted" | "missing" | "countedBefore" | "matched") =>
    rows.reduce((sum, row) => sum + row[key], 0);
  return {
    value: sumOfKnown(rows.map(({ value }) => value)),
    counted: total("counted"),
    missing: total("missing"),
    before: sumOfKnown(rows.map(({ before }) => before)),
    countedBefore: total("countedBefore"),
    matched: total("matched"),
  };
}

function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : add(known);
}
