import type { CellEdit } from "./cell-edit.ts";
import { readXmlText } from "./read-xml.ts";
import { SheetRewriter } from "./sheet-rewriter.ts";
import { spliceText } from "./splice.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** A sheet's part as it is. */
export interface SheetText {
  readonly text: string;
  /** Its name. */
  readonly part: string;
  /** The mark of formulas that spill, where the workbook has one. */
  readonly dynamic: string | undefined;
  /** Number format of each style where the workbook counts dates from 1904; else none are needed. */
  readonly oldFormats?: readonly string[];
}

/** A sheet's part after its edits. */
export interface RewrittenSheet {
  readonly text: string;
  /** Whether an edited cell held a formula, or holds one now. */
  readonly touchesFormulas: boolean;
}

/**
 * Rewrites the cells concerned inside a sheet's XML and leaves every other character of it as it is. Cells that are not
 * there yet come in with the style of their row or column. @throws WorkbookFault ARRAY_CELL for a part of an array
 */
export function rewriteSheet(
  { text, part, dynamic, oldFormats = [] }: SheetText,
  edits: readonly CellEdit[],
): RewrittenSheet {
  const rewriter = new SheetRewriter(text, edits, { dynamic, oldFormats });
  readXmlText(text, part, (position) => {
    rewriter.position = position;
    return rewriter;
  });
  if (!rewriter.isWhole) throw new WorkbookFault("DAMAGED", `${part} 没有单元格的位置`);
  return { text: spliceText(text, rewriter.splices), touchesFormulas: rewriter.touchesFormulas };
}
