import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { SOURCE_TITLE, sourceQuestion, sourceRows, sourceSheetName } from "../domain/sheet/freeze/source-rows.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Library } from "../store/answer-questions.ts";
import type { OwnSheet } from "../xlsx/own-sheet.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { askCells } from "./ask-cells.ts";

/** A sheet that lists every frozen figure with its citation. */
export async function sourceSheet(
  library: Library,
  { sheets }: Workbook,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
): Promise<OwnSheet> {
  const sources = await askCells(library, cells, grids, sourceQuestion);
  const isTaken = (name: string) =>
    sheets.some((sheet) => sheet.name === name && sheet.grid.cell(0, 0)?.value !== SOURCE_TITLE);
  return {
    name: sourceSheetName(isTaken),
    state: "visible",
    rows: sourceRows(cells, (cell) => sources.get(cell)),
  };
}
