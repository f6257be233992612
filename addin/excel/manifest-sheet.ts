import {
  type FreezeManifest,
  type FrozenCell,
  MANIFEST_SHEET,
  manifestRows,
  readManifest,
} from "../../server/domain/sheet/freeze/freeze-manifest.ts";

import { readAllSheets } from "./all-sheets.ts";
import { deleteSheet, writeOwnSheet } from "./own-sheet.ts";
import { readGrid } from "./read-grid.ts";

/** The manifest of a workbook in which nothing is frozen. */
const NOTHING: FreezeManifest = { cells: [], editedRows: [], isWhole: true };

/**
 * What is frozen in the workbook; null where the manifest's sheet holds something that cannot be read, which must not be
 * written over. Throws what Excel throws.
 */
export async function readFrozen(): Promise<FreezeManifest | null> {
  const isThere = (await readAllSheets()).some(({ name }) => name === MANIFEST_SHEET);
  if (!isThere) return NOTHING;
  const grid = await readGrid(MANIFEST_SHEET);
  return grid.rows.size === 0 ? NOTHING : (readManifest(grid) ?? null);
}

/** Keeps in the workbook what is frozen in it; where nothing is, no sheet stays. Throws what Excel throws. */
export async function keepFrozen(cells: readonly FrozenCell[]): Promise<void> {
  if (cells.length === 0) await deleteSheet(MANIFEST_SHEET);
  else await writeOwnSheet({ name: MANIFEST_SHEET, visibility: "VeryHidden", rows: manifestRows(cells) });
}
