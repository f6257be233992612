import { isCaseState, type RecordedCase, WITHDRAWN } from "../domain/ledger/ledger-case.ts";

/** The columns of a case, in the database and in the content of an event. Their order never changes: hashes hold to it. */
export const CASE_COLUMNS = [
  "code",
  "enterprise",
  "enterpriseCode",
  "text",
  "task",
  "owner",
  "cluster",
  "area",
  "reportedOn",
  "dueOn",
  "state",
  "appliedBy",
  "revision",
] as const satisfies readonly (keyof RecordedCase)[];

/** The columns as a list for a statement. */
export const CASE_COLUMN_LIST = CASE_COLUMNS.map((column) => `"${column}"`).join(", ");

/** The values of a case in the order of its columns. */
export function caseRow(one: RecordedCase): readonly (string | number)[] {
  return CASE_COLUMNS.map((column) => one[column]);
}

/** The case that a row holds. @throws TypeError for a state that there is not: somebody has changed the database */
export function caseOfRow(row: readonly unknown[]): RecordedCase {
  const texts = row.map(String);
  const [code = "", enterprise = "", enterpriseCode = "", text = "", task = "", owner = "", ...rest] = texts;
  const [cluster = "", area = "", reportedOn = "", dueOn = "", state = "", appliedBy = "", revision = ""] = rest;
  if (!isCaseState(state) && state !== WITHDRAWN) throw new TypeError(`Not a state of a case: ${state}`);
  const names = { code, enterprise, enterpriseCode, text, task, owner, cluster, area };
  return { ...names, reportedOn, dueOn, state, appliedBy, revision: Number(revision) };
}

/** The content of an event: the case after it, as JSON. */
export function printCase(one: RecordedCase): string {
  return JSON.stringify(caseRow(one));
}

/** The case that the content of an event holds. @throws TypeError or SyntaxError for a content that is none */
export function parseCase(content: string): RecordedCase {
  const row: unknown = JSON.parse(content);
  if (!Array.isArray(row)) throw new TypeError("Expected the content of an event as an array");
  return caseOfRow(row);
}
