import { type ExplainedCode, explainRules } from "../domain/explain-rules.ts";
import { IMPORT_PROBLEMS_EXPLAINED } from "../domain/import/import-problem.ts";
import { LEDGER_PROBLEMS_EXPLAINED } from "../domain/ledger/ledger-problem.ts";
import { PHASED_PLAN_PROBLEMS_EXPLAINED } from "../domain/phased-plan.ts";
import { REFUSALS_EXPLAINED } from "../domain/refusal.ts";

import { GRAPHQL_ERRORS_EXPLAINED } from "./error-code.ts";
import { USER_ERROR_RULES } from "./user-error.ts";

/** Where a code stands in an answer; the same word may stand in several places, each time with its own sentence. */
export type ErrorKind = "http" | "graphql" | "refusal" | "input" | "import-row" | "ledger-case";

/** A code that clients may meet, with cause and cure, for the list that they can read. */
export interface ErrorEntry extends ExplainedCode {
  readonly kind: ErrorKind;
  /** Of the HTTP answer, for what is turned away before any operation; else null. */
  readonly status: number | null;
}

/** Every code of an operation. What the HTTP front turns away is its own list, since nothing here can see it. */
export const OPERATION_ERRORS: readonly ErrorEntry[] = [
  ...entries("graphql", GRAPHQL_ERRORS_EXPLAINED),
  ...entries("refusal", REFUSALS_EXPLAINED),
  ...entries("input", [...explainRules(USER_ERROR_RULES), ...PHASED_PLAN_PROBLEMS_EXPLAINED]),
  ...entries("import-row", IMPORT_PROBLEMS_EXPLAINED),
  ...entries("ledger-case", LEDGER_PROBLEMS_EXPLAINED),
];

/** Where the page of all codes explains one. */
export function pageOf({ kind, code }: Pick<ErrorEntry, "kind" | "code">): string {
  return `/help/errors#${kind}.${code}`;
}

function entries(kind: ErrorKind, explained: readonly ExplainedCode[]): ErrorEntry[] {
  return explained.map((one) => ({ ...one, kind, status: null }));
}
