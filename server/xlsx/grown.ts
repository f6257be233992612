import { BOUNDS } from "./bounds.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** A text with a further piece of it. @throws WorkbookFault for one that is longer than any cell's. */
export function grown(text: string, piece: string): string {
  if (text.length + piece.length > BOUNDS.textLength) {
    throw new WorkbookFault("TOO_LARGE", `一个单元格的文字超过 ${BOUNDS.textLength} 字`);
  }
  return text === "" ? piece : text + piece;
}
