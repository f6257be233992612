import { planFreeze } from "../../server/domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { Grid } from "../../server/domain/sheet/grid.ts";
import { callsPlan } from "../../server/domain/sheet/plan-formula.ts";

import { brokenFormulas } from "./broken-formulas.ts";
import type { FreezeBook } from "./freeze-book.ts";
import { freezing } from "./frozen-changes.ts";
import { type LeftCell, leftCell, manifestNotes, type RewriteStep, split } from "./rewrite-step.ts";

/** Every formula of ours to the constant that it shows. */
export function freezeStep(book: FreezeBook, versionOf: (cell: FrozenCell) => string): RewriteStep {
  const { frozen, kept } = planFreeze(book.grids, "");
  const cells = frozen.map((cell) => ({ ...cell, dataVersion: versionOf(cell) }));
  const [free, locked] = split(cells, book);
  const disguised = book.grids.flatMap((grid) => disguisedCells(grid));
  return {
    kind: "freeze",
    rewriting: { ...freezing(free), frozen: free },
    left: [...kept, ...locked, ...disguised],
    notes: manifestNotes(book),
  };
}

/** Formulas that would be ours if they were repaired, and that freezing does not see. */
function disguisedCells(grid: Grid): LeftCell[] {
  const disguised = brokenFormulas(grid).filter(({ before }) => !callsPlan(before));
  return disguised.map((cell) => leftCell(cell, `公式 ${cell.before} 要先修复，再定稿`));
}
