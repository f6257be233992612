import { formulaKind } from "./formula-kind.ts";
import { createGrid, type Grid } from "./grid.ts";

/**
 * The sheet with what our formulas show in place of them. Cells that are filled are not proposed to be filled, and so are no
 * part of what is recognised; to go on with a table they must be.
 */
export function withPlainFigures(grid: Grid): Grid {
  const cells = [...grid.cells()].map((cell) => (isOurs(cell.formula) ? { ...cell, formula: "" } : cell));
  return createGrid({ ...grid, cells });
}

/** Whether a formula asks us for a figure, alone or inside another function: =IFNA(PLAN.METRIC(…),"—"). */
export function isOurs(formula: string): boolean {
  return formula !== "" && formulaKind(formula) === "PLAN_FORMULA";
}
