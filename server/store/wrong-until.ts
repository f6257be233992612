import { CURRENT } from "./import-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A version of a figure holds until the next one, and the last one still holds. */
const OBSERVATIONS = `SELECT "seriesId", "period", "vintage", "until" FROM (
    SELECT "seriesId", "period", "vintage", "until",
      LEAD("vintage") OVER (PARTITION BY "seriesId", "period" ORDER BY "vintage") AS "next" FROM "Observation")
  WHERE "until" IS NOT COALESCE("next", ${CURRENT}) LIMIT 20`;

/** A phased plan is replaced whole: all months of one version end with the next version of the same target. */
const AMOUNTS = `SELECT p."targetId", p."period", p."vintage", p."until" FROM "PhasedAmount" AS p
  WHERE p."until" IS NOT COALESCE(
    (SELECT MIN(n."vintage") FROM "PhasedAmount" AS n WHERE n."targetId" = p."targetId" AND n."vintage" > p."vintage"), ${CURRENT})
  LIMIT 20`;

const TARGETS = `SELECT r."targetId", r."period", r."vintage", r."until" FROM "TargetRevision" AS r
  WHERE r."until" IS NOT COALESCE(
    (SELECT MIN(n."vintage") FROM "TargetRevision" AS n WHERE n."targetId" = r."targetId" AND n."vintage" > r."vintage"), ${CURRENT})
  LIMIT 20`;

/** Where a superseded figure counts as current or a current one as superseded, as sentences; at most twenty of a kind. */
export function findWrongUntil(connection: Pick<SqliteConnection, "query">): string[] {
  const tell = (what: string) => (row: readonly unknown[]) => {
    const [of, period, vintage, until] = row.map(String);
    return `${what} ${of} 期间 ${period} 在发布 ${vintage} 的版本，失效的发布写成了 ${until}`;
  };
  return [
    ...connection.query(OBSERVATIONS).rows.map(tell("序列")),
    ...connection.query(AMOUNTS).rows.map(tell("目标")),
    ...connection.query(TARGETS).rows.map(tell("目标修订")),
  ];
}
