import type { ImportLine } from "../import/import-lines.ts";
import { type LeftCode, lineAt, type Submission } from "./submission.ts";

/**
 * What becomes of the lines of a selection: sent and changing something, the same as the server has, refused by the server,
 * not understood, or left out on purpose.
 */
export type SubmissionFate = "sent" | "same" | "refused" | "unread" | "skipped";

/** How many lines of a selection have which fate; together they are all of its lines. */
export interface SubmissionAccount extends Readonly<Record<SubmissionFate, number>> {
  readonly total: number;
}

const LEFT: Readonly<Record<LeftCode, SubmissionFate>> = {
  ...{ HEADER: "skipped", BLANK: "skipped", HIDDEN: "skipped", NOTE: "skipped", SUBTOTAL: "skipped" },
  ...{ OWN_FORMULA: "skipped", PLAN_FORMULA: "skipped", REPEATED: "skipped" },
  ...{ CONTRADICTED: "unread", UNSURE: "unread", ASKED: "unread", NO_FIGURE: "unread", OUTSIDE_TABLE: "unread" },
};

const FATES: Readonly<Record<ImportLine["fate"], SubmissionFate>> = {
  ...{ added: "sent", changed: "sent", withdrawn: "sent", same: "same", skipped: "skipped", refused: "refused" },
};

/** What becomes of lines that were left out for that reason. */
export function fateOfLeft(code: LeftCode): SubmissionFate {
  return LEFT[code];
}

/**
 * Counts every line of a selection once. A line of which the server says nothing held nothing to read; those that the
 * analyst omitted were refused before.
 */
export function accountOf(
  submission: Submission,
  answered: readonly ImportLine[],
  omitted: ReadonlySet<number>,
): SubmissionAccount {
  const counts = { sent: 0, same: 0, refused: 0, unread: 0, skipped: 0 };
  for (const { code, places } of submission.left) counts[LEFT[code]] += places.length;
  const fates = new Map(answered.map(({ row, fate }) => [lineAt(submission, row), FATES[fate]]));
  for (const [at, line] of submission.lines.entries()) {
    if (line) counts[omitted.has(at) ? "refused" : (fates.get(at) ?? "skipped")]++;
  }
  return { ...counts, total: submission.total };
}
