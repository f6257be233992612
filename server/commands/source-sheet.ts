import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { isSourceSheet, sourceQuestion, sourceRows, sourceSheetName } from "../domain/sheet/freeze/source-rows.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { Library } from "../store/answer-questions.ts";
import type { OwnSheet } from "../xlsx/own-sheet.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { sheetKey } from "../xlsx/workbook-index.ts";
import { askCells } from "./ask-cells.ts";
import { outdatedCells } from "./outdated-cells.ts";

/** A sheet that lists every frozen figure with its citation of today. */
export async function sourceSheet(
  library: Library,
  { sheets, tabs }: Workbook,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
): Promise<OwnSheet> {
  const sources = await askCells(library, cells, grids, sourceQuestion);
  const outdated = new Map((await outdatedCells(library, cells, grids)).map(({ cell, now }) => [cell, now]));
  const ours = new Set(sheets.filter(({ grid }) => isSourceSheet(grid)).map(({ name }) => sheetKey(name)));
  const taken = new Set(tabs.map(sheetKey).filter((key) => !ours.has(key)));
  return {
    name: sourceSheetName((name) => taken.has(sheetKey(name))),
    state: "visible",
    rows: sourceRows(cells, (cell) => {
      const [source, now] = [sources.get(cell), outdated.get(cell)];
      const text = source?.refusal ?? source?.value;
      // The citation is that of today's figure.
      return now?.value === undefined ? text : `表中不是现在的数，现在是 ${now.value}；${text}`;
    }),
  };
}
