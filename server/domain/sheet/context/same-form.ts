import type { ReadCell } from "../table/read-cell.ts";
import type { TableRows } from "../table/tables.ts";

/** Whether a form comes again behind a gap with all its headings, 期间 and 指标, and its rows, 数值 and 同比, filled in anew. */
export function isSameForm(one: TableRows, before: TableRows): boolean {
  const [words, others] = [firstWords(one), firstWords(before)];
  const headings = words.filter((word) => word?.label?.role === "heading");
  const isAlike = words.length === others.length && words.every((word, at) => isSameWord(word, others[at]));
  return headings.length > 1 && isAlike;
}

function firstWords({ header, body }: TableRows): (ReadCell | undefined)[] {
  return [...header, ...body].map(({ cells: [first] }) => first);
}

function isSameWord(word: ReadCell | undefined, other: ReadCell | undefined): boolean {
  return word?.label !== undefined && word.label.text === other?.label?.text && word.column === other.column;
}
