import type { CancelledReleases } from "./cancelled-releases.ts";
import type { Database } from "./database.ts";
import { CURRENT } from "./import-release.ts";
import type { RevertObstacle } from "./revert-obstacle.ts";

/** Where releases write: rows that say which release (`vintage`) changed which place. */
export interface ChangedPlaces {
  /** A table, or a query in brackets. */
  readonly rows: string;
  /** The columns that name a place. */
  readonly place: readonly string[];
  /** Whether the rows have an `until`, by which most that nobody changed later are known at once. */
  readonly isClosed: boolean;
}

/** What later releases have changed of a release's, so that it would be lost. */
export interface LaterChanges {
  /** How many of its places. */
  readonly count: number;
  /** Ids of those releases, the first ten. */
  readonly releases: readonly number[];
  /** What they are, where they have names of their own. */
  readonly obstacles?: readonly RevertObstacle[];
}

/** Finds what releases after one have changed where it wrote; those that have come to nothing do not count. */
export function laterChanges(
  database: Pick<Database, "scan">,
  places: readonly ChangedPlaces[],
  { release, cancelled }: { readonly release: number; readonly cancelled: Pick<CancelledReleases, "ids"> },
): LaterChanges {
  const values = [release, JSON.stringify([...cancelled.ids])];
  const releases = new Set<number>();
  let count = 0;
  for (const one of places) {
    const [[own] = [0]] = database.scan(countIn(one), values);
    count += Number(own);
    if (Number(own) === 0) continue;
    for (const [vintage] of database.scan(releasesIn(one), values)) releases.add(Number(vintage));
  }
  return { count, releases: [...releases].sort((one, other) => one - other).slice(0, 10) };
}

function countIn({ rows, place, isClosed }: ChangedPlaces): string {
  const own = isClosed ? `o."vintage" = ?1 AND o."until" <> ${CURRENT}` : `o."vintage" = ?1`;
  return `SELECT COUNT(*) FROM ${rows} AS o WHERE ${own} AND EXISTS (SELECT 1 FROM ${rows} AS n WHERE ${laterThan(place)})`;
}

function releasesIn({ rows, place }: ChangedPlaces): string {
  return `SELECT DISTINCT n."vintage" FROM ${rows} AS o JOIN ${rows} AS n ON ${laterThan(place)} WHERE o."vintage" = ?1
    ORDER BY n."vintage" LIMIT 10`;
}

function laterThan(place: readonly string[]): string {
  const same = place.map((column) => `n."${column}" = o."${column}"`).join(" AND ");
  return `${same} AND n."vintage" > ?1 AND n."vintage" NOT IN (SELECT value FROM json_each(?2))`;
}
