import { importProblem } from "../domain/import/import-problem.ts";
import type { ImportRow } from "../domain/import/import-row.ts";
import { ImportTally } from "../domain/import/import-tally.ts";
import { type RecordColumns, readRecords, type TableRecord } from "../domain/import/record-table.ts";
import { breathe } from "./bulk.ts";
import type { ImportRequest, ImportTable } from "./figure-import.ts";
import type { HeldRecordCode } from "./held-release.ts";
import { holdRecords, type ReadTable } from "./hold-records.ts";
import { endingBefore, type Importing, type ImportOutcome, isPast, knownOutcome } from "./import-outcome.ts";
import { receiptOfRelease } from "./import-receipt.ts";
import { type ImportHeading, writeRelease } from "./release-transaction.ts";
import type { PartOwners } from "./seal-parts.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** How records of one kind are read and written. */
export interface RecordImport<Field extends string, Thing> {
  readonly kind: ImportHeading["kind"];
  readonly columns: RecordColumns<Field>;
  readonly required: readonly Field[];
  /** Counts every record, and gives the things that are to be written. */
  judge(
    records: readonly TableRecord<Field>[],
    snapshot: Snapshot,
    tally: ImportTally,
    table: string,
  ): readonly Thing[] | Promise<readonly Thing[]>;
  /** Writes the things, in the transaction of their release; gives a promise of false where somebody was quicker. */
  write(connection: SqliteConnection, things: readonly Thing[], vintage: number): unknown;
  /** As what they can wait for a time of publication. */
  readonly heldAs: HeldRecordCode;
  /** What was written is of, asked for afterwards; without it sealing costs whole tables. */
  owners?(): PartOwners;
}

/** Tables of records are read whole; nobody has that many indicators or plans. */
const MOST_ROWS = 20_000;

/** Imports records of one kind as one release in one transaction, under the same rules as figures. */
export async function importRecords<Field extends string, Thing>(
  { database, book }: Importing,
  request: ImportRequest,
  records: RecordImport<Field, Thing>,
): Promise<ImportOutcome> {
  const known = request.publication ? undefined : knownOutcome(database, request);
  if (known) return known;
  const tally = new ImportTally(request.wantsLines);
  const snapshot = book.current();
  if (isPast(request.publishAt)) return { ending: "past", report: tally.report(), receipt: undefined };
  const things: Thing[] = [];
  const tables: ReadTable[] = [];
  for (const table of request.tables) {
    const read = await readTable(table, tally);
    if (!read) continue;
    tables.push(read);
    things.push(...(await judgeTable(read, snapshot, records, tally)));
  }
  const report = tally.report();
  const ending = endingBefore(request, report);
  if (ending) return { ending, report, receipt: undefined };
  const { vintage: judgedAt } = snapshot;
  if (request.publishAt) {
    const { heading, publishAt } = request;
    const parts = {
      heading,
      publishAt,
      counts: report.counts,
      vintage: judgedAt,
      kind: records.heldAs,
      tables,
      report,
      patience: database.patience,
    };
    const held = await database.write((connection) => holdRecords(connection, parts));
    return { ending: "held", report, receipt: undefined, ...(held && { held }) };
  }
  const heading = { ...request.heading, kind: records.kind };
  const { patience } = database;
  const vintage = await database.write((connection) =>
    writeRelease(
      connection,
      {
        ...{ heading, counts: report.counts, vintage: judgedAt, patience },
        ...(records.owners && { owners: () => records.owners?.() ?? {} }),
      },
      async (written) => {
        if (request.publication?.claim(connection, written) === false) return false;
        return (await records.write(connection, things, written)) !== false;
      },
    ),
  );
  await book.reload();
  // Whoever was before us may have sent the same.
  if (vintage === undefined) {
    const same = request.publication ? undefined : knownOutcome(database, request);
    return same ?? { ending: "overtaken", report, receipt: undefined };
  }
  return { ending: "written", report, receipt: receiptOfRelease(database, vintage) };
}

/** A table whole; undefined for one that is too long, which is refused. */
async function readTable({ name, batches }: ImportTable, tally: ImportTally): Promise<ReadTable | undefined> {
  const rows: ImportRow[] = [];
  for await (const batch of batches()) {
    rows.push(...batch);
    // The header is none of them.
    if (rows.length <= MOST_ROWS + 1) continue;
    const problem = importProblem("TABLE_TOO_LONG", "", String(MOST_ROWS));
    tally.refuseTable([{ ...problem, row: 0, column: "", table: name }]);
    return undefined;
  }
  return { name, rows };
}

async function judgeTable<Field extends string, Thing>(
  { name, rows }: ReadTable,
  snapshot: Snapshot,
  { columns, required, judge }: RecordImport<Field, Thing>,
  tally: ImportTally,
): Promise<readonly Thing[]> {
  const table = readRecords(rows, columns, required);
  if (!table) {
    const problem = importProblem("HEADER_MISSING", "", required.join("、"));
    tally.refuseTable([{ ...problem, row: 0, column: "", table: name }]);
    return [];
  }
  await breathe();
  for (const notice of table.ignored) tally.skip({ ...notice, table: name });
  return judge(table.records, snapshot, tally, name);
}
