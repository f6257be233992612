import { CURRENT } from "./import-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A version of a figure holds until the next one, and the last one still holds. */
const OBSERVATIONS = `SELECT "seriesId", "period", "vintage", "until" FROM (
    SELECT "seriesId", "period", "vintage", "until",
      LEAD("vintage") OVER (PARTITION BY "seriesId", "period" ORDER BY "vintage") AS "next" FROM "Observation")
  WHERE "until" IS NOT COALESCE("next", ${CURRENT}) LIMIT 20`;

/**
 * A phased plan is replaced whole: all months of one version end with the next version of the same target, or with a
 * reversal before that, which may leave the target without a plan.
 */
const AMOUNTS = `SELECT "targetId", "period", "vintage", "until" FROM (
    SELECT p.*, COALESCE((SELECT MIN(n."vintage") FROM "PhasedAmount" AS n
      WHERE n."targetId" = p."targetId" AND n."vintage" > p."vintage"), ${CURRENT}) AS "next" FROM "PhasedAmount" AS p)
  WHERE "until" <> "next" AND NOT ("until" < "next" AND "until" IN
    (SELECT "releaseId" FROM "Import" WHERE "kind" = 'phased-plan-reversal')) LIMIT 20`;

/** A version of a project's record holds until the next one, and so does one of a milestone. */
const RECORDS = `SELECT "projectId", 0, "vintage", "until" FROM (
    SELECT "projectId", "vintage", "until", LEAD("vintage") OVER (PARTITION BY "projectId" ORDER BY "vintage") AS "next"
    FROM "ProjectRecord")
  WHERE "until" IS NOT COALESCE("next", ${CURRENT}) LIMIT 20`;

const MILESTONES = `SELECT "projectId", "name", "vintage", "until" FROM (
    SELECT "projectId", "name", "vintage", "until",
      LEAD("vintage") OVER (PARTITION BY "projectId", "name" ORDER BY "vintage") AS "next" FROM "ProjectMilestone")
  WHERE "until" IS NOT COALESCE("next", ${CURRENT}) LIMIT 20`;
const TARGETS = `SELECT r."targetId", r."period", r."vintage", r."until" FROM "TargetRevision" AS r
  WHERE r."until" IS NOT COALESCE(
    (SELECT MIN(n."vintage") FROM "TargetRevision" AS n WHERE n."targetId" = r."targetId" AND n."vintage" > r."vintage"), ${CURRENT})
  LIMIT 20`;

/** Where a superseded figure counts as current or a current one as superseded, as sentences; at most twenty of a kind. */
export function findWrongUntil(connection: Pick<SqliteConnection, "query">): string[] {
  const tell =
    (what: string, place = "期间 ") =>
    (row: readonly unknown[]) => {
      const [of, period, vintage, until] = row.map(String);
      const where = place === "" ? "的档案" : `${place}${period}`;
      return `${what} ${of} ${where} 在发布 ${vintage} 的版本，失效的发布写成了 ${until}`;
    };
  const tables = new Set(connection.query("SELECT name FROM sqlite_master").rows.map(([name]) => String(name)));
  // A backup from before a table was added has none of its rows.
  const ask = (sql: string, ...needed: readonly string[]) =>
    needed.every((table) => tables.has(table)) ? connection.query(sql).rows : [];
  return [
    ...ask(OBSERVATIONS, "Observation").map(tell("序列")),
    ...ask(AMOUNTS, "PhasedAmount", "Import").map(tell("目标")),
    ...ask(RECORDS, "ProjectRecord").map(tell("项目", "")),
    ...ask(MILESTONES, "ProjectMilestone").map(tell("项目", "里程碑 ")),
    ...ask(TARGETS, "TargetRevision").map(tell("目标修订")),
  ];
}
