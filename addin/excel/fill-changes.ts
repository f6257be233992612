import type { FillCell, FillPlan } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";

import type { Rewriting } from "./rewrite.ts";
import type { CellChange } from "./write-cells.ts";

/** The cells of a plan that are written: typed numbers that differ only where they are to be replaced. */
export function fillCells({ cells }: FillPlan, replacesDifferent: boolean): readonly FillCell[] {
  return replacesDifferent ? cells : cells.filter(({ conflict }) => conflict !== "TYPED_DIFFERENT");
}

/** The same as changes: each cell from what it holds to its live formula. */
export function fillChanges(plan: FillPlan, replacesDifferent: boolean): CellChange[] {
  return fillCells(plan, replacesDifferent).map((cell) => ({ ...changeOf(cell), after: cell.formula }));
}

/** The same to the values that the formulas give; each is kept with its value, to be compared and made live later. */
export function fillValues(plan: FillPlan, replacesDifferent: boolean): Rewriting {
  const filled = fillCells(plan, replacesDifferent);
  const { dataVersion } = plan;
  const frozen = filled.map(({ sheet, row, column, formula, after }): FrozenCell => {
    return { sheet, row, column, formula, value: after, isError: false, dataVersion };
  });
  return { cells: filled.map((cell) => ({ ...changeOf(cell), after: cell.after })), areas: [], frozen };
}

function changeOf({ sheet, row, column, before }: FillCell) {
  return { sheet, row, column, before: before.formula || (before.value ?? "") };
}
