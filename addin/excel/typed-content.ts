import { isErrorText } from "./error-text.ts";
import { asCellText } from "./formula.ts";

/** What a cell holds: a formula with its sign, a number, a text, a truth value; "" for nothing. */
export type CellContent = string | number | boolean;

/** A content as it is to be written so that it is that again: 0012 stays a text, and #DIV/0! an error. */
export function typedContent(content: CellContent): CellContent {
  if (typeof content !== "string" || content.startsWith("=") || isErrorText(content)) return content;
  return asCellText(content);
}
