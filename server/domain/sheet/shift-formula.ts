import { columnName } from "./cell-range.ts";

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/u;

// A name of a cell, alone; not a part of another name, not a function (LOG10), not before a sheet's mark.
const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

// Whole rows and whole columns: $1:$3, A:C.
const ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.:])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(:!])/gu;

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The formula as it reads when copied that many rows down and columns right; what would leave the sheet is #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (mark: string, digits: string) => shiftRow(mark, digits, rows);
  const column = (mark: string, letters: string) => shiftColumn(mark, letters, columns);
  const join = (parts: readonly (string | undefined)[], between: string) =>
    parts.includes(undefined) ? "#REF!" : parts.join(between);
  const shiftPart = (part: string) =>
    part
      .replace(CELL, (name: string, a: string, letters: string, b: string, digits: string) =>
        isCell(letters, digits) ? join([column(a, letters), row(b, digits)], "") : name,
      )
      .replace(ROWS, (_, a: string, first: string, b: string, last: string) => join([row(a, first), row(b, last)], ":"))
      .replace(COLUMNS, (_, a: string, first: string, b: string, last: string) =>
        join([column(a, first), column(b, last)], ":"),
      );
  const parts = formula.split(QUOTED);
  return parts.map((part, at) => (at % 2 === 0 ? shiftPart(part) : part)).join("");
}

function isCell(letters: string, digits: string): boolean {
  return columnOf(letters) < MOST_COLUMNS && Number(digits) >= 1 && Number(digits) <= MOST_ROWS;
}

function shiftRow(mark: string, digits: string, by: number): string | undefined {
  if (mark !== "") return mark + digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= MOST_ROWS ? String(row) : undefined;
}

function shiftColumn(mark: string, letters: string, by: number): string | undefined {
  if (mark !== "") return mark + letters;
  const column = columnOf(letters) + by;
  return column >= 0 && column < MOST_COLUMNS ? columnName(column) : undefined;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
