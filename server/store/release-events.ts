import type { Database } from "./database.ts";

/**
 * The audit log tells of the events of a release just before it tells of the release, in the same transaction. That
 * is the one place that says which events came with which release.
 */
const BATCHES = `SELECT l."details" ->> '$.first', r."id" FROM "AuditEntry" AS l
  JOIN "AuditEntry" AS n ON n."id" = l."id" + 1 AND n."operation" IN ('release.import', 'release.revert', 'held.publish')
  JOIN "Release" AS r ON r."code" = n."subject"
  WHERE l."operation" IN ('ledger.import', 'ledger.revert')`;

/** Which events of the ledger came with releases: the ids of the releases by the first events (`batch`) of what they wrote. */
export function releasesOfEvents(database: Pick<Database, "scan">): ReadonlyMap<number, number> {
  return new Map(Array.from(database.scan(BATCHES), ([first, release]) => [Number(first), Number(release)]));
}

/** The first of the events that came with a release; undefined for a release that brought none. */
export function batchOf(releases: ReadonlyMap<number, number>, release: number): number | undefined {
  return [...releases].find(([, one]) => one === release)?.[0];
}
