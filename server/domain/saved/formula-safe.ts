/** What spreadsheets take for the begin of a formula, in half and full width, and the blanks that hide it. */
const FORMULA_START = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A negative number is one, however it is written into a table. */
const NUMBER = /^-\d+(?:\.\d+)?$/u;

/** A text as a table file may hold it: one that a spreadsheet would take for a formula gets an apostrophe before it. */
export function formulaSafe(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
