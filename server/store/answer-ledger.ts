import { countCases } from "../domain/ledger/count-cases.ts";
import type { Refusal } from "../domain/refusal.ts";

import type { Ledger } from "./ledger.ts";

/** Workbooks ask the same few counts in many cells; each goes through all cases. */
const MOST_KEPT = 1000;

const kept = new WeakMap<Ledger, Map<string, number | Refusal>>();

/** A count over the ledger, as {@link countCases} gives it; what was asked of the same ledger before costs nothing. */
export function answerLedger(ledger: Ledger, filter: string, field: string): number | Refusal {
  const known = kept.get(ledger) ?? new Map<string, number | Refusal>();
  kept.set(ledger, known);
  const key = JSON.stringify([filter, field]);
  const answer = known.get(key) ?? countCases(ledger, filter, field);
  if (known.size < MOST_KEPT) known.set(key, answer);
  return answer;
}
