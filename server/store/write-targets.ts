import type { TargetTerms } from "../domain/target.ts";
import { CURRENT } from "./import-release.ts";
import { oneOf } from "./load-catalogue.ts";
import { TARGET_KINDS, TARGET_OPERATORS } from "./load-targets.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A target that is set, revised or withdrawn, under its final code. */
export interface TargetEntry extends TargetTerms {
  readonly quote: string;
  readonly source: string;
  readonly isWithdrawn: boolean;
}

const KNOW = `INSERT INTO "Target" ("id", "code", "indicatorId", "taskId", "year", "kind", "operator", "operatorWords", "amount", "unit")
  SELECT (SELECT COALESCE(MAX("id"), 0) + 1 FROM "Target"), ?1,
    (SELECT "id" FROM "Indicator" WHERE "code" = ?2), NULL, ?3, ?4, ?5, ?6, ?7, ?8
  WHERE NOT EXISTS (SELECT 1 FROM "Target" WHERE "code" = ?1)`;

const CLOSE = `UPDATE "TargetRevision" SET "until" = ? WHERE "until" = ${CURRENT}
  AND "targetId" = (SELECT "id" FROM "Target" WHERE "code" = ?)`;

const REVISE = `INSERT INTO "TargetRevision" ("targetId", "period", "vintage", "status", "kind", "operator", "operatorWords", "amount",
    "unit", "taskId", "source", "quote")
  VALUES ((SELECT "id" FROM "Target" WHERE "code" = ?), ?, ?, ?, ?, ?, ?, ?, ?, (SELECT "id" FROM "Task" WHERE "code" = ?), ?, ?)`;

/** Writes revisions of targets, and the targets themselves that are new; in the transaction of their release. */
export function writeTargets(connection: SqliteConnection, entries: readonly TargetEntry[], vintage: number): void {
  const [know, close, revise] = [KNOW, CLOSE, REVISE].map((sql) => connection.prepare(sql));
  for (const one of entries) {
    const { code, indicator, year, kind, operator, operatorWords, amount, unit, task, source, quote } = one;
    const terms = [kind, operator, operatorWords, amount, unit];
    know?.([code, indicator, year, ...terms]);
    close?.([vintage, code]);
    const status = one.isWithdrawn ? "withdrawn" : "set";
    revise?.([code, year * 100 + 12, vintage, status, ...terms, task, source, quote]);
  }
}

/** What the release has changed, with what was before it: the revision that it closed, or nothing. */
const BEFORE = `FROM "TargetRevision" AS r JOIN "Target" AS t ON t."id" = r."targetId"
  JOIN "Indicator" AS i ON i."id" = t."indicatorId"
  LEFT JOIN "TargetRevision" AS b ON b."targetId" = r."targetId" AND b."until" = r."vintage" WHERE r."vintage" = ?`;

const STATUS = `COALESCE(b."status", CASE WHEN t."anchorId" IS NULL THEN 'withdrawn' ELSE 'stated' END)`;

const either = (name: string) => `COALESCE(b."${name}", t."${name}")`;

const RESTORE = `INSERT INTO "TargetRevision" ("targetId", "period", "vintage", "status", "kind", "operator", "operatorWords", "amount",
    "unit", "taskId", "source", "quote")
  SELECT r."targetId", r."period", ?, ${STATUS}, ${either("kind")}, ${either("operator")}, ${either("operatorWords")},
    CASE WHEN b."status" IS NULL THEN t."amount" ELSE b."amount" END, ${either("unit")}, b."taskId",
    COALESCE(b."source", ''), COALESCE(b."quote", '') ${BEFORE}`;

const FORMER = `SELECT t."code", i."code", t."year", ${STATUS}, ${either("kind")}, ${either("operator")}, ${either("operatorWords")},
    CASE WHEN b."status" IS NULL THEN t."amount" ELSE b."amount" END, ${either("unit")}
  ${BEFORE} ORDER BY t."id"`;

/** What the targets of a release were before it; undefined terms of one that was none. */
export function formerTargets(database: Pick<SqliteConnection, "scan">, release: number) {
  return Array.from(database.scan(FORMER, [release]), (row): { code: string; terms: TargetTerms | undefined } => {
    const [code, indicator, year, status, kind, operator, operatorWords, amount, unit] = row;
    const terms: TargetTerms = {
      ...{ code: String(code), indicator: String(indicator), year: Number(year), task: "" },
      kind: oneOf(TARGET_KINDS, String(kind)),
      operator: oneOf(TARGET_OPERATORS, String(operator)),
      ...{ operatorWords: String(operatorWords), amount: amount === null ? null : Number(amount), unit: String(unit) },
    };
    return { code: String(code), terms: status === "withdrawn" ? undefined : terms };
  });
}

/** How many targets of a release get back what they were, and how many were nothing and are withdrawn. */
export function countTargets(connection: Pick<SqliteConnection, "query">, release: number) {
  const [[all, withdrawn] = [0, 0]] = connection.query(
    `SELECT COUNT(*), COALESCE(SUM(${STATUS} = 'withdrawn'), 0) ${BEFORE}`,
    [release],
  ).rows;
  return { changed: Number(all) - Number(withdrawn), withdrawn: Number(withdrawn) };
}

/** Gives every target of a release back what it was before: an earlier revision, the plan's own words, or nothing. */
export function restoreTargets(connection: SqliteConnection, release: number, vintage: number): void {
  connection.execute(RESTORE, [vintage, release]);
  const close = `UPDATE "TargetRevision" SET "until" = ?1 WHERE "until" = ${CURRENT} AND "vintage" < ?1
    AND "targetId" IN (SELECT "targetId" FROM "TargetRevision" WHERE "vintage" = ?1)`;
  connection.execute(close, [vintage]);
}
