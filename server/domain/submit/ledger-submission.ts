import { readLedgerSheet } from "../ledger/ledger-row.ts";
import type { Grid } from "../sheet/grid.ts";
import { flatSubmission } from "./flat-submission.ts";
import { importCellOf } from "./import-cell.ts";
import type { SheetArea, Submission, SubmissionChoices } from "./submission.ts";
import { mergedCells } from "./table-rows.ts";

/**
 * A selection read as a table of cases of the assistance ledger, one change of a case in a row; undefined where neither it
 * nor what stands above it has a header with 企业 and 问题, or with 编号.
 */
export function ledgerSubmission(
  grid: Grid,
  area: SheetArea,
  { withHidden }: Pick<SubmissionChoices, "withHidden">,
): Submission | undefined {
  const cellAt = mergedCells(grid);
  return flatSubmission(grid, area, {
    withHidden,
    cellAt: (row, column) => importCellOf(cellAt(row, column)),
    isHeader: (cells) => readLedgerSheet([{ row: 1, cells }]) !== undefined,
  });
}
