import type { CellPosition } from "../cell-range.ts";
import { cellName } from "../cell-range.ts";
import type { Grid, GridCell, GridValue } from "../grid.ts";
import { isAsFrozen, isSameValue } from "./freeze.ts";
import { type FreezeManifest, type FrozenCell, MANIFEST_SHEET } from "./freeze-manifest.ts";

/** What the formula of a frozen cell would give now. */
export interface FigureNow {
  /** What the cell would show; undefined for an error. */
  readonly value: GridValue | undefined;
  /** Why there is no figure, in Chinese; what is shown then is what the formula has ready instead. */
  readonly refusal?: string;
}

/** What is not any more as it was frozen: in the workbook, on the server, or in the manifest itself. */
export type FreezeFindingCode =
  | "CHANGED"
  | "UNFROZEN"
  | "SHEET_MISSING"
  | "NEWER"
  | "QUESTION_CHANGED"
  | "REFUSED"
  | "MANIFEST_EDITED";

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
  /** Those of them that hold what was frozen, and those whose formula still gives it, be it an error. */
  readonly unchanged: number;
  readonly confirmed: number;
  readonly findings: readonly FreezeFinding[];
}

/**
 * Holds frozen cells against what their sheets hold now and what the server gives now.
 *
 * @param figureNow what a cell's formula gives today; undefined where that cannot be told
 * @param dataVersion that of today's figures; "" where it is not known, or cells may be listed under a later one than theirs
 */
export function verifyFreeze(
  manifest: FreezeManifest,
  grids: readonly Grid[],
  figureNow: (cell: FrozenCell) => FigureNow | undefined,
  dataVersion = "",
): FreezeReport {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const findings = manifestFindings(manifest);
  let [unchanged, confirmed] = [0, 0];
  for (const cell of manifest.cells) {
    const grid = bySheet.get(cell.sheet);
    if (isAsFrozen(cell, grid)) unchanged++;
    else findings.push(changeOf(cell, grid));
    const now = figureNow(cell);
    if (now === undefined) continue;
    if (isStillGiven(cell, now)) confirmed++;
    else findings.push(revisionOf(cell, now, dataVersion));
  }
  return { frozen: manifest.cells.length, unchanged, confirmed, findings };
}

/** Whether a formula would be frozen as the same again. */
export function isStillGiven({ value, isError }: FrozenCell, now: FigureNow): boolean {
  return now.value === undefined ? isError : isSameValue(now.value, value);
}

function revisionOf(cell: FrozenCell, { value: given, refusal }: FigureNow, dataVersion: string): FreezeFinding {
  const value = given ?? null;
  const then = `定稿时 ${cell.value}（数据版本 ${cell.dataVersion || "不详"}）`;
  if (refusal !== undefined) return finding(cell, "REFUSED", value, `${then}，现在取不到这个数：${refusal}`);
  // The same figures give another one only to another question, or never gave the one that was shown.
  if (dataVersion !== "" && cell.dataVersion === dataVersion) {
    const why = "公式引用的行标题或表头改动过，或定稿时显示的已经是旧数";
    return finding(cell, "QUESTION_CHANGED", value, `${then}，数据没有变，按表中现在的标题是 ${value}：${why}`);
  }
  return finding(cell, "NEWER", value, `${then}，现在是 ${value}`);
}

function changeOf(cell: FrozenCell, grid: Grid | undefined): FreezeFinding {
  if (!grid) return finding(cell, "SHEET_MISSING", null, `工作表“${cell.sheet}”不在了或改了名`);
  const now = grid.cell(cell.row, cell.column);
  if (now?.formula) return finding(cell, "UNFROZEN", now.value, `定稿后又写了公式 ${now.formula}`);
  return finding(
    cell,
    "CHANGED",
    now?.value ?? null,
    `定稿时 ${cell.value}，现在是${now ? heldText(now, cell) : "空"}`,
  );
}

/** What a cell holds, with its kind where a number became a text or a text a number: they may look the same. */
function heldText({ value, isError }: GridCell, frozen: FrozenCell): string {
  if (typeof value === "string" && typeof frozen.value === "number" && !isError) return `文字“${value}”`;
  return typeof value === "number" && typeof frozen.value === "string" ? `数字 ${value}` : ` ${value}`;
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
