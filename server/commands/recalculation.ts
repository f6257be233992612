import type { CellPosition } from "../domain/sheet/cell-range.ts";
import { hasDependents, ownFormulas } from "../domain/sheet/has-dependents.ts";
import type { Workbook } from "../xlsx/read-workbook.ts";
import { ownGrids } from "./manifest-in.ts";

/**
 * Whether what is stored with formulas of the analyst's own, on hidden sheets too, may be out of date in a file of which
 * those cells were written: nothing here calculates, and Excel does it by itself only where the file asks for it.
 */
export function needsRecalculation(
  workbook: Workbook,
  written: readonly (CellPosition & { readonly sheet: string })[],
): boolean {
  const grids = ownGrids(workbook);
  const neverCalculated = workbook.isUncalculated && grids.some((grid) => ownFormulas(grid).length > 0);
  return neverCalculated || hasDependents(grids, written);
}

/** What to do about it, in Chinese. */
export const RECALCULATION_HINT =
  "  工作簿里有自己的公式，存着的结果可能是旧的：请在 Excel 里打开，按 Ctrl+Alt+F9 重新计算并保存，合计才会更新。";
