import type { Database } from "./database.ts";

/** Which releases have come to nothing. */
export interface CancelledReleases {
  /** Ids of the releases that are taken back, and of the reversals that did it; one that was itself taken back did not. */
  readonly ids: ReadonlySet<number>;
  /** Id of the reversal that keeps a release taken back; undefined while the release is in effect. */
  reversalOf(id: number): number | undefined;
}

const REVERSALS = `SELECT "releaseId", "revertsId" FROM "Import" WHERE "revertsId" IS NOT NULL ORDER BY "releaseId" DESC`;

/** Reads them. The last reversal comes first: what it takes back, be it a reversal, has no say any more. */
export function loadCancelled(database: Pick<Database, "scan">): CancelledReleases {
  const ids = new Set<number>();
  const reversals = new Map<number, number>();
  for (const [reversal, reverted] of database.scan(REVERSALS)) {
    if (ids.has(Number(reversal))) continue;
    ids.add(Number(reversal)).add(Number(reverted));
    reversals.set(Number(reverted), Number(reversal));
  }
  return { ids, reversalOf: (id) => reversals.get(id) };
}
