import type { ImportRow } from "../domain/import/import-row.ts";
import type { ImportReport } from "../domain/import/import-tally.ts";

import type { HeldReading, HeldRecordCode, HeldRelease } from "./held-release.ts";
import { type HoldHeading, holdRelease } from "./hold-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A table as it was read, whole. */
export interface ReadTable {
  readonly name: string;
  readonly rows: readonly ImportRow[];
}

/** What a dry run says of held records: its lists are bounded. */
export type HeldReport = Pick<ImportReport, "warnings" | "skipped" | "changes">;

/** Records that are to be held until their time, as they were judged. */
export interface HoldRecords extends HoldHeading {
  readonly kind: HeldRecordCode;
  readonly tables: readonly ReadTable[];
  readonly report: HeldReport;
}

const INSERT = 'INSERT INTO "HeldRecords" ("heldId", "kind", "tables", "report") VALUES (?, ?, ?, ?)';

/** Holds records until their time: their tables as they were read, to be imported then. */
export function holdRecords(connection: SqliteConnection, parts: HoldRecords): Promise<HeldRelease | undefined> {
  const {
    kind,
    tables,
    report: { warnings, skipped, changes },
  } = parts;
  return holdRelease(connection, parts, (id) => {
    const report = { warnings, skipped, changes };
    return connection.execute(INSERT, [id, kind, JSON.stringify(tables), JSON.stringify(report)]) === 1;
  });
}

/** The tables of held records; none once they are published or withdrawn. */
export function loadHeldTables(database: HeldReading, id: number): readonly ReadTable[] {
  const [[tables] = ["[]"]] = database.scan('SELECT "tables" FROM "HeldRecords" WHERE "heldId" = ?', [id]);
  // What stands there was written by holdRecords, and its digest is sealed.
  return JSON.parse(String(tables)) as ReadTable[];
}

/** What the dry run said of held records; empty lists once they are published or withdrawn, and for figures. */
export function loadHeldReport(database: HeldReading, id: number): HeldReport {
  const [[report] = ["{}"]] = database.scan('SELECT "report" FROM "HeldRecords" WHERE "heldId" = ?', [id]);
  return { warnings: [], skipped: [], changes: [], ...(JSON.parse(String(report)) as Partial<HeldReport>) };
}
