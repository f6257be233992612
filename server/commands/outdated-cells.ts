import { type CellPosition, cellName, holds } from "../domain/sheet/cell-range.ts";
import type { FrozenCell } from "../domain/sheet/freeze/freeze-manifest.ts";
import { type FigureNow, isStillGiven } from "../domain/sheet/freeze/verify-freeze.ts";
import type { Grid } from "../domain/sheet/grid.ts";
import { callsPlan } from "../domain/sheet/plan-formula.ts";
import type { Library } from "../store/answer-questions.ts";
import { askCells } from "./ask-cells.ts";

/** A cell that shows what its formula does not give now. */
export interface OutdatedCell {
  readonly cell: FrozenCell;
  readonly now: FigureNow;
}

/** Those of cells that show another figure than the server gives now; formulas that only Excel can work out are passed over. */
export async function outdatedCells(
  library: Library,
  cells: readonly FrozenCell[],
  grids: readonly Grid[],
): Promise<OutdatedCell[]> {
  const figures = await askCells(library, cells, grids);
  return cells.flatMap((cell) => {
    const now = figures.get(cell);
    return now === undefined || isStillGiven(cell, now) ? [] : [{ cell, now }];
  });
}

/** Every cell that a formula of ours fills alone, whatever it shows; one of no value shows "". */
export function formulaCells(grids: readonly Grid[]): FrozenCell[] {
  return grids.flatMap((grid) => {
    // There may be one for every cell, and few of several.
    const wide = grid.arrays.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    const isAlone = (cell: CellPosition) => !wide.some((area) => holds(area, cell));
    const single = new Map(grid.arrays.map((area) => [cellName({ row: area.top, column: area.left }), area]));
    const ours = [...grid.cells()].filter((cell) => callsPlan(cell.formula) && isAlone(cell));
    return ours.map(({ row, column, formula, value, isError }) => {
      const cell = { sheet: grid.sheet, row, column, formula, value: value ?? "", isError, dataVersion: "" };
      const array = single.get(cellName(cell));
      return array ? { ...cell, array } : cell;
    });
  });
}

/** What cells show and what their formulas give now, for programs: null for an error, with the reason. */
export function outdatedJson(outdated: readonly OutdatedCell[]) {
  return outdated.map(({ cell, now }) => {
    const { sheet, formula, value } = cell;
    return { sheet, cell: cellName(cell), formula, shown: value, now: now.value ?? null, reason: now.refusal ?? "" };
  });
}

/** The same for people, a line each. */
export function outdatedLines(outdated: readonly OutdatedCell[]): string[] {
  return outdated.map(({ cell, now }) => {
    const shown = cell.value === "" ? "空" : cell.value;
    const given = now.refusal === undefined ? `现在是 ${now.value}` : `现在取不到这个数：${now.refusal}`;
    return `  旧数 ${cell.sheet}!${cellName(cell)}：显示 ${shown}，${given}`;
  });
}
