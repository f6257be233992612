import type { ImportCell } from "../import/import-row.ts";
import { readLedgerSheet } from "../ledger/ledger-row.ts";
import type { CellRange } from "../sheet/cell-range.ts";
import type { Grid } from "../sheet/grid.ts";
import { importCellOf } from "./import-cell.ts";
import { LeftLines } from "./left-lines.ts";
import type { SheetArea, Submission, SubmissionChoices, SubmissionLine } from "./submission.ts";
import { mergedCells } from "./table-rows.ts";

/** How many rows may stand above the header: a title, a note. */
const MOST_TITLES = 20;
/** How far up a header is looked for above a selection that has none. */
const MOST_ABOVE = 5_000;

/**
 * A selection read as a table of cases of the assistance ledger, one change of a case in a row; undefined where neither it
 * nor what stands above it has a header with 企业 and 问题, or with 编号.
 */
export function ledgerSubmission(
  grid: Grid,
  area: SheetArea,
  { withHidden }: Pick<SubmissionChoices, "withHidden">,
): Submission | undefined {
  const { range } = area;
  const cellAt = mergedCells(grid);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
  const cellsOf = (row: number) => columns.map((column) => importCellOf(cellAt(row, column)));
  const at = headerRow(range, cellsOf);
  if (at === undefined) return undefined;
  const left = new LeftLines();
  const first = Math.max(range.top, at + 1);
  for (let row = range.top; row < first; row++) left.add("HEADER", rowOf(range, row));
  const lines: (SubmissionLine | undefined)[] = [];
  for (let row = first; row <= range.bottom; row++) {
    const place = rowOf(range, row);
    const isBlank = columns.every((column) => grid.cell(row, column) === undefined);
    const isLeft = isBlank || (!withHidden && grid.hiddenRows.has(row));
    if (isLeft) left.add(isBlank ? "BLANK" : "HIDDEN", place);
    lines.push(isLeft ? undefined : { place, cells: cellsOf(row) });
  }
  return {
    ...{ layout: "rows", area, headerRow: first, lines, header: cellsOf(at), left: left.all(), headings: [] },
    ...{ formulas: 0, total: range.bottom - range.top + 1 },
  };
}

/** Among the first rows of the selection, else the nearest above it, for an analyst who selects the new rows only. */
function headerRow({ top, bottom }: CellRange, cellsOf: (row: number) => readonly ImportCell[]): number | undefined {
  const isHeader = (row: number) => readLedgerSheet([{ row: 1, cells: cellsOf(row) }]) !== undefined;
  for (let row = top; row <= Math.min(bottom, top + MOST_TITLES); row++) if (isHeader(row)) return row;
  for (let row = top - 1; row >= Math.max(0, top - MOST_ABOVE); row--) if (isHeader(row)) return row;
  return undefined;
}

function rowOf({ left, right }: CellRange, row: number): CellRange {
  return { top: row, bottom: row, left, right };
}
