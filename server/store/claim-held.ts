import type { HeldRelease } from "./held-release.ts";
import { codeOf } from "./release-transaction.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

const CLAIM = `UPDATE "HeldRelease" SET "state" = 'published', "endedAt" = ?, "release" = ?, "conflicts" = ?
  WHERE "id" = ? AND "state" = 'waiting'`;

/** What a publication came to. */
export interface HeldClaim {
  /** ISO time, in UTC. */
  readonly now: string;
  /** The release that it becomes. */
  readonly vintage: number;
  readonly conflicts: number;
}

/** Ends a held release as published, in the transaction of its release; false where somebody else has ended it. */
export function claimHeld(
  connection: Pick<SqliteConnection, "execute">,
  { id }: Pick<HeldRelease, "id">,
  { now, vintage, conflicts }: HeldClaim,
): boolean {
  return connection.execute(CLAIM, [now, codeOf(vintage, {}), conflicts, id]) === 1;
}
