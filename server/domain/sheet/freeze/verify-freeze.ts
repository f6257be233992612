import type { CellPosition } from "../cell-range.ts";
import { cellName } from "../cell-range.ts";
import type { Grid, GridValue } from "../grid.ts";
import { isAsFrozen, isSameValue } from "./freeze.ts";
import { type FreezeManifest, type FrozenCell, MANIFEST_SHEET } from "./freeze-manifest.ts";

/** What is not any more as it was frozen: in the workbook, on the server, or in the manifest itself. */
export type FreezeFindingCode = "CHANGED" | "UNFROZEN" | "SHEET_MISSING" | "NEWER" | "MANIFEST_EDITED";

/** One difference. */
export interface FreezeFinding extends CellPosition {
  readonly sheet: string;
  readonly code: FreezeFindingCode;
  readonly frozen: GridValue | null;
  /** What the cell holds now, or what the server gives now; null for nothing. */
  readonly now: GridValue | null;
  /** In Chinese. */
  readonly text: string;
}

/** What became of frozen cells. */
export interface FreezeReport {
  /** Frozen cells that the manifest lists. */
  readonly frozen: number;
  /** Those of them that hold what was frozen, and of these, those whose figure the server still gives so. */
  readonly unchanged: number;
  readonly confirmed: number;
  readonly findings: readonly FreezeFinding[];
}

/**
 * Holds frozen cells against what their sheets hold now and what the server gives now.
 *
 * @param figureNow the figure of a cell's formula today; undefined where that cannot be told or is refused
 */
export function verifyFreeze(
  manifest: FreezeManifest,
  grids: readonly Grid[],
  figureNow: (cell: FrozenCell) => GridValue | undefined,
): FreezeReport {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const findings = manifestFindings(manifest);
  let [unchanged, confirmed] = [0, 0];
  for (const cell of manifest.cells) {
    const grid = bySheet.get(cell.sheet);
    if (isAsFrozen(cell, grid)) unchanged++;
    else findings.push(changeOf(cell, grid));
    const figure = figureNow(cell);
    if (figure === undefined) continue;
    if (isSameValue(figure, cell.value)) confirmed++;
    else
      findings.push(
        finding(cell, "NEWER", figure, `定稿时 ${cell.value}（数据版本 ${cell.dataVersion}），现在是 ${figure}`),
      );
  }
  return { frozen: manifest.cells.length, unchanged, confirmed, findings };
}

function changeOf(cell: FrozenCell, grid: Grid | undefined): FreezeFinding {
  if (!grid) return finding(cell, "SHEET_MISSING", null, `工作表“${cell.sheet}”不在了或改了名`);
  const now = grid.cell(cell.row, cell.column);
  if (now?.formula) return finding(cell, "UNFROZEN", now.value, `定稿后又写了公式 ${now.formula}`);
  return finding(cell, "CHANGED", now?.value ?? null, `定稿时 ${cell.value}，现在是 ${now?.value ?? "空"}`);
}

function finding(cell: FrozenCell, code: FreezeFindingCode, now: GridValue | null, text: string): FreezeFinding {
  const { sheet, row, column, value } = cell;
  return { sheet, row, column, code, frozen: value, now, text: `${cellName(cell)}：${text}` };
}

/** What in the manifest itself is not as it was written. */
export function manifestFindings({ editedRows, isWhole }: FreezeManifest): FreezeFinding[] {
  const of = (row: number, text: string): FreezeFinding => ({
    sheet: MANIFEST_SHEET,
    row,
    column: 0,
    code: "MANIFEST_EDITED",
    frozen: null,
    now: null,
    text,
  });
  const rows = editedRows.map((row) => of(row - 1, `定稿清单第 ${row} 行被改动过，不再采用`));
  return isWhole ? rows : [of(0, "定稿清单增删过行，可能不完整"), ...rows];
}
