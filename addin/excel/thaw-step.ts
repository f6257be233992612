import { planThaw } from "../../server/domain/sheet/freeze/freeze.ts";

import type { FreezeBook } from "./freeze-book.ts";
import { thawing } from "./frozen-changes.ts";
import { leftCell, manifestNotes, type RewriteStep, split } from "./rewrite-step.ts";

/** Every frozen cell that still holds what was frozen back to its formula. */
export function thawStep(book: FreezeBook): RewriteStep {
  const { restored, changed } = planThaw(book.manifest.cells, book.grids);
  const [free, locked] = split(restored, book);
  const left = changed.map((cell) => leftCell(cell, "定稿后被改动过，不恢复"));
  return {
    kind: "thaw",
    rewriting: { ...thawing(free), frozen: [] },
    left: [...left, ...locked],
    notes: manifestNotes(book),
  };
}
