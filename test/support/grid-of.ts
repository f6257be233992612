import type { CellRange } from "../../server/domain/sheet/cell-range.ts";
import { createGrid, type Grid, type GridCell, type GridValue } from "../../server/domain/sheet/grid.ts";

/** What a made-up cell holds: a value, or a value with its formula or format. */
export type Held = GridValue | null | (Partial<GridCell> & { readonly value: GridValue | null });

/** A made-up sheet, row by row from A1; null is a blank cell. */
export function gridOf(rows: readonly (readonly Held[])[], merges: readonly CellRange[] = [], sheet = "月报"): Grid {
  const cells = rows.flatMap((held, row) =>
    held.map((one, column) => ({ ...(typeof one === "object" && one ? one : { value: one }), row, column })),
  );
  const isBlankPercent = (cell: Partial<GridCell>) => cell.value === null && cell.numberFormat?.includes("%");
  return createGrid({ sheet, cells, merges, blankPercents: cells.filter(isBlankPercent) });
}
