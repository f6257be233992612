import type { Basis } from "../../indicator.ts";
import type { ReadCell } from "../table/read-cell.ts";
import type { Table } from "./table-columns.ts";

const BASES: Readonly<Record<string, Basis>> = {
  month: "month",
  monthly: "month",
  quarter: "quarter",
  quarterly: "quarter",
  year: "year",
  annual: "year",
  eop: "point",
  "end of period": "point",
};

/**
 * Reads month in a column of a long table whose other rows are year to date, ytd | month | eop, as how their figures cover
 * time; over figures it is only a heading.
 */
export function readBases({ body, columns }: Pick<Table, "body" | "columns">): (cell: ReadCell) => ReadCell {
  const isTotal = ({ label }: ReadCell) =>
    label?.rest === "" && label.basis === "year-to-date" && label.indicators.length === 0 && label.times.length === 0;
  const last = Math.max(-1, ...columns.labels);
  const ofBases = new Set<number>();
  for (const { cells } of body)
    for (const cell of cells) {
      // The figures of a large table are far more than its labels.
      if (cell.column > last) break;
      if (isTotal(cell) && columns.labels.includes(cell.column)) ofBases.add(cell.column);
    }
  return (cell) => {
    const { label } = cell;
    const basis = label && ofBases.has(cell.column) ? BASES[label.text.trim().toLowerCase()] : undefined;
    if (!label || !basis) return cell;
    return { ...cell, label: { ...label, role: "plain", measure: "value", basis, frequency: undefined, rest: "" } };
  };
}
