import type { ImportCounts } from "../domain/import/import-tally.ts";
import { breathe } from "./bulk.ts";
import { CURRENT } from "./import-release.ts";
import type { SeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { BRINGS_FIGURE, type Staging, SUPERSEDES } from "./staging.ts";

/** What is told of an import beside its rows. */
export interface ImportHeading {
  readonly title: string;
  /** ISO date from which the figures were known; "" for today. */
  readonly publishedOn: string;
  readonly note: string;
  /** Idempotency key; "" for none. */
  readonly key: string;
  readonly sha256: string;
  readonly kind: string;
  /** Names of the files, or where it was sent from. */
  readonly source: string;
  /** Id of the release that it takes back. */
  readonly revertsId?: number;
}

/** Everything that is to become one release. */
export interface ImportParts {
  readonly heading: ImportHeading;
  readonly counts: ImportCounts;
  /** Release after which the rows were judged. */
  readonly vintage: number;
  readonly series: Pick<SeriesIds, "writeNew">;
  readonly staging: Pick<Staging, "portions" | "count">;
}

/** How far a writing is, and how to stop it. */
export interface WritingControl {
  onPortion(written: number): void;
  isStopped(): boolean;
}

const SUPERSEDE = `UPDATE "Observation" SET "until" = ? WHERE "until" = ${CURRENT} AND ("seriesId", "period") IN (
  SELECT "seriesId", "period" FROM temp.staged WHERE rowid BETWEEN ? AND ? AND ${SUPERSEDES})`;

const OBSERVATIONS = `INSERT INTO "Observation" ("seriesId", "period", "vintage", "until", "value", "status")
  SELECT "seriesId", "period", ?, ${CURRENT}, "value", "status" FROM temp.staged
  WHERE rowid BETWEEN ? AND ? AND ${BRINGS_FIGURE}`;

const CITATIONS = `INSERT INTO "Citation" ("seriesId", "period", "vintage", "locator", "note", "publishedValue", "publishedUnit")
  SELECT "seriesId", "period", ?, CASE WHEN "locator" = '' THEN '第' || "row" || '行' ELSE "locator" END, "note",
    "writtenValue", "writtenUnit"
  FROM temp.staged WHERE rowid BETWEEN ? AND ?`;

const RELEASE = `INSERT INTO "Release" ("id", "code", "title", "kind", "publishedOn", "dateBasis", "note", "sha256", "importedAt")
  VALUES (?, ?, ?, 'observations', ?, ?, ?, ?, ?)`;

const RECEIPT = `INSERT INTO "Import" ("releaseId", "key", "sha256", "kind", "source", "revertsId", "read", "added", "changed",
  "same", "withdrawn", "skipped", "warnings") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes a staged import as one release in one transaction, whole or not at all. Gives its vintage; undefined where the
 * book has moved since the rows were judged or somebody stopped it, and then nothing was written.
 */
export async function writeImport(
  connection: SqliteConnection,
  parts: ImportParts,
  control: WritingControl,
): Promise<number | undefined> {
  connection.script("BEGIN IMMEDIATE");
  try {
    const vintage = newestRelease(connection) + 1;
    const isWritten = vintage === parts.vintage + 1 && (await writeRows(connection, vintage, parts, control));
    connection.script(isWritten ? "COMMIT" : "ROLLBACK");
    return isWritten ? vintage : undefined;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (connection.inTransaction) connection.script("ROLLBACK");
    throw error;
  }
}

async function writeRows(
  connection: SqliteConnection,
  vintage: number,
  { heading, counts, series, staging }: ImportParts,
  { onPortion, isStopped }: WritingControl,
): Promise<boolean> {
  writeRelease(connection, vintage, heading);
  series.writeNew();
  const [supersede, observe, cite] = [SUPERSEDE, OBSERVATIONS, CITATIONS].map((sql) => connection.prepare(sql));
  for (const [first, last] of staging.portions()) {
    if (counts.changed + counts.withdrawn > 0) supersede?.([vintage, first, last]);
    observe?.([vintage, first, last]);
    cite?.([vintage, first, last]);
    onPortion(Math.min(last, staging.count));
    await breathe();
    if (isStopped()) return false;
  }
  writeReceipt(connection, vintage, heading, counts);
  return true;
}

function newestRelease(connection: SqliteConnection): number {
  const [row] = connection.query('SELECT COALESCE(MAX("id"), 0) FROM "Release"').rows;
  return Number(row?.[0] ?? 0);
}

function writeRelease(connection: SqliteConnection, vintage: number, heading: ImportHeading): void {
  const now = new Date().toISOString();
  const { title, publishedOn, note, sha256, revertsId } = heading;
  const code = `${revertsId === undefined ? "IMPORT" : "REVERT"}.${vintage}`;
  const [day, basis] = publishedOn === "" ? [now.slice(0, 10), "inferred"] : [publishedOn, "stated"];
  connection.execute(RELEASE, [vintage, code, title, day, basis, note, sha256, now.replace("Z", "+00:00")]);
}

function writeReceipt(connection: SqliteConnection, vintage: number, heading: ImportHeading, counts: ImportCounts) {
  const { key, sha256, kind, source, revertsId } = heading;
  const { read, added, changed, same, withdrawn, skipped, warnings } = counts;
  connection.execute(RECEIPT, [
    ...[vintage, key === "" ? null : key, sha256, kind, source, revertsId ?? null],
    ...[read, added, changed, same, withdrawn, skipped, warnings],
  ]);
}
