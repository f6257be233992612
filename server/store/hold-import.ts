import type { ImportCounts } from "../domain/import/import-tally.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";
import type { FigureSeries } from "../domain/import/who-reader.ts";

import { appendAudit } from "./audit-log.ts";
import { breathe } from "./bulk.ts";
import { digestHeld, sealOfHeld } from "./held-digest.ts";
import { type HeldRelease, heldOfCode, waitingLike } from "./held-release.ts";
import type { Patience } from "./patience.ts";
import type { ImportHeading } from "./release-transaction.ts";
import type { SeriesIds } from "./series-ids.ts";
import { memberSeriesKey } from "./series-key.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { Staging } from "./staging.ts";
import { transact } from "./transact.ts";
import { writerOn } from "./writer-on.ts";

/** Everything that is to be held until its time. */
export interface HoldParts {
  readonly heading: Omit<ImportHeading, "kind">;
  readonly publishAt: PublishAt;
  readonly counts: ImportCounts;
  /** Release after which its rows were judged. */
  readonly vintage: number;
  /** The series that staged rows are of, by the id that they were staged with. */
  readonly named: ReadonlyMap<number, FigureSeries>;
  readonly staging: Pick<Staging, "portions">;
  /** How long it waits for another process that is writing. */
  readonly patience?: Patience | undefined;
}

const HELD = `INSERT INTO "HeldRelease" ("id", "code", "title", "publishedOn", "publishAt", "zone", "note", "key", "sha256",
    "source", "heldAt", "judgedAt", "read", "added", "changed", "same", "withdrawn", "skipped", "warnings", "figures",
    "digest", "state", "endedAt", "release", "conflicts")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 'waiting', '', '', 0)`;

const SERIES = `INSERT INTO "HeldSeries" ("heldId", "number", "key", "indicator", "area", "kind", "member", "basis", "unit")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const FIGURES = `INSERT INTO "HeldFigure" ("heldId", "number", "period", "value", "status", "withdraws", "writtenValue",
    "writtenUnit", "locator", "note")
  SELECT ?, "seriesId", "period", "value", "status", "change" = 3, "writtenValue", "writtenUnit",
    CASE WHEN "locator" = '' THEN '第' || "row" || '行' ELSE "locator" END, "note"
  FROM temp.staged WHERE rowid BETWEEN ? AND ?`;

/** Ids of series as they are, and which series each of them is. */
export function namingSeries(series: SeriesIds): {
  readonly series: SeriesIds;
  readonly named: ReadonlyMap<number, FigureSeries>;
} {
  const named = new Map<number, FigureSeries>();
  function idOf(one: FigureSeries): number {
    const id = series.idOf(one);
    named.set(id, one);
    return id;
  }
  return { series: { ...series, idOf }, named };
}

/**
 * Writes a staged import into the tables of held releases in one transaction, with its entry in the audit log; nothing of
 * it is in the book. Gives what is held now, or what already is of the same key or content; undefined where it was stopped.
 */
export async function holdImport(
  connection: SqliteConnection,
  parts: HoldParts,
  isStopped: () => boolean,
): Promise<HeldRelease | undefined> {
  async function write() {
    const known = waitingLike(connection, parts.heading);
    return { known, held: known ?? (await writeHeld(connection, parts, isStopped)) };
  }
  const isKept = ({ known, held }: Awaited<ReturnType<typeof write>>) => held !== undefined && !known;
  return (await transact(connection, write, { patience: parts.patience, isKept })).held;
}

async function writeHeld(connection: SqliteConnection, parts: HoldParts, isStopped: () => boolean) {
  const [[newest] = [0]] = connection.query('SELECT COALESCE(MAX("id"), 0) FROM "HeldRelease"').rows;
  const id = Number(newest) + 1;
  insertHeld(connection, id, parts);
  const figures = connection.prepare(FIGURES);
  for (const [first, last] of parts.staging.portions()) {
    figures([id, first, last]);
    await breathe();
    if (isStopped()) return undefined;
  }
  const { rows, sha256 } = await digestHeld(connection, id);
  connection.execute('UPDATE "HeldRelease" SET "figures" = ?, "digest" = ? WHERE "id" = ?', [rows, sha256, id]);
  const held = heldOfCode(connection, codeOf(id));
  if (held) await tell(connection, held, parts);
  return held;
}

function insertHeld(connection: SqliteConnection, id: number, parts: HoldParts): void {
  const { heading, publishAt, counts, vintage, named } = parts;
  const { title, publishedOn, note, key, sha256, source } = heading;
  const { read, added, changed, same, withdrawn, skipped, warnings } = counts;
  const { at, zone } = publishAt;
  connection.execute(HELD, [
    ...[id, codeOf(id), title, publishedOn, at, zone, note, key, sha256, source, new Date().toISOString(), vintage],
    ...[read, added, changed, same, withdrawn, skipped, warnings],
  ]);
  const insert = connection.prepare(SERIES);
  for (const [number, { indicator, area, kind, member, basis }] of named) {
    const key = memberSeriesKey({ indicator: indicator.code, area, kind, member, basis });
    insert([id, number, key, indicator.code, area, kind, member, basis, indicator.unit]);
  }
}

async function tell(connection: SqliteConnection, held: HeldRelease, { heading }: HoldParts): Promise<void> {
  await appendAudit(writerOn(connection), {
    actor: heading.actor,
    operation: "held.hold",
    subject: held.code,
    details: { publishAt: held.publishAt, source: held.source, figures: held.figures },
    contentSha256: sealOfHeld(held),
  });
}

function codeOf(id: number): string {
  return `HELD.${id}`;
}
