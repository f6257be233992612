import type { ReadCell } from "../table/read-cell.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";

const CHANGE = /^(?:同比|[比较][上去]年(?:同期)?)\s*(?:增减|增长)?\s*[±+＋－-]{1,3}$/u;

/**
 * The labels over columns with 比上年± read as growths where a line over the table gives it two units of which one is
 * percent: 单位：亿元、%.
 *
 * @param columns what stands over each column, from outside
 */
export function tellPercentChanges(
  columns: readonly (readonly ReadCell[])[],
  titles: readonly SheetRow[],
): readonly (readonly ReadCell[])[] {
  const units = titles.flatMap(labelled).flatMap(({ label }) => label?.units ?? []);
  const isOfBoth = units.length > 1 && units.some(({ dimension }) => dimension === "percent");
  if (!isOfBoth) return columns;
  return columns.map((cells) =>
    cells.map((one) =>
      one.label && CHANGE.test(one.label.text) ? { ...one, label: { ...one.label, measure: "growth", rest: "" } } : one,
    ),
  );
}
