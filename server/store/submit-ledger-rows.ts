import { importProblem } from "../domain/import/import-problem.ts";
import type { ImportRow } from "../domain/import/import-row.ts";
import type { TableRecord } from "../domain/import/record-table.ts";
import type { CaseChange, ChangeResult } from "../domain/ledger/case-change.ts";
import type { CaseNames } from "../domain/ledger/case-names.ts";
import { type LedgerProblem, ledgerProblem } from "../domain/ledger/ledger-problem.ts";
import {
  isLedgerColumn,
  LEDGER_COLUMNS,
  type LedgerColumn,
  readLedgerRow,
  readLedgerSheet,
} from "../domain/ledger/ledger-row.ts";

import { changeLedger, type LedgerDatabase, type LedgerEnding, type LedgerRequest } from "./change-ledger.ts";

/** The most rows that one request submits. */
export const MOST_LEDGER_ROWS = 1000;

/** What came of one row of a sheet. */
export interface RowResult extends ChangeResult {
  /** As the sheet counts it; 0 for the sheet as a whole. */
  readonly row: number;
  /** For each problem the heading of the column that it is about. */
  readonly columns: readonly string[];
}

/** What came of a sheet of cases. */
export interface SubmittedRows {
  readonly ending: LedgerEnding;
  readonly rows: readonly RowResult[];
  /** Headings that nobody reads. */
  readonly ignored: readonly string[];
}

type SheetRecord = TableRecord<LedgerColumn>;

/**
 * Takes the rows of a sheet as changes of the ledger: new cases, steps and amendments, each judged by what the rows
 * before it make of the ledger. Every row gets its receipt or its refusal; where one is refused, nothing is written.
 */
export async function submitLedgerRows(
  database: LedgerDatabase,
  names: CaseNames,
  { rows, ...request }: Omit<LedgerRequest, "changes"> & { readonly rows: readonly ImportRow[] },
): Promise<SubmittedRows> {
  const table = readLedgerSheet(rows);
  if (!table) return refusedSheet(ledgerProblem("HEADER_MISSING", "rows", { expected: "企业、问题，或编号、步骤" }));
  const { records } = table;
  const ignored = table.ignored.map(({ column }) => column);
  if (records.length > MOST_LEDGER_ROWS) {
    const counts = { received: String(records.length), expected: String(MOST_LEDGER_ROWS) };
    return { ...refusedSheet(ledgerProblem("ROWS_TOO_MANY", "rows", counts)), ignored };
  }
  const read = records.map((record) => ({ record, change: readLedgerRow(record) }));
  const legible = read.flatMap(({ record, change }) => (isChange(change) ? [{ record, change }] : []));
  const illegible = read.flatMap(({ record, change }) =>
    isChange(change) ? [] : [rowOf(record, refusal(record, change))],
  );
  // What can be read is judged all the same, so that all refusals are told at once.
  const isDryRun = request.isDryRun || illegible.length > 0;
  const outcome = await changeLedger(database, names, {
    ...{ ...request, isDryRun },
    changes: legible.map(({ change }) => change),
  });
  const judged = outcome.results.flatMap((result, at) => {
    const record = legible[at]?.record;
    return record ? [rowOf(record, result)] : [];
  });
  const results = [...illegible, ...judged].sort((a, b) => a.row - b.row);
  const ending = illegible.length > 0 && !request.isDryRun ? "refused" : outcome.ending;
  return { ending, rows: results, ignored };
}

function refusal(record: SheetRecord, problems: readonly LedgerProblem[]): ChangeResult {
  return { outcome: "refused", code: record.text("code"), case: undefined, problems };
}

function rowOf(record: SheetRecord, result: ChangeResult): RowResult {
  const columns = result.problems.map(({ field }) => (isLedgerColumn(field) ? headingOf(record, field) : ""));
  return { ...result, row: record.row, columns };
}

/** The heading of a column, in Chinese where the sheet has no such column. */
function headingOf(record: SheetRecord, field: LedgerColumn): string {
  const { column } = record.place(field, importProblem("FIELD_INVALID"));
  return column === field ? (LEDGER_COLUMNS[field].split(" ", 1)[0] ?? column) : column;
}

function refusedSheet(problem: LedgerProblem): SubmittedRows {
  const result = { outcome: "refused", code: "", case: undefined, problems: [problem] } as const;
  return { ending: "refused", rows: [{ ...result, row: 0, columns: [""] }], ignored: [] };
}

function isChange(read: CaseChange | readonly LedgerProblem[]): read is CaseChange {
  return !Array.isArray(read);
}
