import type { Actor } from "../domain/actor.ts";
import { dayIn } from "../domain/import/publish-at.ts";

import { type HeldRelease, heldOfCode } from "./held-release.ts";
import type { Importing } from "./import-outcome.ts";
import { type ImportReceipt, receiptOfKey, receiptOfRelease } from "./import-receipt.ts";
import { codeOf, type ImportHeading } from "./release-transaction.ts";
import { readSeriesIds } from "./series-ids.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { placeHeld, stageHeld } from "./stage-held.ts";
import { Staging } from "./staging.ts";
import { sweepHeld } from "./sweep-held.ts";
import { writeImport } from "./write-import.ts";

/**
 * How a publication ended. Only `published` changed the book; `ended` is one that was published or withdrawn before,
 * `misfit` one whose indicators have another unit by now, or are gone.
 */
export type PublishEnding = "published" | "unknown" | "ended" | "misfit" | "overtaken";

/** How a publication ended, what became of the held release, and the receipt of its release. */
export interface PublishOutcome {
  readonly ending: PublishEnding;
  readonly held: HeldRelease | undefined;
  readonly receipt: ImportReceipt | undefined;
}

/** The server itself, when the time of a held release has come. */
export const SCHEDULE: Actor = { kind: "command", name: "schedule", role: "steward" };

/** How often it is staged anew because another release came meanwhile. */
const MOST_ATTEMPTS = 5;

const CLAIM = `UPDATE "HeldRelease" SET "state" = 'published', "endedAt" = ?, "release" = ?, "conflicts" = ?
  WHERE "id" = ? AND "state" = 'waiting'`;

/**
 * Publishes a held release as an ordinary one, in one transaction, once however many try. What it does is counted against
 * the book of this moment: it is the newest word, also where other releases have brought the same figures meanwhile.
 */
export async function publishHeld(importing: Importing, code: string, actor: Actor): Promise<PublishOutcome> {
  const { database, book } = importing;
  const outcome = (ending: PublishEnding, vintage?: number): PublishOutcome => {
    const receipt = vintage === undefined ? undefined : receiptOfRelease(database, vintage);
    return { ending, held: heldOfCode(database, code), receipt };
  };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const held = heldOfCode(database, code);
    if (held?.state !== "waiting") return outcome(held ? "ended" : "unknown");
    const vintage = await database.write((connection) => attemptPublish(connection, importing, held, actor));
    if (vintage === "misfit") return outcome("misfit");
    await book.reload();
    if (vintage === undefined) continue;
    await database.write((connection) => sweepHeld(connection, database.patience));
    return outcome("published", vintage);
  }
  return outcome("overtaken");
}

async function attemptPublish(
  connection: SqliteConnection,
  { database, book }: Importing,
  held: HeldRelease,
  actor: Actor,
): Promise<number | "misfit" | undefined> {
  const snapshot = book.current();
  const staging = new Staging(connection);
  try {
    const series = readSeriesIds(connection);
    const placed = await placeHeld(connection, held.id, { catalogue: snapshot.catalogue, series });
    if (!placed) return "misfit";
    await staging.arrange();
    const conflicts = await stageHeld(connection, staging, held, placed);
    const { read, skipped, warnings } = held.counts;
    const now = new Date().toISOString();
    const claim = (vintage: number) => connection.execute(CLAIM, [now, codeOf(vintage, {}), conflicts, held.id]) === 1;
    const counts = { ...(await staging.counts()), read, skipped, warnings };
    const key = receiptOfKey(database, held.key) ? "" : held.key;
    const heading = { ...headingOf(held, now), key, actor, held: { code: held.code, conflicts } };
    return await writeImport(
      connection,
      { heading, counts, vintage: snapshot.vintage, series, staging, claim, patience: database.patience },
      { onPortion: () => undefined, isStopped: () => false },
    );
  } finally {
    staging.clear();
  }
}

function headingOf(
  { title, publishedOn, zone, note, sha256, source }: HeldRelease,
  now: string,
): Omit<ImportHeading, "actor" | "key"> {
  return { title, publishedOn: publishedOn || dayIn(zone, now), note, sha256, source, kind: "figures" };
}
