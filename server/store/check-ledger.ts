import { CASE_COLUMNS } from "./case-columns.ts";
import { EVENT_COLUMNS, type EventRow, hashOfBatch, hashOfEvent } from "./ledger-event.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** What a ledger came to, read from the first event to the last. */
export interface LedgerReport {
  readonly events: number;
  /** Hash of the last event, which stands for all of them; "" for none. */
  readonly head: string;
  /** Chinese sentences, without full stop. */
  readonly findings: readonly string[];
}

/** Of a database that has no ledger. */
export const NO_LEDGER: LedgerReport = { events: 0, head: "", findings: [] };

// As bytes: the driver ends the process over a text that is not UTF-8, and this is what finds damage.
const EVENTS = `SELECT hex(json_array(${[...EVENT_COLUMNS, "sha256"].map((column) => `"${column}"`).join(", ")}))
  FROM "LedgerEvent" ORDER BY "id"`;

/** Cases that are not what their last event made of them. */
const STRAYS = `SELECT c."id" FROM "LedgerCase" AS c LEFT JOIN "LedgerEvent" AS e ON e."id" = c."eventId"
  WHERE e."content" IS NOT json_array(${CASE_COLUMNS.map((column) => `c."${column}"`).join(", ")})
    OR e."id" IS NOT (SELECT MAX(l."id") FROM "LedgerEvent" AS l WHERE l."caseId" = c."id")`;

/**
 * Holds every event against its hash and the one before, every request against the audit log, and every case against its
 * last event. `logged` are the hashes that the audit log keeps of contents.
 */
export function checkLedger(connection: SqliteConnection, logged: ReadonlySet<string>): LedgerReport {
  const findings: string[] = [];
  const batches = new Map<number, string[]>();
  let [events, head] = [0, ""];
  for (const [bytes] of connection.scan(EVENTS)) {
    const { row, sha256 } = eventRow(Buffer.from(String(bytes), "hex").toString("utf8"));
    events++;
    const isWhole = row.id === events && row.previous === head && sha256 === hashOfEvent(row);
    if (!isWhole) findings.push(`台账第 ${row.id} 步与前一步接不上，或内容被改动过`);
    const batch = batches.get(row.batch);
    if (batch) batch.push(sha256);
    else batches.set(row.batch, [sha256]);
    head = sha256;
  }
  for (const [batch, hashes] of batches) {
    if (!logged.has(hashOfBatch(hashes))) findings.push(`台账从第 ${batch} 步起的一次写入与审计日志不符`);
  }
  for (const [id] of connection.scan(STRAYS)) findings.push(`台账表 LedgerCase 第 ${String(id)} 行与它的最后一步不符`);
  return { events, head, findings };
}

function eventRow(line: string): { readonly row: EventRow; readonly sha256: string } {
  const values: unknown = JSON.parse(line);
  if (!Array.isArray(values)) throw new TypeError("Expected an event as an array");
  const row = Object.fromEntries(EVENT_COLUMNS.map((column, at) => [column, values[at]]));
  // The columns have the types of the table.
  return { row: row as unknown as EventRow, sha256: String(values[EVENT_COLUMNS.length]) };
}
