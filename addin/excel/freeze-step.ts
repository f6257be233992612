import { planFreeze } from "../../server/domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { callsPlan } from "../../server/domain/sheet/plan-formula.ts";

import { brokenFormulas } from "./broken-formulas.ts";
import type { StateOf } from "./cell-states.ts";
import type { FreezeBook } from "./freeze-book.ts";
import { freezing } from "./frozen-changes.ts";
import { type LeftCell, leftCell, manifestNotes, type RewriteStep, split } from "./rewrite-step.ts";

const NOT_FETCHED = "没有取到数，显示的不是一个答复：请等连上服务器并刷新，再定稿";

/**
 * Every formula of ours to the constant that it shows; what an outage left without an answer stays a formula. That a figure
 * is not published is an answer.
 */
export function freezeStep(book: FreezeBook, versionOf: (cell: FrozenCell) => string, stateOf: StateOf): RewriteStep {
  const { frozen, kept } = planFreeze(book.grids, "");
  const isLost = (cell: FrozenCell) => stateOf(formulaCell(cell))?.standing === "failed";
  const lost = frozen.filter(isLost).map((cell) => leftCell(cell, NOT_FETCHED));
  const cells = frozen.filter((cell) => !isLost(cell)).map((cell) => ({ ...cell, dataVersion: versionOf(cell) }));
  const [free, locked] = split(cells, book);
  const disguised = book.grids.flatMap((grid) => disguisedCells(grid));
  return {
    kind: "freeze",
    rewriting: { ...freezing(free), frozen: free },
    left: [...kept, ...lost, ...locked, ...disguised],
    notes: manifestNotes(book),
  };
}

/** The cell whose formula gives what that cell shows. */
function formulaCell({ sheet, row, column, array }: FrozenCell) {
  return array ? { sheet, row: array.top, column: array.left } : { sheet, row, column };
}

/** Formulas that would be ours if they were repaired, and that freezing does not see. */
function disguisedCells(grid: Grid): LeftCell[] {
  const disguised = brokenFormulas(grid).filter(({ before }) => !callsPlan(before));
  return disguised.map((cell) => leftCell(cell, `公式 ${cell.before} 要先修复，再定稿`));
}
