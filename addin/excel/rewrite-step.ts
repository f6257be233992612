import type { CellPosition } from "../../server/domain/sheet/cell-range.ts";

import type { FreezeBook } from "./freeze-book.ts";
import type { Rewriting } from "./rewrite.ts";

/** A cell that stays as it is, and why, in Chinese. */
export interface LeftCell extends CellPosition {
  readonly sheet: string;
  readonly text: string;
}

/** What would be done, before it is. */
export interface RewriteStep {
  readonly kind: "freeze" | "thaw" | "update" | "repair";
  readonly rewriting: Rewriting;
  readonly left: readonly LeftCell[];
  /** Sentences about the workbook that matter to it. */
  readonly notes: readonly string[];
}

const LOCKED = "工作表受保护，保持原样；请先撤销保护";

/** Of a step those changes that are still what was agreed to; the others are left. */
export function agreed(step: RewriteStep, now: RewriteStep): RewriteStep {
  const known = new Set([...step.rewriting.cells, ...step.rewriting.areas].map((change) => JSON.stringify(change)));
  const isAgreed = (change: object) => known.has(JSON.stringify(change));
  const { cells, areas, frozen } = now.rewriting;
  const lost = [
    ...cells.filter((change) => !isAgreed(change)),
    ...areas
      .filter((change) => !isAgreed(change))
      .map(({ sheet, range }) => ({ sheet, row: range.top, column: range.left })),
  ];
  return {
    ...now,
    rewriting: { cells: cells.filter(isAgreed), areas: areas.filter(isAgreed), frozen },
    left: [...now.left, ...lost.map((cell) => leftCell(cell, "预览之后变了，保持原样；请再预览一次"))],
  };
}

/** The cells on sheets that can be written, and those on protected ones, which are left. */
export function split<Cell extends CellPosition & { readonly sheet: string }>(
  cells: readonly Cell[],
  { locked }: FreezeBook,
): [free: Cell[], locked: LeftCell[]] {
  const isLocked = ({ sheet }: Cell) => locked.has(sheet);
  return [cells.filter((cell) => !isLocked(cell)), cells.filter(isLocked).map((cell) => leftCell(cell, LOCKED))];
}

/** A cell that is left, with the reason. */
export function leftCell({ sheet, row, column }: CellPosition & { readonly sheet: string }, text: string): LeftCell {
  return { sheet, row, column, text };
}

/** What has to be told of a manifest that somebody edited. */
export function manifestNotes({ manifest: { editedRows } }: FreezeBook): string[] {
  if (editedRows.length === 0) return [];
  return [`隐藏的定稿清单有 ${editedRows.length} 行被改动过，不能采用；清单再写时会去掉这些行。`];
}
