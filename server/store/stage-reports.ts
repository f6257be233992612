import type { StageReport } from "../domain/project/project.ts";
import { PROJECT_STAGES } from "../domain/project/project-stage.ts";

import { monthOfPeriod, periodOfMonth } from "./cube.ts";
import type { Database } from "./database.ts";
import { oneOf } from "./load-catalogue.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** Which projects, by their ids, and as known at which release. */
export interface ReportRange {
  readonly first: number;
  readonly last: number;
  readonly vintage: number;
}

/** What each release says, in their order: first the stage its records are left in, then those of other months. */
const REPORTS = `SELECT "projectId", "vintage", 0, "withdrawn", "stage", "stagePeriod" FROM "ProjectRecord"
    WHERE "projectId" BETWEEN ?1 AND ?2 AND "vintage" <= ?3
  UNION ALL SELECT "projectId", "vintage", 1, 0, "stage", "period" FROM "ProjectStageReport"
    WHERE "projectId" BETWEEN ?1 AND ?2 AND "vintage" <= ?3
  ORDER BY 1, 2, 3, 6`;

/**
 * The stages that were reported, by the id of the project, months in order. What a release leaves a record in takes the
 * place of what was said of that month and later ones; what it says of another month, of that alone.
 */
export function loadStageReports(
  database: Pick<Database, "scan">,
  { first, last, vintage }: ReportRange,
): ReadonlyMap<number, readonly StageReport[]> {
  const found = new Map<number, readonly StageReport[]>();
  for (const [id, , isFurther, withdrawn, stage, period] of database.scan(REPORTS, [first, last, vintage])) {
    const month = period === null ? Number.NEGATIVE_INFINITY : monthOfPeriod(Number(period));
    const known = withdrawn === 1 ? [] : (found.get(Number(id)) ?? []);
    const others = known.filter((one) => (isFurther === 1 ? one.month !== month : one.month < month));
    const isReport = withdrawn === 0 && period !== null && stage !== "";
    const own = isReport ? [{ stage: oneOf(PROJECT_STAGES, String(stage)), month }] : [];
    found.set(
      Number(id),
      [...others, ...own].sort((one, other) => one.month - other.month),
    );
  }
  return found;
}

const INSERT = `INSERT INTO "ProjectStageReport" ("projectId", "period", "vintage", "stage") VALUES (?, ?, ?, ?)`;

/** Writes what a release says of months beside those that its records are left in. */
export function writeStageReports(
  connection: Pick<SqliteConnection, "prepare">,
  reports: Iterable<readonly [project: number, report: { readonly stage: string; readonly month: number }]>,
  vintage: number,
): void {
  const insert = connection.prepare(INSERT);
  for (const [project, { stage, month }] of reports) insert([project, periodOfMonth(month), vintage, stage]);
}

const OWN = `SELECT MIN("id"), MAX("id") FROM (SELECT "projectId" AS "id" FROM "ProjectRecord" WHERE "vintage" = ?1
  UNION ALL SELECT "projectId" FROM "ProjectStageReport" WHERE "vintage" = ?1)`;

const IS_OWN = `SELECT "projectId" FROM "ProjectRecord" WHERE "vintage" = ?1
  UNION SELECT "projectId" FROM "ProjectStageReport" WHERE "vintage" = ?1`;

/** Makes the reports of the projects of a release what they were before it, once their records are. */
export function restoreStageReports(
  connection: Pick<SqliteConnection, "query" | "scan" | "prepare">,
  release: number,
  vintage: number,
): void {
  const [[first, last] = [null, null]] = connection.query(OWN, [release]).rows;
  if (first === null) return;
  const range = { first: Number(first), last: Number(last) };
  const before = loadStageReports(connection, { ...range, vintage: release - 1 });
  const now = loadStageReports(connection, { ...range, vintage });
  const projects = connection.query(IS_OWN, [release]).rows.map(([id]) => Number(id));
  const changes = projects.flatMap((id) =>
    differences(before.get(id) ?? [], now.get(id) ?? []).map((one) => [id, one] as const),
  );
  writeStageReports(connection, changes, vintage);
}

/** What has to be said so that what is now is again what was; "" takes back. */
function differences(before: readonly StageReport[], now: readonly StageReport[]) {
  const has = (list: readonly StageReport[], { stage, month }: StageReport) =>
    list.some((one) => one.month === month && one.stage === stage);
  const gone = now.filter(({ month }) => !before.some((one) => one.month === month));
  return [...before.filter((one) => !has(now, one)), ...gone.map(({ month }) => ({ stage: "", month }))];
}
