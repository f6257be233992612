import type { ReadCell } from "./read-cell.ts";

const MONTH = /^(?:single )?month(?:ly)?$/iu;

/** Reads month beside ytd over figures, month | ytd, as how those cover time; by itself it heads a column of months. */
export function readBasisPairs(rows: Iterable<readonly ReadCell[]>): void {
  let above: readonly ReadCell[] = [];
  for (const cells of rows) {
    const figures = new Set(cells.filter(({ label }) => !label).map(({ column }) => column));
    for (const [at, one] of above.entries()) {
      const { label, column } = one;
      if (label?.role !== "heading" || !MONTH.test(label.text) || !figures.has(column)) continue;
      const isBesideTotal = above[at + 1]?.column === column + 1 && isTotal(above[at + 1]);
      if (isBesideTotal)
        one.label = { ...label, role: "plain", measure: "value", basis: "month", frequency: undefined };
    }
    above = cells;
  }
}

function isTotal(cell: ReadCell | undefined): boolean {
  const { label } = cell ?? {};
  return label?.rest === "" && label.basis === "year-to-date" && label.indicators.length === 0;
}
