import type { SqliteConnection } from "../../server/store/sqlite-connection.ts";

import type { JobKind } from "./import-job.ts";

/** What a database holds of a job: everything once, more than that, or a part. */
export type JobTrace = "whole" | "doubled" | "half";

const countsBy = (table: string, column = "vintage") =>
  `(SELECT "${column}" AS "of", COUNT(*) AS "n" FROM "${table}" GROUP BY "${column}")`;

/** The number of a job, and how many rows of its release there are in each table. */
function releases(...tables: readonly string[]): string {
  const joins = tables.map((table, at) => `LEFT JOIN ${countsBy(table)} AS t${at} ON t${at}."of" = i."releaseId"`);
  const counts = tables.map((_, at) => `COALESCE(t${at}."n", 0)`);
  return `SELECT substr(i."key", 2), ${counts.join(", ")} FROM "Import" AS i ${joins.join(" ")}`;
}

const CASES = `SELECT COALESCE(substr(i."key", 2), c."of"), COALESCE(c."cases", 0), COALESCE(c."events", 0),
    (i."key" IS NOT NULL) * COALESCE(c."cases", 0)
  FROM (SELECT substr(l."enterprise", 3) AS "of", COUNT(*) AS "cases", SUM(e."n") AS "events" FROM "LedgerCase" AS l
    LEFT JOIN ${countsBy("LedgerEvent", "caseId")} AS e ON e."of" = l."id" GROUP BY 1) AS c
  FULL JOIN "Import" AS i ON i."key" = 'K' || c."of"`;

const HELD = `SELECT substr(h."key", 2), h."figures", COALESCE(f."n", 0) FROM "HeldRelease" AS h
  LEFT JOIN ${countsBy("HeldFigure", "heldId")} AS f ON f."of" = h."id"`;

/** Of one that waits nothing may be in the book; of one that is published all, whether its own figures are swept or not. */
const PUBLISHED = `SELECT substr(h."key", 2), h."figures",
    CASE WHEN h."state" = 'waiting' OR COALESCE(f."n", 0) > 0 THEN COALESCE(f."n", 0) ELSE h."figures" END,
    CASE WHEN h."state" = 'waiting' THEN (i."key" IS NULL) * h."figures" ELSE COALESCE(o."n", 0) END,
    CASE WHEN h."state" = 'waiting' THEN h."figures" ELSE COALESCE(c."n", 0) END
  FROM "HeldRelease" AS h LEFT JOIN ${countsBy("HeldFigure", "heldId")} AS f ON f."of" = h."id"
  LEFT JOIN "Import" AS i ON i."key" = h."key" LEFT JOIN ${countsBy("Observation")} AS o ON o."of" = i."releaseId"
  LEFT JOIN ${countsBy("Citation")} AS c ON c."of" = i."releaseId"`;

const TRACES: Readonly<Record<JobKind, string>> = {
  figures: releases("Observation", "Citation"),
  projects: releases("ProjectRecord", "ProjectMilestone", "Observation", "Citation"),
  "ledger-cases": CASES,
  held: HELD,
  publication: PUBLISHED,
};

/** Rows that no release or held release owns up to, and releases without a receipt. */
const STRAYS = `SELECT (SELECT COUNT(*) FROM "Release" WHERE "code" LIKE 'IMPORT.%' AND "id" NOT IN (SELECT "releaseId" FROM "Import"))
  + (SELECT COUNT(*) FROM "Observation" WHERE "vintage" NOT IN (SELECT "id" FROM "Release"))
  + (SELECT COUNT(*) FROM "Citation" WHERE "vintage" NOT IN (SELECT "id" FROM "Release"))
  + (SELECT COUNT(*) FROM "ProjectRecord" WHERE "vintage" NOT IN (SELECT "id" FROM "Release"))
  + (SELECT COUNT(*) FROM "HeldFigure" WHERE "heldId" NOT IN (SELECT "id" FROM "HeldRelease"))`;

/** What a database holds of the jobs of a kind, by their numbers, and how many rows belong to none. */
export function tracesOf(
  reader: Pick<SqliteConnection, "query">,
  kind: JobKind,
  sizeOf: (number: number) => number,
): { readonly traces: ReadonlyMap<number, JobTrace>; readonly strays: number } {
  const traces = new Map<number, JobTrace>();
  for (const [text, ...counts] of reader.query(TRACES[kind]).rows) {
    const number = Number(text);
    const size = sizeOf(number);
    const isMore = traces.has(number) || counts.some((count) => Number(count) > size);
    traces.set(number, isMore ? "doubled" : counts.every((count) => Number(count) === size) ? "whole" : "half");
  }
  return { traces, strays: Number(reader.query(STRAYS).rows[0]?.[0]) };
}

/** Whether what is held under a job's key has been published. */
export function isPublished(reader: Pick<SqliteConnection, "query">, number: number): boolean {
  const sql = `SELECT 1 FROM "HeldRelease" WHERE "key" = ? AND "state" = 'published'`;
  return reader.query(sql, [`K${number}`]).rows.length > 0;
}
