import type { HeaderMapping } from "../import/figure-header.ts";
import { cellText, type ImportCell } from "../import/import-row.ts";
import type { CellRange } from "../sheet/cell-range.ts";
import type { Grid } from "../sheet/grid.ts";
import { isOurs } from "../sheet/plain-figures.ts";
import { foldName } from "../suggest.ts";
import { type FoundHeader, findHeader } from "./find-header.ts";
import { importCellOf } from "./import-cell.ts";
import { LeftLines } from "./left-lines.ts";
import type { HeadingQuestion, SheetArea, Submission, SubmissionChoices, SubmissionLine } from "./submission.ts";
import { mergedCells, periodCellOf, type TableCell } from "./table-rows.ts";

/** What a flat table is read with. */
export interface RowsReading {
  /** What headings mean beside the names that everybody knows, as {@link foldName} writes them. */
  readonly mapping: HeaderMapping;
  readonly choices: Pick<SubmissionChoices, "withHidden">;
}

/**
 * A selection read as a flat table, one figure in a row. A question where its headings do not say where indicator, period
 * and value stand; undefined where nothing in it is like a header.
 */
export function rowsSubmission(
  grid: Grid,
  area: SheetArea,
  { mapping, choices }: RowsReading,
): Submission | HeadingQuestion | undefined {
  const { range } = area;
  const cellAt = mergedCells(grid);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
  const header = findHeader(range, (row) => columns.map((column) => importCellOf(cellAt(row, column))), mapping);
  if (!header) return undefined;
  const { headings, missing } = header;
  if (missing.length > 0) return { layout: "rows", area, headings, missing };
  const left = new LeftLines();
  const first = Math.max(range.top, header.row + 1);
  for (let row = range.top; row < first; row++) left.add("HEADER", rowOf(range, row));
  const reader = rowReader(grid, cellAt, { header, columns });
  const lines: (SubmissionLine | undefined)[] = [];
  let formulas = 0;
  for (let row = first; row <= range.bottom; row++) {
    const place = rowOf(range, row);
    const isHidden = !choices.withHidden && grid.hiddenRows.has(row);
    const read = isHidden ? ({ left: "HIDDEN", text: "" } as const) : reader(row);
    if ("cells" in read) formulas += read.isFormula ? 1 : 0;
    else left.add(read.left, place, read.text);
    lines.push("cells" in read ? { place, cells: read.cells } : undefined);
  }
  const headerRow = first;
  return {
    ...{ layout: "rows", area, headerRow, lines, headings, formulas, header: header.cells, left: left.all() },
    total: range.bottom - range.top + 1,
  };
}

interface ReaderParts {
  readonly header: FoundHeader;
  readonly columns: readonly number[];
}

type RowRead =
  | { readonly cells: readonly ImportCell[]; readonly isFormula: boolean }
  | { readonly left: "BLANK" | "PLAN_FORMULA" | "UNSURE"; readonly text: string };

function rowReader(grid: Grid, cellAt: TableCell, { header, columns }: ReaderParts): (row: number) => RowRead {
  const columnOf = (field: string) => {
    const heading = header.headings.find((one) => one.field === field)?.heading ?? "";
    return columns[header.cells.findIndex((cell) => foldName(cellText(cell)) === foldName(heading))] ?? -1;
  };
  const [valueColumn, periodColumn] = [columnOf("value"), columnOf("period")];
  return (row) => {
    const formula = grid.cell(row, valueColumn)?.formula ?? "";
    const period = periodCellOf(cellAt(row, periodColumn));
    const cells = columns.map((column) => {
      // The value of merged cells is one row's, not every row's.
      if (column === valueColumn) return importCellOf(grid.cell(row, column));
      return column === periodColumn && "cell" in period ? period.cell : importCellOf(cellAt(row, column));
    });
    if (columns.every((column) => grid.cell(row, column) === undefined)) return { left: "BLANK", text: "" };
    if (isOurs(formula)) return { left: "PLAN_FORMULA", text: "" };
    if ("question" in period) return { left: "UNSURE", text: `${period.question}，请写明期间` };
    return { cells, isFormula: formula !== "" };
  };
}

function rowOf({ left, right }: CellRange, row: number): CellRange {
  return { top: row, bottom: row, left, right };
}
