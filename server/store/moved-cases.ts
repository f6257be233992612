import type { CancelledReleases } from "./cancelled-releases.ts";
import type { Database } from "./database.ts";
import { eventWords } from "./event-words.ts";
import { eventOf, READ_COLUMNS } from "./ledger-event.ts";
import { batchOf, releasesOfEvents } from "./release-events.ts";

/** What has become of a case since a release wrote about it. */
export interface MovedCase {
  readonly code: string;
  /** The last event since, in words. */
  readonly words: string;
  /** Ids of the releases that have changed it. */
  readonly releases: readonly number[];
}

/** The events of the cases of a release after its own, but some; each with the one before it. */
const SINCE = `SELECT c."code", e."batch", ${READ_COLUMNS}, ${READ_COLUMNS.replaceAll('e."', 'p."')}
  FROM (SELECT "caseId", MAX("id") AS "last" FROM "LedgerEvent" WHERE "batch" = ? GROUP BY "caseId") AS o
  JOIN "LedgerCase" AS c ON c."id" = o."caseId"
  JOIN "LedgerEvent" AS e ON e."caseId" = o."caseId" AND e."id" > o."last"
    AND e."batch" NOT IN (SELECT value FROM json_each(?))
  JOIN "LedgerEvent" AS p ON p."caseId" = e."caseId" AND p."revision" = e."revision" - 1
  ORDER BY e."id"`;

const COLUMN_COUNT = READ_COLUMNS.split(",").length;

/** The cases of a release that have moved since, be it by steps or by releases that are still in effect. */
export function movedCases(
  database: Pick<Database, "scan">,
  release: number,
  cancelled: Pick<CancelledReleases, "ids">,
): readonly MovedCase[] {
  const releases = releasesOfEvents(database);
  const idle = [...releases].flatMap(([batch, one]) => (cancelled.ids.has(one) ? [batch] : []));
  const moved = new Map<string, MovedCase>();
  const rows = database.scan(SINCE, [batchOf(releases, release) ?? null, JSON.stringify(idle)]);
  for (const [code, batch, ...columns] of rows) {
    const later = releases.get(Number(batch));
    const [event, earlier] = [columns.slice(0, COLUMN_COUNT), columns.slice(COLUMN_COUNT)].map(eventOf);
    const known = moved.get(String(code))?.releases ?? [];
    moved.set(String(code), {
      code: String(code),
      words: event ? eventWords(event, earlier) : "",
      releases: later === undefined ? known : [...known, later],
    });
  }
  return [...moved.values()];
}
