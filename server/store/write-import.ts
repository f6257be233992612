import { breathe } from "./bulk.ts";
import { CURRENT } from "./import-release.ts";
import { type ReleaseDraft, writeRelease } from "./release-transaction.ts";
import type { SeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { BRINGS_FIGURE, type Staging, SUPERSEDES } from "./staging.ts";

/** Everything that is to become one release. */
export interface ImportParts extends ReleaseDraft {
  readonly series: Pick<SeriesIds, "writeNew">;
  readonly staging: Pick<Staging, "portions" | "count" | "seriesIds">;
  /** Asked first, in the transaction: false where somebody else has written it meanwhile, and then nothing is. */
  readonly claim?: (vintage: number) => boolean;
  /** Writes what the release brings beside figures. */
  readonly writeOthers?: (vintage: number) => void;
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

/**
 * Writes a staged import as one release in one transaction, whole or not at all. Gives its vintage; undefined where the
 * book has moved since the rows were judged or somebody stopped it, and then nothing was written.
 */
export async function writeImport(
  connection: SqliteConnection,
  parts: ImportParts,
  { onPortion, isStopped }: WritingControl,
): Promise<number | undefined> {
  const { counts, series, staging } = parts;
  const owners = async () => {
    const series = await staging.seriesIds();
    return { observations: series, citations: series };
  };
  return writeRelease(connection, { ...parts, owners }, async (vintage) => {
    if (parts.claim?.(vintage) === false) return false;
    await series.writeNew();
    parts.writeOthers?.(vintage);
    const [supersede, observe, cite] = [SUPERSEDE, OBSERVATIONS, CITATIONS].map((sql) => connection.prepare(sql));
    for (const [first, last] of staging.portions()) {
      if (counts.changed + counts.withdrawn > 0) supersede?.([vintage, first, last]);
      await breathe();
      observe?.([vintage, first, last]);
      await breathe();
      cite?.([vintage, first, last]);
      onPortion(Math.min(last, staging.count));
      await breathe();
      if (isStopped()) return false;
    }
    return true;
  });
}
