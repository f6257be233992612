import { chinaDay } from "../domain/china-day.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";

import { seenLedger, seenVintage } from "./data-version.ts";
import type { Database } from "./database.ts";
import { type Ledger, type LedgerState, ledgerVersion } from "./ledger.ts";
import { headAt, loadLedgerAt } from "./load-ledger.ts";
import type { Snapshot } from "./snapshot.ts";

type Reading = Pick<Database, "scan">;

/** When a release was written, by the audit log, and the last event of the ledger that was written before or with it. */
const LEFT = `SELECT a."at", (SELECT l."details" ->> '$.first' + l."details" ->> '$.events' - 1 FROM "AuditEntry" AS l
    WHERE l."id" < a."id" AND l."operation" LIKE 'ledger.%' ORDER BY l."id" DESC LIMIT 1)
  FROM "AuditEntry" AS a WHERE a."subject" = ?
    AND a."operation" IN ('release.fill', 'release.import', 'release.revert', 'phased-plan.set', 'held.publish')
  ORDER BY a."id" LIMIT 1`;

/** A ledger that has nothing yet. */
const NOTHING: LedgerState = { position: 0, head: "", today: "" };

/** Whether a state that a client names was one of this ledger's; of its hash the first digits are enough. */
export function wasStateOf(database: Reading, ledger: LedgerState, { position, head }: LedgerState): boolean {
  return headAt(database, position).startsWith(head) && position <= ledger.position;
}

/**
 * The ledger as a data version names it, or as a release, or the last release by a date, left it; as it is now for the
 * last release. Overdue is what was overdue then. Refused like the version itself, and for another database's ledger.
 */
export function ledgerAsOf(database: Reading, current: Snapshot, text: string): Ledger | Refusal {
  const vintage = seenVintage(current, text);
  if (isRefusal(vintage)) return vintage;
  const { ledger } = current;
  const left = vintage < current.vintage ? stateAfter(database, current, vintage) : ledger;
  const state = seenLedger(text) ?? left;
  if (ledgerVersion(state) === ledgerVersion(ledger)) return ledger;
  if (!wasStateOf(database, ledger, state)) return refuse("VINTAGE_UNKNOWN", { received: ledgerVersion(state) });
  return loadLedgerAt(database, ledger.names, state);
}

function stateAfter(database: Reading, { release }: Pick<Snapshot, "release">, vintage: number): LedgerState {
  const [[at, last] = []] = database.scan(LEFT, [release(vintage)?.code ?? ""]);
  // The audit log is older than the ledger.
  if (last === undefined || last === null) return NOTHING;
  const position = Number(last);
  return { position, head: headAt(database, position), today: chinaDay(Date.parse(String(at))) };
}
