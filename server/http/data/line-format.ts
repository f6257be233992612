import { formulaSafe } from "../../domain/saved/formula-safe.ts";
import type { Cell } from "../../domain/saved/rows.ts";

/** How rows become a text: what stands around them and between their cells. */
export interface LineFormat {
  readonly open: string;
  /** Before every row but the first. */
  readonly between: string;
  /** Before the cell of each column. */
  readonly before: readonly string[];
  /** Behind the last cell of a row. */
  readonly after: string;
  readonly close: string;
  readonly cell: (value: Cell) => string;
  /** What stands around a text of nothing but digits. */
  readonly digitQuote: string;
}

/** Comma separated values as RFC 4180 has them; `mark` comes before everything. */
export function csvFormat(heads: readonly string[], mark: string): LineFormat {
  return {
    open: `${mark}${heads.map(csvCell).join(",")}\r\n`,
    between: "",
    before: heads.map((_, at) => (at === 0 ? "" : ",")),
    after: "\r\n",
    close: "",
    cell: csvCell,
    digitQuote: "",
  };
}

/** One array of objects. */
export function jsonFormat(heads: readonly string[]): LineFormat {
  return { ...objectFormat(heads), open: "[\n", between: ",\n", after: "}", close: "\n]\n" };
}

/** An object on each line. */
export function ndjsonFormat(heads: readonly string[]): LineFormat {
  return { ...objectFormat(heads), open: "", between: "", after: "}\n", close: "" };
}

/** A page with one table, as web queries of spreadsheets read it. */
export function htmlFormat(heads: readonly string[], title: string): LineFormat {
  const name = htmlText(title);
  const cells = heads.map((head) => `<th>${htmlText(head)}</th>`).join("");
  return {
    open: `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title></head><body>\n<table>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n`,
    between: "",
    before: heads.map((_, at) => (at === 0 ? "<tr><td>" : "</td><td>")),
    after: "</td></tr>\n",
    close: "</tbody>\n</table>\n</body></html>\n",
    // What a spreadsheet reads of a page it would take for a formula just as in a table file.
    digitQuote: "",
    cell: (value) => (typeof value === "string" ? htmlText(formulaSafe(value)) : plainText(value)),
  };
}

function objectFormat(heads: readonly string[]) {
  const before = heads.map((head, at) => `${at === 0 ? "{" : ","}${JSON.stringify(head)}:`);
  return { before, cell: (value: Cell) => JSON.stringify(value), digitQuote: '"' };
}

function csvCell(value: Cell): string {
  if (typeof value !== "string") return plainText(value);
  const safe = formulaSafe(value);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plainText(value: Exclude<Cell, string>): string {
  return value === null ? "" : String(value);
}

function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
