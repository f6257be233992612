import { CURRENT } from "./import-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** The tables of what releases say of projects beside figures. */
export const PROJECT_TABLES = ["ProjectRecord", "ProjectMilestone"] as const;

/** What the release wrote, with what was before it: the version that it closed, or nothing. */
const RECORDS = `INSERT INTO "ProjectRecord" ("projectId", "vintage", "withdrawn", "stage", "stagePeriod", "totalInvestment",
    "owner", "enterprise", "clusterId", "clusterReason", "areaId", "industryId", "programmes", "isKey", "note")
  SELECT o."projectId", ?, COALESCE(b."withdrawn", 1), COALESCE(b."stage", ''), b."stagePeriod", b."totalInvestment",
    COALESCE(b."owner", ''), COALESCE(b."enterprise", ''), b."clusterId", COALESCE(b."clusterReason", ''), b."areaId",
    b."industryId", COALESCE(b."programmes", ''), b."isKey", COALESCE(b."note", '')
  FROM "ProjectRecord" AS o LEFT JOIN "ProjectRecord" AS b ON b."projectId" = o."projectId" AND b."until" = o."vintage"
  WHERE o."vintage" = ? AND o."until" = ${CURRENT}`;

const MILESTONES = `INSERT INTO "ProjectMilestone" ("projectId", "name", "vintage", "plannedOn", "actualOn")
  SELECT o."projectId", o."name", ?, COALESCE(b."plannedOn", ''), COALESCE(b."actualOn", '')
  FROM "ProjectMilestone" AS o LEFT JOIN "ProjectMilestone" AS b
    ON b."projectId" = o."projectId" AND b."name" = o."name" AND b."until" = o."vintage"
  WHERE o."vintage" = ? AND o."until" = ${CURRENT}`;

/**
 * Writes again what was before a release, as of another: records that it brought are taken back, those that it changed
 * are what they were, and so are the days. Names stay as they are now.
 */
export function revertProjects(connection: Pick<SqliteConnection, "execute">, release: number, vintage: number): void {
  for (const sql of [RECORDS, MILESTONES]) connection.execute(sql, [vintage, release]);
  for (const table of PROJECT_TABLES) {
    connection.execute(`UPDATE "${table}" SET "until" = ? WHERE "vintage" = ? AND "until" = ${CURRENT}`, [
      vintage,
      release,
    ]);
  }
}
