import { type FreezeManifest, MANIFEST_SHEET } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";

import { readAllSheets } from "./all-sheets.ts";
import { readFrozen } from "./manifest-sheet.ts";
import { readGrid } from "./read-grid.ts";
import { Told } from "./told.ts";

/** A workbook as it is to be frozen, thawed or compared: every sheet, those that nobody sees too. */
export interface FreezeBook {
  readonly grids: readonly Grid[];
  /** Names of the sheets that are protected. */
  readonly locked: ReadonlySet<string>;
  readonly manifest: FreezeManifest;
}

/** Reads the workbook; throws what Excel throws. @throws Told where its manifest cannot be read */
export async function readFreezeBook(onProgress: (done: number, total: number) => void): Promise<FreezeBook> {
  const sheets = (await readAllSheets()).filter(({ name }) => name !== MANIFEST_SHEET);
  const manifest = await readFrozen();
  if (!manifest) throw new Told("工作簿里有一份读不懂的定稿清单，可能是更新的版本写的；请用新版本的 Plancell 打开。");
  const grids: Grid[] = [];
  for (const { name } of sheets) {
    onProgress(grids.length, sheets.length);
    grids.push(await readGrid(name));
  }
  const locked = sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  return { grids, locked: new Set(locked), manifest };
}
