import { chinaDay } from "../domain/china-day.ts";
import type { CaseChange, ChangeResult } from "../domain/ledger/case-change.ts";
import { outcomeOf } from "../domain/ledger/case-change.ts";
import type { CaseNames } from "../domain/ledger/case-names.ts";
import { ledgerProblem } from "../domain/ledger/ledger-problem.ts";

import { appendEvents, type EventOrigin } from "./append-events.ts";
import type { Database } from "./database.ts";
import { judgeChanges } from "./judge-changes.ts";
import { eventOf, READ_COLUMNS } from "./ledger-event.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { transact } from "./transact.ts";

/** How a request to change the ledger ended. Only `written` changed it. */
export type LedgerEnding = "written" | "known" | "key-taken" | "dry-run" | "refused" | "same";

/** How a request ended, and what came of each of its changes, or would have. */
export interface LedgerOutcome {
  readonly ending: LedgerEnding;
  readonly results: readonly ChangeResult[];
}

/** Changes that somebody asks for together: all of them are written, or none. */
export interface LedgerRequest extends EventOrigin {
  readonly changes: readonly CaseChange[];
  readonly isDryRun: boolean;
}

/** The database that a ledger is in. */
export type LedgerDatabase = Pick<Database, "scan" | "write"> & Partial<Pick<Database, "patience">>;

const OF_KEY = 'SELECT "id", "requestSha256" FROM "LedgerEvent" WHERE "key" = ?';

const OF_BATCH = `SELECT ${READ_COLUMNS} FROM "LedgerEvent" AS e WHERE e."batch" = ? ORDER BY e."id"`;

/**
 * Changes the ledger in one transaction, judged by what the ledger is in it: of two that follow the same revision one
 * wins, and the other is told what changed. The key of a request that was written before gives what came of it then.
 */
export async function changeLedger(
  database: LedgerDatabase,
  names: CaseNames,
  request: LedgerRequest,
): Promise<LedgerOutcome> {
  const ground = { names, actor: request.actor, today: chinaDay(request.at.getTime()) };
  if (request.isDryRun) {
    const { results } = await judgeChanges(request.changes, { ...ground, reading: database });
    return { ending: "dry-run", results };
  }
  return database.write((connection) => {
    async function write(): Promise<LedgerOutcome> {
      const known = knownOutcome(connection, request);
      if (known) return known;
      const { results, drafts } = await judgeChanges(request.changes, { ...ground, reading: connection });
      if (results.some(({ outcome }) => outcome === "refused")) return { ending: "refused", results };
      await appendEvents(connection, drafts, request);
      return { ending: drafts.length > 0 ? "written" : "same", results };
    }
    return transact(connection, write, { patience: database.patience, isKept: ({ ending }) => ending === "written" });
  });
}

function takenResult({ code }: CaseChange, key: string): ChangeResult {
  const problem = ledgerProblem("KEY_TAKEN", "key", { received: key });
  return { outcome: "refused", code, case: undefined, problems: [problem] };
}

/** What came of the request of that key; undefined for a new one. */
function knownOutcome(
  connection: Pick<SqliteConnection, "query">,
  { key, requestSha256, changes }: LedgerRequest,
): LedgerOutcome | undefined {
  if (key === "") return undefined;
  const [row] = connection.query(OF_KEY, [key]).rows;
  if (!row) return undefined;
  const [batch, sha256] = row;
  if (sha256 !== requestSha256) return { ending: "key-taken", results: changes.map((one) => takenResult(one, key)) };
  const events = new Map(
    connection.query(OF_BATCH, [batch]).rows.map((one) => {
      const event = eventOf(one);
      return [event.part, event];
    }),
  );
  const results = changes.map(({ code }, part): ChangeResult => {
    const event = events.get(part);
    if (!event) return { outcome: "same", code, case: undefined, problems: [] };
    const { kind, content } = event;
    return { outcome: outcomeOf(kind), code: content.code, case: content, problems: [] };
  });
  return { ending: "known", results };
}
