import { isAsFrozen, isSameValue } from "../../server/domain/sheet/freeze/freeze.ts";
import type { FrozenCell } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import type { GridValue } from "../../server/domain/sheet/grid.ts";

import type { FreezeBook } from "./freeze-book.ts";
import { leftCell, manifestNotes, type RewriteStep, split } from "./rewrite-step.ts";

/** Every frozen cell whose figure is another one today to that figure; its formula stays in the manifest. */
export function updateStep(
  book: FreezeBook,
  figures: ReadonlyMap<FrozenCell, GridValue>,
  dataVersion: string,
): RewriteStep {
  const newer = book.manifest.cells.filter((cell) => !isSameValue(figures.get(cell) ?? cell.value, cell.value));
  const gridOf = new Map(book.grids.map((grid) => [grid.sheet, grid]));
  const isKept = (cell: FrozenCell) => isAsFrozen(cell, gridOf.get(cell.sheet));
  const [free, locked] = split(newer.filter(isKept), book);
  const cells = free.map((cell) => {
    const { sheet, row, column, value } = cell;
    return { sheet, row, column, before: value, after: figures.get(cell) ?? value };
  });
  const frozen = free.map((cell) => ({ ...cell, value: figures.get(cell) ?? cell.value, isError: false, dataVersion }));
  const changed = newer.filter((cell) => !isKept(cell)).map((cell) => leftCell(cell, "定稿后被改动过，不更新"));
  return {
    kind: "update",
    rewriting: { cells, areas: [], frozen },
    left: [...changed, ...locked],
    notes: manifestNotes(book),
  };
}
