import type { ImportCounts } from "../domain/import/import-tally.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";

import { appendAudit } from "./audit-log.ts";
import { digestHeld, sealOfHeld } from "./held-digest.ts";
import { type HeldRelease, heldOfCode, waitingLike } from "./held-release.ts";
import type { Patience } from "./patience.ts";
import type { ImportHeading } from "./release-transaction.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { transact } from "./transact.ts";
import { writerOn } from "./writer-on.ts";

/** What is told of a release that is to be held until its time. */
export interface HoldHeading {
  readonly heading: Omit<ImportHeading, "kind">;
  readonly publishAt: PublishAt;
  readonly counts: ImportCounts;
  /** Release after which its rows were judged. */
  readonly vintage: number;
  /** How long it waits for another process that is writing. */
  readonly patience?: Patience | undefined;
}

const HELD = `INSERT INTO "HeldRelease" ("id", "code", "title", "publishedOn", "publishAt", "zone", "note", "key", "sha256",
    "source", "heldAt", "judgedAt", "read", "added", "changed", "same", "withdrawn", "skipped", "warnings", "figures",
    "digest", "state", "endedAt", "release", "conflicts")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 'waiting', '', '', 0)`;

/**
 * Writes a release into the tables of held ones in one transaction, with its entry in the audit log; nothing of it is in
 * the book. Gives what is held now, or what already is of the same key or content; undefined where the writer of its
 * content gives false.
 */
export async function holdRelease(
  connection: SqliteConnection,
  told: HoldHeading,
  writeContent: (id: number) => boolean | Promise<boolean>,
): Promise<HeldRelease | undefined> {
  async function write() {
    const known = waitingLike(connection, told.heading);
    return { known, held: known ?? (await writeHeld(connection, told, writeContent)) };
  }
  const isKept = ({ known, held }: Awaited<ReturnType<typeof write>>) => held !== undefined && !known;
  return (await transact(connection, write, { patience: told.patience, isKept })).held;
}

async function writeHeld(
  connection: SqliteConnection,
  told: HoldHeading,
  writeContent: (id: number) => boolean | Promise<boolean>,
): Promise<HeldRelease | undefined> {
  const [[newest] = [0]] = connection.query('SELECT COALESCE(MAX("id"), 0) FROM "HeldRelease"').rows;
  const id = Number(newest) + 1;
  insertHeld(connection, id, told);
  if (!(await writeContent(id))) return undefined;
  const { rows, sha256 } = await digestHeld(connection, id);
  connection.execute('UPDATE "HeldRelease" SET "figures" = ?, "digest" = ? WHERE "id" = ?', [rows, sha256, id]);
  const held = heldOfCode(connection, codeOf(id));
  if (held) await tell(connection, held, told);
  return held;
}

function insertHeld(
  connection: SqliteConnection,
  id: number,
  { heading, publishAt, counts, vintage }: HoldHeading,
): void {
  const { title, publishedOn, note, key, sha256, source } = heading;
  const { read, added, changed, same, withdrawn, skipped, warnings } = counts;
  const { at, zone } = publishAt;
  connection.execute(HELD, [
    ...[id, codeOf(id), title, publishedOn, at, zone, note, key, sha256, source, new Date().toISOString(), vintage],
    ...[read, added, changed, same, withdrawn, skipped, warnings],
  ]);
}

async function tell(connection: SqliteConnection, held: HeldRelease, { heading }: HoldHeading): Promise<void> {
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
