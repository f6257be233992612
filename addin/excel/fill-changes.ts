import type { FillCell, FillPlan } from "../../server/domain/sheet/fill/plan-fill.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";

import type { Rewriting } from "./rewrite.ts";
import type { CellChange } from "./write-cells.ts";

/** The cells of a plan that are written: typed numbers that differ only where they are to be replaced. */
export function fillCells({ cells }: FillPlan, replacesDifferent: boolean): readonly FillCell[] {
  return replacesDifferent ? cells : cells.filter(({ conflict }) => conflict !== "TYPED_DIFFERENT");
}

/** How a plan is written. */
export interface FillChoice {
  /** Whether typed numbers that differ from the published ones are replaced. */
  readonly replacesDifferent: boolean;
  /** Whether the figures are written, whose formulas the manifest keeps, instead of live formulas. */
  readonly asValues: boolean;
}

/** The same as changes: each cell from what it holds to its live formula, or to the value that this gives. */
export function fillRewriting(plan: FillPlan, { replacesDifferent, asValues }: FillChoice): Rewriting {
  const filled = fillCells(plan, replacesDifferent);
  const cells = filled.map((cell): CellChange => {
    const { sheet, row, column, before, after, formula } = cell;
    return { sheet, row, column, before: before.formula || (before.value ?? ""), after: asValues ? after : formula };
  });
  return { cells, areas: [], frozen: asValues ? frozenCells(filled, plan.dataVersion) : [] };
}

/** Each is kept with its value, to be compared and made live later. */
function frozenCells(filled: readonly FillCell[], dataVersion: string): FrozenCell[] {
  return filled.map(({ sheet, row, column, formula, after }) => {
    return { sheet, row, column, formula, value: after, isError: false, dataVersion };
  });
}
