import type { FillCell, FillPlan } from "../../server/domain/sheet/plan-fill.ts";

import type { CellChange } from "./write-cells.ts";

/** The cells of a plan that are written: typed numbers that differ only where they are to be replaced. */
export function fillCells({ cells }: FillPlan, replacesDifferent: boolean): readonly FillCell[] {
  return replacesDifferent ? cells : cells.filter(({ conflict }) => conflict !== "TYPED_DIFFERENT");
}

/** The same as changes: each cell from what it holds to its live formula. */
export function fillChanges(plan: FillPlan, replacesDifferent: boolean): CellChange[] {
  return fillCells(plan, replacesDifferent).map(({ sheet, row, column, before, formula }) => {
    return { sheet, row, column, before: before.formula || (before.value ?? ""), after: formula };
  });
}
