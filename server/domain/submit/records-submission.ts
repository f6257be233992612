import { cellText, type ImportCell } from "../import/import-row.ts";
import { RECORD_CODES, RECORD_HEADERS, type RecordCode } from "../import/record-headers.ts";
import { dateOfSerial } from "../month.ts";
import type { Grid, GridCell } from "../sheet/grid.ts";
import { readDateFormat } from "../sheet/label/date-format.ts";
import { isOurs } from "../sheet/plain-figures.ts";
import { flatSubmission } from "./flat-submission.ts";
import { importCellOf } from "./import-cell.ts";
import type { LeftCode, SheetArea, Submission, SubmissionChoices } from "./submission.ts";
import { mergedCells, periodCellOf, type TableCell } from "./table-rows.ts";

/** How a table of records is read. */
export interface RecordsReading extends Pick<SubmissionChoices, "withHidden"> {
  /** "" for the kind of which the header is. */
  readonly record: RecordCode | "";
}

/**
 * A selection read as a table of records, one in a row, with their kind; undefined where no header in it or above it is of
 * the kind, as of a table with headers on two sides.
 */
export function recordsSubmission(
  grid: Grid,
  area: SheetArea,
  { record, withHidden }: RecordsReading,
): Submission | undefined {
  const cellAt = mergedCells(grid);
  let found: { readonly code: RecordCode; readonly month: number } | undefined;
  const submission = flatSubmission(grid, area, {
    withHidden,
    isHeader(cells) {
      found = headedBy(cells, record);
      return found !== undefined;
    },
    cellAt(row, column) {
      const cell = cellAt(row, column);
      const period = column === monthOf() ? periodCellOf(cell) : undefined;
      return period && "cell" in period ? period.cell : datedCell(cell);
    },
    leaves: (row) => reasonToLeave(grid, { row, area, cellAt, month: monthOf() }),
  });
  function monthOf(): number {
    return found && found.month >= 0 ? area.range.left + found.month : -1;
  }
  return submission && found && { ...submission, record: found.code };
}

/** The kind that the cells head, and its column of months; a header has texts only. */
function headedBy(cells: readonly ImportCell[], record: RecordCode | "") {
  const areTexts = cells.every((cell) => typeof cell !== "number");
  if (!areTexts || cells.filter((cell) => cellText(cell) !== "").length < 2) return undefined;
  const header = { row: 1, cells };
  const code = record === "" ? RECORD_CODES.find((one) => RECORD_HEADERS[one].isHeaderIn([header])) : record;
  const month = code && RECORD_HEADERS[code].monthColumn(header);
  return code === undefined || month === undefined ? undefined : { code, month };
}

/** A date as it is shown: a day, or a month where the cell shows no day. */
function datedCell(cell: GridCell | undefined): ImportCell {
  const shown = typeof cell?.value === "number" && cell.value > 0 ? readDateFormat(cell.numberFormat) : undefined;
  if (!shown || typeof cell?.value !== "number") return importCellOf(cell);
  const { year, month, day } = dateOfSerial(cell.value);
  const parts = shown.showsDay ? [year, month, day] : [year, month];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

interface RowPlace {
  readonly row: number;
  readonly area: SheetArea;
  readonly cellAt: TableCell;
  readonly month: number;
}

/** What is ours already, or what cannot be told: a doubtful month, and a number of several rows or columns. */
function reasonToLeave(
  grid: Grid,
  { row, area: { range }, cellAt, month }: RowPlace,
): { readonly code: LeftCode; readonly text: string } | undefined {
  for (let column = range.left; column <= range.right; column++) {
    if (isOurs(cellAt(row, column)?.formula ?? "")) return { code: "PLAN_FORMULA", text: "" };
    const period = column === month ? periodCellOf(cellAt(row, column)) : undefined;
    if (period && "question" in period) return { code: "UNSURE", text: `${period.question}，请写明期间` };
  }
  const isShared = grid.merges.some(({ top, bottom, left, right }) => {
    const touches = top <= row && row <= bottom && left <= range.right && right >= range.left;
    return touches && typeof datedCell(grid.cell(top, left)) === "number";
  });
  return isShared
    ? { code: "UNSURE", text: "合并的单元格里是一个数，不知道属于哪一行。请取消合并，逐行写明" }
    : undefined;
}
