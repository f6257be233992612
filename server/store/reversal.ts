import type { Actor } from "../domain/actor.ts";
import type { ImportCounts } from "../domain/import/import-tally.ts";

import type { CancelledReleases } from "./cancelled-releases.ts";
import type { Database } from "./database.ts";
import type { ChangedPlaces, LaterChanges } from "./later-changes.ts";
import type { Patience } from "./patience.ts";
import type { ImportHeading } from "./release-transaction.ts";
import type { RevertObstacle } from "./revert-obstacle.ts";
import type { Release, Snapshot } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** What a reversal is judged against. */
export interface ReversalGround {
  readonly database: Pick<Database, "scan">;
  readonly snapshot: Snapshot;
  readonly cancelled: CancelledReleases;
}

/** What a reversal is written with. */
export interface Reversing {
  /** Release after which it was judged. */
  readonly vintage: number;
  readonly actor: Actor;
  readonly patience: Patience | undefined;
}

/** How releases of a kind are taken back. */
export interface Reversal {
  /** Where they write: what later releases have changed there stands in the way. */
  readonly places: readonly ChangedPlaces[];
  /** What later releases have changed, where no places tell it; then `places` are empty. */
  later?(ground: ReversalGround, release: Release): LaterChanges;
  /** What else stands in the way of taking one back. */
  obstacles(ground: ReversalGround, release: Release): readonly RevertObstacle[];
  /** Writes what was before as a release of its own; gives its vintage, undefined where the book has moved. */
  write(connection: SqliteConnection, release: Release, reversing: Reversing): Promise<number | undefined>;
}

/** What is told of the release that takes another back. */
export function headingOfReversal(
  { id, title, sha256, code }: Release,
  actor: Actor,
  kind: ImportHeading["kind"],
): ImportHeading {
  const told = { title: `撤销：${title}`, publishedOn: "", note: "", key: "", sha256 };
  return { ...told, source: code, actor, revertsId: id, kind };
}

/** The counts of a reversal, which reads as many things as it gives back, brings back or takes away. */
export function countsOfReversal({
  added = 0,
  changed = 0,
  withdrawn = 0,
}: Partial<Pick<ImportCounts, "added" | "changed" | "withdrawn">>): ImportCounts {
  const read = added + changed + withdrawn;
  return { read, added, changed, same: 0, withdrawn, skipped: 0, refused: 0, warnings: 0 };
}
