import { type FigureField, fieldOfHeading, REQUIRED_FIELDS } from "../import/figure-field.ts";
import { type HeaderMapping, readFigureHeader } from "../import/figure-header.ts";
import { cellText, type ImportCell } from "../import/import-row.ts";
import type { CellRange } from "../sheet/cell-range.ts";
import { foldName } from "../suggest.ts";
import type { SubmissionHeading } from "./submission.ts";

/** The row that heads a table, and its cells in the columns of the selection. */
export interface FoundHeader {
  readonly row: number;
  readonly cells: readonly ImportCell[];
  readonly headings: readonly SubmissionHeading[];
  /** Fields that a figure needs and that no heading names; none of a header that can be used. */
  readonly missing: readonly FigureField[];
}

/** Gives a row of the sheet in the columns of the selection. */
export type RowCells = (row: number) => readonly ImportCell[];

/** How many rows may stand above the header: titles, 单位：亿元. */
const MOST_TITLES = 20;
/** How far up a header is looked for above a selection that has none. */
const MOST_ABOVE = 5_000;

/**
 * The header of a selection: among its first rows, else the nearest above it, for an analyst who selects the new rows only.
 * Where none names all that a figure needs, the row most like one, by which the analyst says what is what. Undefined where
 * nothing is like a header.
 */
export function findHeader({ top, bottom }: CellRange, rowCells: RowCells, mapping: HeaderMapping) {
  const within = rowsFrom(top, Math.min(bottom, top + MOST_TITLES), 1);
  const above = rowsFrom(top - 1, Math.max(0, top - MOST_ABOVE), -1);
  const rows = [...within, ...above];
  const whole = rows.find((row) => readFigureHeader(rowCells(row), mapping) !== undefined);
  if (whole !== undefined) return headerAt(whole, rowCells(whole), mapping);
  const candidates = within.map((row) => headerAt(row, rowCells(row), mapping));
  return candidates.filter(isLikeHeader).sort((a, b) => a.missing.length - b.missing.length)[0];
}

function rowsFrom(first: number, last: number, step: 1 | -1): number[] {
  const count = Math.max(0, (last - first) * step + 1);
  return Array.from({ length: count }, (_, at) => first + at * step);
}

function headerAt(row: number, cells: readonly ImportCell[], mapping: HeaderMapping): FoundHeader {
  const headings = cells.map(cellText).filter((text) => text !== "");
  const named = headings.map((heading): SubmissionHeading => {
    return { heading, field: mapping.get(foldName(heading)) ?? fieldOfHeading(heading) ?? "" };
  });
  const missing = REQUIRED_FIELDS.filter((field) => !named.some((one) => one.field === field));
  return { row, cells, headings: named, missing };
}

/** Texts only, of which two at least are names that columns have: 单位 alone stands over tables of cells too. */
function isLikeHeader({ cells, headings }: FoundHeader): boolean {
  const areTexts = cells.every((cell) => typeof cell !== "number");
  return areTexts && headings.length >= 3 && headings.filter(({ field }) => field !== "").length >= 2;
}
