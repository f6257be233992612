import type { Actor } from "../domain/actor.ts";
import type { PublishAt } from "../domain/import/publish-at.ts";

import { appendAudit } from "./audit-log.ts";
import type { Database } from "./database.ts";
import { sealOfHeld } from "./held-digest.ts";
import { type HeldRelease, heldOfCode } from "./held-release.ts";
import type { Patience } from "./patience.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { sweepHeld } from "./sweep-held.ts";
import { transact } from "./transact.ts";
import { writerOn } from "./writer-on.ts";

/** How a change ended. Only `withdrawn` and `moved` changed something; `past` is a new time that has gone by. */
export type HeldChangeEnding = "withdrawn" | "moved" | "unknown" | "ended" | "past";

/** How a change ended, and the held release as it is now. */
export interface HeldChangeOutcome {
  readonly ending: HeldChangeEnding;
  readonly held: HeldRelease | undefined;
}

type Writing = Pick<Database, "write"> & Partial<Pick<Database, "patience">>;

const WITHDRAW = `UPDATE "HeldRelease" SET "state" = 'withdrawn', "endedAt" = ? WHERE "id" = ? AND "state" = 'waiting'`;
const MOVE = `UPDATE "HeldRelease" SET "publishAt" = ?, "zone" = ? WHERE "id" = ? AND "state" = 'waiting'`;

/** Takes a held release back before its time: it is never published, and its figures are thrown away. */
export async function withdrawHeld(database: Writing, code: string, actor: Actor): Promise<HeldChangeOutcome> {
  return database.write(async (connection) => {
    const outcome = await change(connection, code, {
      ...{ actor, ending: "withdrawn", operation: "held.withdraw", details: {} },
      patience: database.patience,
      update: ({ id }) => connection.execute(WITHDRAW, [new Date().toISOString(), id]),
    });
    await sweepHeld(connection, database.patience);
    return outcome;
  });
}

/** Gives a held release another time, which has to be still to come. */
export async function moveHeld(
  database: Writing,
  code: string,
  { publishAt, actor }: { readonly publishAt: PublishAt; readonly actor: Actor },
): Promise<HeldChangeOutcome> {
  return database.write(async (connection) => {
    if (Date.parse(publishAt.at) <= Date.now()) return { ending: "past", held: heldOfCode(connection, code) };
    return change(connection, code, {
      ...{ actor, ending: "moved", operation: "held.move", details: { publishAt: publishAt.at } },
      patience: database.patience,
      update: ({ id }) => connection.execute(MOVE, [publishAt.at, publishAt.zone, id]),
    });
  });
}

interface Change {
  readonly actor: Actor;
  readonly ending: HeldChangeEnding;
  readonly operation: string;
  readonly details: Readonly<Record<string, string>>;
  readonly patience: Patience | undefined;
  /** Gives how many rows it changed. */
  update(held: HeldRelease): number;
}

async function change(
  connection: SqliteConnection,
  code: string,
  { actor, ending, operation, details, patience, update }: Change,
): Promise<HeldChangeOutcome> {
  async function write(): Promise<HeldChangeOutcome> {
    const before = heldOfCode(connection, code);
    const isDone = before?.state === "waiting" && update(before) === 1;
    const held = heldOfCode(connection, code);
    if (isDone && held) {
      const contentSha256 = sealOfHeld(held);
      await appendAudit(writerOn(connection), { actor, operation, subject: held.code, details, contentSha256 });
    }
    return { ending: isDone ? ending : before ? "ended" : "unknown", held };
  }
  return transact(connection, write, { patience });
}
