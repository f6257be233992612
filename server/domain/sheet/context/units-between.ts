import type { Head } from "../table/head.ts";
import { headOfLabel } from "../table/head.ts";
import { labelled, type SheetRow } from "../table/sheet-rows.ts";
import type { RowHead } from "./row-heads.ts";

/**
 * Rows with the unit of the line that stands between them and the rows above, 单位：万元, where they say none themselves. A
 * line below all rows is for the whole table.
 */
export function withUnitsBetween<Row extends RowHead>(
  rows: readonly Row[],
  notes: readonly SheetRow[],
): readonly Row[] {
  const lines = notes.flatMap((row) =>
    labelled(row).flatMap(({ label, ...cell }) => (label?.isUnitLine ? [headOfLabel(label, cell)] : [])),
  );
  if (lines.length === 0) return rows;
  return rows.map((row) => {
    const above = lines.filter(({ units }) => units !== undefined && units.cell.row < row.row).at(-1);
    return above && !row.own.units ? { ...row, own: withUnits(row.own, above) } : row;
  });
}

function withUnits(own: Head, { units }: Head): Head {
  return { ...own, units };
}
