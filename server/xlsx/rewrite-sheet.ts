import type { CellPosition } from "../domain/sheet/cell-range.ts";
import type { CellEdit } from "./cell-edit.ts";
import { readXmlText } from "./read-xml.ts";
import { SheetRewriter } from "./sheet-rewriter.ts";
import { spliceText } from "./splice.ts";

/** A sheet's part as it is. */
export interface SheetText {
  readonly text: string;
  /** Its name. */
  readonly part: string;
  /** The mark of formulas that spill, where the workbook has one. */
  readonly dynamic: string | undefined;
}

/** A sheet's part after its edits, and how its formulas have changed. */
export interface RewrittenSheet {
  readonly text: string;
  /** Cells that held a formula and do not any more, and the reverse. */
  readonly formulasGone: readonly CellPosition[];
  readonly formulasNew: readonly CellPosition[];
}

/**
 * Rewrites the cells concerned inside a sheet's XML and leaves every other character of it as it is. Cells that are not
 * there yet come in with the style of their row or column. @throws WorkbookFault ARRAY_CELL for a part of an array
 */
export function rewriteSheet({ text, part, dynamic }: SheetText, edits: readonly CellEdit[]): RewrittenSheet {
  const rewriter = new SheetRewriter(text, edits, dynamic);
  readXmlText(text, part, (position) => {
    rewriter.position = position;
    return rewriter;
  });
  const { splices, formulasGone, formulasNew } = rewriter;
  return { text: spliceText(text, splices), formulasGone, formulasNew };
}
