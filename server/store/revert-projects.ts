import type { Member } from "../domain/catalogue.ts";
import { foldName } from "../domain/suggest.ts";

import { FORMER_CODE, formerNames, keepForReversal, ofFormer } from "./former-things.ts";
import { CURRENT } from "./import-release.ts";
import type { Reversal, ReversalGround } from "./reversal.ts";
import { FIGURE_PLACES, writeFigureReversal } from "./revert-figures.ts";
import { type RevertObstacle, revertObstacle } from "./revert-obstacle.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { restoreStageReports } from "./stage-reports.ts";

/** What the release wrote, with what was before it: the version that it closed, or nothing. */
const RECORDS_BEFORE = `FROM "ProjectRecord" AS o
  LEFT JOIN "ProjectRecord" AS b ON b."projectId" = o."projectId" AND b."until" = o."vintage" WHERE o."vintage" = ?1`;

const RECORDS = `INSERT INTO "ProjectRecord" ("projectId", "vintage", "withdrawn", "stage", "stagePeriod", "totalInvestment",
    "owner", "enterprise", "clusterId", "clusterReason", "areaId", "industryId", "programmes", "isKey", "note")
  SELECT o."projectId", ?2, COALESCE(b."withdrawn", 1), COALESCE(b."stage", ''), b."stagePeriod", b."totalInvestment",
    COALESCE(b."owner", ''), COALESCE(b."enterprise", ''), b."clusterId", COALESCE(b."clusterReason", ''), b."areaId",
    b."industryId", COALESCE(b."programmes", ''), b."isKey", COALESCE(b."note", '') ${RECORDS_BEFORE}`;

const MILESTONES = `INSERT INTO "ProjectMilestone" ("projectId", "name", "vintage", "plannedOn", "actualOn")
  SELECT o."projectId", o."name", ?2, COALESCE(b."plannedOn", ''), COALESCE(b."actualOn", '')
  FROM "ProjectMilestone" AS o LEFT JOIN "ProjectMilestone" AS b
    ON b."projectId" = o."projectId" AND b."name" = o."name" AND b."until" = o."vintage"
  WHERE o."vintage" = ?1`;

const CLOSE = [
  `UPDATE "ProjectRecord" SET "until" = ?1 WHERE "until" = ${CURRENT} AND "vintage" < ?1
    AND "projectId" IN (SELECT "projectId" FROM "ProjectRecord" WHERE "vintage" = ?1)`,
  `UPDATE "ProjectMilestone" SET "until" = ?1 WHERE "until" = ${CURRENT} AND "vintage" < ?1
    AND ("projectId", "name") IN (SELECT "projectId", "name" FROM "ProjectMilestone" WHERE "vintage" = ?1)`,
];

const FORMER = `FROM "FormerThing" AS f WHERE ${ofFormer("project")} AND f."content" <> 'null'`;

const NAMES = [
  `UPDATE "Project" SET "name" = (SELECT f."content" ->> '$.name' ${FORMER} AND ${FORMER_CODE} = "Project"."code")
    WHERE "code" IN (SELECT ${FORMER_CODE} ${FORMER})`,
  `DELETE FROM "Alias" WHERE "kind" = 'project' AND "code" IN (SELECT ${FORMER_CODE} ${FORMER})`,
  `INSERT INTO "Alias" ("kind", "code", "text") SELECT 'project', ${FORMER_CODE}, a.value
    FROM "FormerThing" AS f, json_each(f."content" -> '$.aliases') AS a
    WHERE ${ofFormer("project")} AND f."content" <> 'null' ORDER BY f."thing", a.key`,
];

/** Of records and of the stages of other months: what one says has its place among what the other does. */
const RECORDED = `(SELECT "projectId", "vintage" FROM "ProjectRecord"
  UNION SELECT "projectId", "vintage" FROM "ProjectStageReport")`;

/** A later set-up writes the names of the plan's projects, without keeping what they were. */
const FORMER_NAMES = `(SELECT "thing", "vintage" FROM "FormerThing" WHERE "thing" LIKE 'project/%' UNION ALL
  SELECT f."thing", r."id" FROM "Release" AS r JOIN (SELECT DISTINCT "thing" FROM "FormerThing" WHERE "thing" LIKE 'project/%') AS f
  WHERE r."kind" = 'plan')`;

/** Projects that the release brought, and of which other releases have brought figures since. */
const FIGURES = `SELECT p."code", GROUP_CONCAT(DISTINCT r."code") FROM "ProjectRecord" AS o
  JOIN "Project" AS p ON p."id" = o."projectId" AND p."anchorId" IS NULL
  JOIN "Series" AS s ON s."projectId" = p."id"
  JOIN "Observation" AS n ON n."seriesId" = s."id" AND n."until" = ${CURRENT} AND n."value" IS NOT NULL AND n."vintage" > ?1
  JOIN "Release" AS r ON r."id" = n."vintage"
  LEFT JOIN "ProjectRecord" AS b ON b."projectId" = o."projectId" AND b."until" = o."vintage"
  WHERE o."vintage" = ?1 AND COALESCE(b."withdrawn", 1) = 1 AND n."vintage" NOT IN (SELECT value FROM json_each(?2))
  GROUP BY p."id" ORDER BY p."id"`;

/** Projects: their records, days, names and figures are again what was before; one that was not there is taken back. */
export const PROJECT_REVERSAL: Reversal = {
  places: [
    FIGURE_PLACES,
    { rows: RECORDED, place: ["projectId"], isClosed: false },
    { rows: '"ProjectMilestone"', place: ["projectId", "name"], isClosed: true },
    { rows: FORMER_NAMES, place: ["thing"], isClosed: false },
  ],
  obstacles: (ground, { id }) => [...laterFigures(ground, id), ...takenNames(ground, id)],
  write: (connection, release, reversing) =>
    writeFigureReversal(connection, release, {
      ...{ ...reversing, kind: "project-reversal", others: countRecords(connection, release.id) },
      writeOthers: (vintage) => revertProjects(connection, release.id, vintage),
    }),
};

/**
 * Writes again what was before a release, as of another: records that it brought are taken back, those that it changed
 * are what they were, and so are the days, the stages of other months and the names. The name of a project that is taken back stays known.
 */
export function revertProjects(connection: SqliteConnection, release: number, vintage: number): void {
  for (const sql of [RECORDS, MILESTONES]) connection.execute(sql, [release, vintage]);
  for (const sql of CLOSE) connection.execute(sql, [vintage]);
  restoreStageReports(connection, release, vintage);
  keepForReversal(connection, release, vintage, "project");
  for (const sql of NAMES) connection.execute(sql, [release]);
}

/** How many records a reversal brings back, gives back and takes back. */
function countRecords(connection: Pick<SqliteConnection, "query">, release: number) {
  const isGone = `COALESCE(b."withdrawn", 1)`;
  const [row = []] = connection.query(
    `SELECT COALESCE(SUM(${isGone} = 0 AND o."withdrawn" = 1), 0), COALESCE(SUM(${isGone} = 0 AND o."withdrawn" = 0), 0),
      COALESCE(SUM(${isGone}), 0) ${RECORDS_BEFORE}`,
    [release],
  ).rows;
  const [added = 0, changed = 0, withdrawn = 0] = row.map(Number);
  return { added, changed, withdrawn };
}

function laterFigures({ database, cancelled }: ReversalGround, release: number): readonly RevertObstacle[] {
  const rows = database.scan(FIGURES, [release, JSON.stringify([...cancelled.ids])]);
  return Array.from(rows, ([code, releases]) => revertObstacle("PROJECT_HAS_FIGURES", String(code), String(releases)));
}

/** Names that something else goes by now, whatever it is; a project that was taken back has none any more. */
function takenNames({ database, snapshot }: ReversalGround, release: number): readonly RevertObstacle[] {
  const former = formerNames(database, release, "project");
  if (former.length === 0) return [];
  const { areas, members } = snapshot.catalogue;
  const projects = new Set(snapshot.projects.map(({ code }) => code));
  const isThere = (one: Member) => one.kind !== "project" || projects.has(one.code);
  const things = [...areas.things, ...members.things.filter(isThere)];
  const own = new Set(former.map(({ code }) => code));
  const others = things.filter(({ code }) => !own.has(code));
  const taken = new Set(others.flatMap(({ code, name, aliases }) => [code, name, ...aliases].map(foldName)));
  return former.flatMap(({ code, names = [] }) =>
    names.filter((name) => taken.has(foldName(name))).map((name) => revertObstacle("NAME_TAKEN", code, name)),
  );
}
