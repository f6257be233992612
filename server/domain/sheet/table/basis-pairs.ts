import type { ReadCell } from "./read-cell.ts";

const MONTH = /^(?:single )?month(?:ly)?$/iu;

/** Reads month beside ytd over figures, month | ytd, as how those cover time; by itself it heads a column of months. */
export function readBasisPairs(rows: Iterable<readonly ReadCell[]>): void {
  let above: readonly ReadCell[] = [];
  for (const cells of rows) {
    for (const [at, one] of above.entries()) {
      const [{ label }, beside] = [one, above[at + 1]];
      if (label?.role !== "heading" || !MONTH.test(label.text) || beside?.column !== one.column + 1) continue;
      const isOverFigure = cells.some(({ column, label: below }) => column === one.column && !below);
      if (isOverFigure && isTotal(beside))
        one.label = { ...label, role: "plain", measure: "value", basis: "month", frequency: undefined };
    }
    above = cells;
  }
}

function isTotal({ label }: ReadCell): boolean {
  return label?.rest === "" && label.basis === "year-to-date" && label.indicators.length === 0;
}
