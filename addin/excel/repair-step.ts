import { unknownFunctions } from "../../server/domain/sheet/fill/repair-formula.ts";

import { type BrokenFormula, brokenFormulas } from "./broken-formulas.ts";
import type { FreezeBook } from "./freeze-book.ts";
import { leftCell, type RewriteStep, split } from "./rewrite-step.ts";

/** Every formula of ours that reads as from elsewhere, or whose name Excel did not find, written anew. */
export function repairStep(book: FreezeBook): RewriteStep {
  const found = book.grids.flatMap((grid) => brokenFormulas(grid));
  const [free, locked] = split(found, book);
  const isKnown = ({ after }: BrokenFormula) => unknownFunctions(after).length === 0;
  const unknown = free.filter((cell) => !isKnown(cell));
  const left = unknown.map((cell) =>
    leftCell(cell, `没有 PLAN.${unknownFunctions(cell.after).join("、PLAN.")} 这个函数`),
  );
  return {
    kind: "repair",
    rewriting: { cells: free.filter(isKnown), areas: [], frozen: [] },
    left: [...left, ...locked],
    notes: [],
  };
}
