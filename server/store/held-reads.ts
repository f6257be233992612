import type { Actor } from "../domain/actor.ts";

import { appendAudit } from "./audit-log.ts";
import type { Database } from "./database.ts";
import { transact } from "./transact.ts";
import { writerOn } from "./writer-on.ts";

/** What of the held releases somebody is about to see. */
export interface HeldRead {
  readonly actor: Actor;
  /** list: what is held and when it comes; figures: its figures. */
  readonly what: "list" | "figures";
  /** Code of a held release; "" for all. */
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Writes into the audit log that somebody reads what nobody else may see yet. To be awaited before anything is shown. */
export async function noteHeldRead(
  database: Pick<Database, "write"> & Partial<Pick<Database, "patience">>,
  { actor, what, code, details = {} }: HeldRead,
): Promise<void> {
  await database.write((connection) =>
    transact(
      connection,
      () => appendAudit(writerOn(connection), { actor, operation: `held.read-${what}`, subject: code, details }),
      { patience: database.patience },
    ),
  );
}
