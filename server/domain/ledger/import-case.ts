import type { CaseNames } from "./case-names.ts";
import { changedFields, contentProblems, registerCase, wordProblems } from "./change-case.ts";
import { CASE_FIELDS, CASE_STATES, isCaseState, type LedgerCase } from "./ledger-case.ts";
import { type LedgerProblem, ledgerProblem } from "./ledger-problem.ts";
import { type LedgerColumn, readEvidence } from "./ledger-row.ts";
import { readCaseFields, type WrittenFields } from "./read-case-fields.ts";

/** A row of a table of cases that another system kept. */
export interface ImportedRow {
  text(field: LedgerColumn): string;
}

/** What a row is read by. */
export interface ImportGround {
  readonly names: CaseNames;
  /** ISO day. */
  readonly today: string;
}

/**
 * The case that a row brings, in whatever state it says, 登记 where it says none; or everything that is wrong with it.
 * What has been applied for needs its evidence.
 */
export function importCase(
  code: string,
  row: ImportedRow,
  ground: ImportGround,
): LedgerCase | readonly LedgerProblem[] {
  const state = row.text("state") || "登记";
  if (!isCaseState(state)) {
    return [ledgerProblem("FIELD_INVALID", "state", { received: state, expected: `${CASE_STATES.join("、")}之一` })];
  }
  const evidence = readEvidence(row.text("evidence"));
  const one = registerCase(code, { fields: fieldsOf(row), note: row.text("note"), evidence }, ground);
  if (!isCase(one)) return one;
  const content = { ...one, state };
  const isProven = evidence.length > 0 || CASE_STATES.indexOf(state) < CASE_STATES.indexOf("申请销号");
  const missing = isProven
    ? []
    : [ledgerProblem("FIELD_MISSING", "evidence", { received: "佐证（文字或链接）", expected: state })];
  const problems = [...contentProblems(content), ...missing];
  return problems.length > 0 ? problems : content;
}

/** A known case with what a row says otherwise of it; the same one where it says nothing else. */
export function amendByImport(
  before: LedgerCase,
  row: ImportedRow,
  ground: ImportGround,
): LedgerCase | readonly LedgerProblem[] {
  const state = row.text("state");
  if (state !== "" && state !== before.state) return [ledgerProblem("STATE_FIXED", "state", { received: state })];
  const { fields, problems } = readCaseFields(fieldsOf(row), ground.names);
  const after = { ...before, ...fields, revision: before.revision + 1 };
  const words = wordProblems({ note: row.text("note"), evidence: readEvidence(row.text("evidence")) });
  const all = [...problems, ...words, ...contentProblems(after, problems)];
  if (all.length > 0) return all;
  if (changedFields(before, after).length === 0) return before;
  if (before.state !== "销号") return after;
  return [ledgerProblem("STEP_NOT_ALLOWED", "code", { received: "更正", expected: "问题已经销号" })];
}

function fieldsOf({ text }: ImportedRow): WrittenFields {
  return Object.fromEntries(CASE_FIELDS.filter((field) => text(field) !== "").map((field) => [field, text(field)]));
}

function isCase(outcome: LedgerCase | readonly LedgerProblem[]): outcome is LedgerCase {
  return !Array.isArray(outcome);
}
