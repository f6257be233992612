import type { EventKind } from "./case-step.ts";
import { isInLedger, type RecordedCase, WITHDRAWN } from "./ledger-case.ts";

/** What the reversal of a release does to a case that the release brought or changed. */
export interface TakenBack {
  readonly kind: Extract<EventKind, "withdraw" | "restore">;
  /** The case after it. */
  readonly content: RecordedCase;
}

/**
 * Takes back what a release did to a case. One that was not in the ledger before is withdrawn, and keeps its last words;
 * any other is again what it was, with its state and with whoever had applied for closing it. The revision goes on.
 * @param before the case before the release; undefined where there was none
 */
export function takeBackCase(now: RecordedCase, before: RecordedCase | undefined): TakenBack {
  const revision = now.revision + 1;
  if (before && isInLedger(before)) return { kind: "restore", content: { ...before, revision } };
  return { kind: "withdraw", content: { ...now, state: WITHDRAWN, revision } };
}
