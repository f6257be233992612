import type { Actor } from "../domain/actor.ts";
import type { EventKind } from "../domain/ledger/case-step.ts";
import type { StepWords } from "../domain/ledger/change-case.ts";
import type { RecordedCase } from "../domain/ledger/ledger-case.ts";

import { appendAudit } from "./audit-log.ts";
import { createPauses } from "./bulk.ts";
import { CASE_COLUMN_LIST, CASE_COLUMNS, caseRow, printCase } from "./case-columns.ts";
import { EVENT_COLUMNS, type EventRow, hashOfBatch, hashOfEvent } from "./ledger-event.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { writerOn } from "./writer-on.ts";

/** A change of the ledger that is to be written. */
export interface EventDraft extends StepWords {
  readonly kind: EventKind;
  /** Position in the request. */
  readonly part: number;
  /** The case after it. */
  readonly content: RecordedCase;
}

/** Who asks for changes, and how to know the request again. */
export interface EventOrigin {
  readonly actor: Actor;
  /** Idempotency key; "" for none. */
  readonly key: string;
  /** SHA-256 of what was asked, in hex. */
  readonly requestSha256: string;
  /** As the audit log calls it: ledger.assign, ledger.submit. */
  readonly operation: string;
  readonly at: Date;
}

const INSERT_CASE = `INSERT INTO "LedgerCase" ("id", ${CASE_COLUMN_LIST}, "eventId")
  VALUES ((SELECT COALESCE(MAX("id"), 0) + 1 FROM "LedgerCase"), ${CASE_COLUMNS.map(() => "?").join(", ")}, ?)`;

const UPDATE_CASE = `UPDATE "LedgerCase" SET ${CASE_COLUMNS.map((column) => `"${column}" = ?`).join(", ")}, "eventId" = ?
  WHERE "code" = ? AND "revision" = ?`;

const INSERT_EVENT = `INSERT INTO "LedgerEvent" (${EVENT_COLUMNS.map((column) => `"${column}"`).join(", ")}, "sha256")
  VALUES (${EVENT_COLUMNS.map(() => "?").join(", ")}, ?)`;

/** Thrown where a case is not at the revision that a change follows; the transaction must be rolled back. */
export class CaseMoved extends Error {
  override readonly name = "CaseMoved";
}

/**
 * Writes events with the cases that they make, and tells the audit log of them: inside a transaction that its owner has
 * begun. Gives the id of the first; undefined for none. @throws CaseMoved where another writer was quicker
 */
export async function appendEvents(
  connection: SqliteConnection,
  drafts: readonly EventDraft[],
  origin: EventOrigin,
): Promise<number | undefined> {
  if (drafts.length === 0) return undefined;
  const last = connection.query('SELECT "id", "sha256" FROM "LedgerEvent" ORDER BY "id" DESC LIMIT 1').rows[0];
  const batch = Number(last?.[0] ?? 0) + 1;
  const write = writerOfEvents(connection);
  const hashes: string[] = [];
  const pause = createPauses();
  for (const [at, draft] of drafts.entries()) {
    const place = { id: batch + at, batch, previous: hashes.at(-1) ?? String(last?.[1] ?? "") };
    hashes.push(write(draft, origin, place));
    await pause();
  }
  const { actor, operation, key } = origin;
  const [{ content: first } = { content: undefined }] = drafts;
  const subject = drafts.length === 1 ? (first?.code ?? "") : `${batch}-${batch + drafts.length - 1}`;
  const details = { events: drafts.length, first: batch, ...(key && { key }) };
  const contentSha256 = hashOfBatch(hashes);
  await appendAudit(writerOn(connection), { actor, operation, subject, contentSha256, details }, origin.at);
  return batch;
}

type EventPlace = Pick<EventRow, "id" | "batch" | "previous">;

/** A function that writes one event and gives its hash. */
function writerOfEvents(connection: SqliteConnection) {
  const [insertCase, updateCase, insertEvent] = [INSERT_CASE, UPDATE_CASE, INSERT_EVENT].map((sql) =>
    connection.prepare(sql),
  );
  return ({ content, kind, part, note, evidence }: EventDraft, origin: EventOrigin, place: EventPlace): string => {
    const { code, revision } = content;
    const isNew = revision === 1;
    const columns = caseRow(content);
    const written = isNew
      ? insertCase?.([...columns, place.id])
      : updateCase?.([...columns, place.id, code, revision - 1]);
    if (written !== 1) throw new CaseMoved(`${code} is not at revision ${revision - 1}`);
    const [[caseId] = []] = connection.query('SELECT "id" FROM "LedgerCase" WHERE "code" = ?', [code]).rows;
    const { actor, key, requestSha256, at } = origin;
    const row: EventRow = {
      ...{ ...place, part, key: key === "" || place.id !== place.batch ? null : key, requestSha256 },
      ...{ caseId: Number(caseId), revision, kind, at: at.toISOString() },
      ...{ actorKind: actor.kind, actor: actor.name, role: actor.role, note },
      ...{ evidence: JSON.stringify(evidence), content: printCase(content) },
    };
    const sha256 = hashOfEvent(row);
    insertEvent?.([...EVENT_COLUMNS.map((column) => row[column]), sha256]);
    return sha256;
  };
}
