import {
  type FreezeManifest,
  type FrozenCell,
  isManifest,
  MANIFEST_SHEET,
  manifestRows,
  readManifest,
} from "../domain/sheet/freeze/freeze-manifest.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import type { OwnSheet } from "../xlsx/own-sheet.ts";
import type { Workbook, WorkbookSheet } from "../xlsx/read-workbook.ts";
import { sheetKey } from "../xlsx/workbook-index.ts";
import { CommandFault } from "./command.ts";

/** The manifest that a workbook carries; undefined for one that was never frozen. */
export function manifestIn({ sheets }: Workbook): FreezeManifest | undefined {
  const sheet = sheets.find(holdsManifest);
  return sheet && readManifest(sheet.grid);
}

/** Every sheet of the workbook but the manifest's. */
export function ownGrids({ sheets }: Workbook): Grid[] {
  return sheets.filter((sheet) => !holdsManifest(sheet)).map(({ grid }) => grid);
}

/**
 * The sheet of a manifest, as it is put into a workbook. @throws CommandFault where a sheet of its name holds something
 * else, which must not be written over
 */
export function manifestSheet({ sheets, tabs }: Workbook, cells: readonly FrozenCell[]): OwnSheet {
  const tab = tabs.find(isManifestName);
  const former = sheets.find(({ name }) => name === tab);
  if (tab !== undefined && !(former && (holdsManifest(former) || former.grid.rows.size === 0))) {
    const message = `工作表“${tab}”里不是定稿清单（或清单的第 1 行被改动过），不会覆盖它，没有写文件；请给这张表改名后重试，它可能是隐藏的。`;
    throw new CommandFault(message, { code: "SHEET_NAME_TAKEN" });
  }
  return { name: tab ?? MANIFEST_SHEET, state: "very-hidden", rows: manifestRows(cells) };
}

function holdsManifest({ name, grid }: WorkbookSheet): boolean {
  return isManifestName(name) && isManifest(grid);
}

function isManifestName(name: string): boolean {
  return sheetKey(name) === sheetKey(MANIFEST_SHEET);
}
