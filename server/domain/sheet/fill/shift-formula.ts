import { columnName } from "../cell-range.ts";

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/u;

// A name of a cell, alone; not a part of another name, not a function (LOG10), not before a sheet's mark.
const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

// Whole rows and whole columns: $1:$3, A:C.
const ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.:])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(:!])/gu;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Where a row or column goes, from 0, that a formula refers to; what stands before a sheet's mark is another sheet's. */
export type LineMove = (line: number, isFixed: boolean, isOtherSheet: boolean) => number;

/** The formula as it reads when copied that many rows down and columns right; what would leave the sheet is #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const by =
    (count: number): LineMove =>
    (line, isFixed) =>
      isFixed ? line : line + count;
  return moveReferences(formula, by(rows), by(columns));
}

/** The formula with every row and column moved that it refers to; what would leave the sheet is #REF!. */
export function moveReferences(formula: string, moveRow: LineMove, moveColumn: LineMove): string {
  const parts = formula.split(QUOTED);
  // A sheet's quoted name ends the part before its mark.
  return parts.map((part, at) => (at % 2 === 0 ? movePart(part, moveRow, moveColumn) : part)).join("");
}

function movePart(part: string, moveRow: LineMove, moveColumn: LineMove): string {
  const isOther = (text: string, at: number) => text.charAt(at - 1) === "!";
  const row = (mark: string, digits: string, other: boolean) =>
    rowName(mark, moveRow(Number(digits) - 1, mark !== "", other));
  const column = (mark: string, letters: string, other: boolean) =>
    nameOfColumn(mark, moveColumn(columnOf(letters), mark !== "", other));
  return part
    .replace(CELL, (name: string, a: string, letters: string, b: string, digits: string, at: number, text: string) => {
      const other = isOther(text, at) || isSecondOfOther(text, at);
      return isCell(letters, digits) ? join([column(a, letters, other), row(b, digits, other)], "") : name;
    })
    .replace(ROWS, (_, a: string, first: string, b: string, last: string, at: number, text: string) =>
      join([row(a, first, isOther(text, at)), row(b, last, isOther(text, at))], ":"),
    )
    .replace(COLUMNS, (_, a: string, first: string, b: string, last: string, at: number, text: string) =>
      join([column(a, first, isOther(text, at)), column(b, last, isOther(text, at))], ":"),
    );
}

/** Whether it is the end of a range whose beginning names another sheet: 表2!B3:B9. */
function isSecondOfOther(text: string, at: number): boolean {
  return /!\$?[A-Za-z]{1,3}\$?\d{1,7}:$/u.test(text.slice(0, at));
}

function join(parts: readonly (string | undefined)[], between: string): string {
  return parts.includes(undefined) ? "#REF!" : parts.join(between);
}

function isCell(letters: string, digits: string): boolean {
  return columnOf(letters) < MOST_COLUMNS && Number(digits) >= 1 && Number(digits) <= MOST_ROWS;
}

/** Undefined where it leaves the sheet. */
function rowName(mark: string, row: number): string | undefined {
  return row >= 0 && row < MOST_ROWS ? `${mark}${row + 1}` : undefined;
}

function nameOfColumn(mark: string, column: number): string | undefined {
  return column >= 0 && column < MOST_COLUMNS ? mark + columnName(column) : undefined;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
