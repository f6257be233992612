import type { ImportCell } from "../import/import-row.ts";
import type { CellRange } from "../sheet/cell-range.ts";
import type { Grid } from "../sheet/grid.ts";
import { LeftLines } from "./left-lines.ts";
import type { LeftCode, SheetArea, Submission, SubmissionChoices, SubmissionLine } from "./submission.ts";

/** What a flat table of no figures is read with. */
export interface FlatReading extends Pick<SubmissionChoices, "withHidden"> {
  /** A cell of the sheet as it is to be sent. */
  readonly cellAt: (row: number, column: number) => ImportCell;
  /** Whether a row heads the table. */
  readonly isHeader: (cells: readonly ImportCell[]) => boolean;
  /** Why a row below the header is not sent; undefined where it is. */
  readonly leaves?: (row: number) => { readonly code: LeftCode; readonly text: string } | undefined;
}

/** How many rows may stand above the header: a title, a note. */
const MOST_TITLES = 20;
/** How far up a header is looked for above a selection that has none. */
const MOST_ABOVE = 5_000;

/** A selection read as a flat table, one thing in a row; undefined where neither it nor what stands above has a header. */
export function flatSubmission(
  grid: Grid,
  area: SheetArea,
  { withHidden, cellAt, isHeader, leaves }: FlatReading,
): Submission | undefined {
  const { range } = area;
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
  const cellsOf = (row: number) => columns.map((column) => cellAt(row, column));
  const at = headerRow(range, (row) => isHeader(cellsOf(row)));
  if (at === undefined) return undefined;
  const left = new LeftLines();
  const first = Math.max(range.top, at + 1);
  for (let row = range.top; row < first; row++) left.add("HEADER", rowOf(range, row));
  const lines: (SubmissionLine | undefined)[] = [];
  for (let row = first; row <= range.bottom; row++) {
    const place = rowOf(range, row);
    const isBlank = columns.every((column) => grid.cell(row, column) === undefined);
    const isHidden = !withHidden && grid.hiddenRows.has(row);
    const reason = isBlank || isHidden ? ({ code: isBlank ? "BLANK" : "HIDDEN", text: "" } as const) : leaves?.(row);
    if (reason) left.add(reason.code, place, reason.text);
    lines.push(reason ? undefined : { place, cells: cellsOf(row) });
  }
  return {
    ...{ layout: "rows", area, headerRow: first, lines, header: cellsOf(at), left: left.all(), headings: [] },
    ...{ formulas: 0, total: range.bottom - range.top + 1 },
  };
}

/** Among the first rows of the selection, else the nearest above it, for an analyst who selects the new rows only. */
function headerRow({ top, bottom }: CellRange, isHeader: (row: number) => boolean): number | undefined {
  for (let row = top; row <= Math.min(bottom, top + MOST_TITLES); row++) if (isHeader(row)) return row;
  for (let row = top - 1; row >= Math.max(0, top - MOST_ABOVE); row--) if (isHeader(row)) return row;
  return undefined;
}

function rowOf({ left, right }: CellRange, row: number): CellRange {
  return { top: row, bottom: row, left, right };
}
