import {
  type FreezeManifest,
  type FrozenCell,
  MANIFEST_SHEET,
  manifestRows,
  readManifest,
} from "../domain/sheet/freeze/freeze-manifest.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { OwnSheet } from "../xlsx/own-sheet.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";

/** The manifest that a workbook carries; undefined for one that was never frozen. */
export function manifestIn({ sheets }: Workbook): FreezeManifest | undefined {
  const sheet = sheets.find(({ name }) => name === MANIFEST_SHEET);
  return sheet && readManifest(sheet.grid);
}

/** Every sheet of the workbook but the manifest's. */
export function ownGrids({ sheets }: Workbook): Grid[] {
  return sheets.filter(({ name }) => name !== MANIFEST_SHEET).map(({ grid }) => grid);
}

/** The sheet of a manifest, as it is put into a workbook. */
export function manifestSheet(cells: readonly FrozenCell[]): OwnSheet {
  return { name: MANIFEST_SHEET, state: "very-hidden", rows: manifestRows(cells) };
}
