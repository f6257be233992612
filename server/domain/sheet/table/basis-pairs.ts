import type { ReadCell } from "./read-cell.ts";

const MONTH = /^(?:single )?month(?:ly)?$/iu;

/** Reads month beside ytd over figures, month | ytd, as how those cover time; by itself it heads a column of months. */
export function readBasisPairs(rows: Iterable<readonly ReadCell[]>): void {
  let above: readonly ReadCell[] = [];
  for (const cells of rows) {
    // Figures are by far the most cells of a large sheet.
    for (let at = 0; at < above.length; at++) {
      const one = above[at];
      if (one?.label?.role === "heading" && MONTH.test(one.label.text)) readMonth(one, above[at + 1], cells);
    }
    above = cells;
  }
}

function readMonth(month: ReadCell, beside: ReadCell | undefined, below: readonly ReadCell[]): void {
  const isOverFigure = below.some(({ column, label }) => column === month.column && !label);
  const isBesideTotal = beside?.column === month.column + 1 && isTotal(beside);
  if (month.label && isOverFigure && isBesideTotal)
    month.label = { ...month.label, role: "plain", measure: "value", basis: "month", frequency: undefined };
}

function isTotal({ label }: ReadCell): boolean {
  return label?.rest === "" && label.basis === "year-to-date" && label.indicators.length === 0;
}
