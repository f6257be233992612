import { explainAggregateRefusals } from "../domain/aggregate/aggregate-refusal.ts";
import { type ExplainedCode, explainRules } from "../domain/explain-rules.ts";
import { explainImportProblems } from "../domain/import/import-problem.ts";
import { explainLedgerProblems } from "../domain/ledger/ledger-problem.ts";
import { explainPhasedPlanProblems } from "../domain/phased-plan.ts";
import { explainRefusals } from "../domain/refusal.ts";

import { GRAPHQL_ERRORS_EXPLAINED } from "./error-code.ts";
import { USER_ERROR_RULES } from "./user-error.ts";

/** Where a code stands in an answer; the same word may stand in several places, each time with its own sentence. */
export type ErrorKind = "http" | "graphql" | "refusal" | "aggregate" | "input" | "import-row" | "ledger-case";

/** A code that clients may meet, with cause and cure, for the list that they can read. */
export interface ErrorEntry extends ExplainedCode {
  readonly kind: ErrorKind;
  /** Of the HTTP answer, for what is turned away before any operation; else null. */
  readonly status: number | null;
}

/** Every code of an operation. What the HTTP front turns away is its own list, since nothing here can see it. */
export const OPERATION_ERRORS: readonly ErrorEntry[] = [
  ...entries("graphql", GRAPHQL_ERRORS_EXPLAINED),
  ...entries("refusal", explainRefusals()),
  ...entries("aggregate", explainAggregateRefusals()),
  ...entries("input", [...explainRules(USER_ERROR_RULES), ...explainPhasedPlanProblems()]),
  ...entries("import-row", explainImportProblems()),
  ...entries("ledger-case", explainLedgerProblems()),
];

/** Where the page of all codes explains one. */
export function pageOf({ kind, code }: Pick<ErrorEntry, "kind" | "code">): string {
  return `/help/errors#${kind}.${code}`;
}

function entries(kind: ErrorKind, explained: readonly ExplainedCode[]): ErrorEntry[] {
  return explained.map((one) => ({ ...one, kind, status: null }));
}
