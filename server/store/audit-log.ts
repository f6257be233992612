import type { Actor } from "../domain/actor.ts";

import { type AuditEntry, hashOfEntry } from "./audit-chain.ts";
import type { Writer } from "./bulk.ts";
import type { Database } from "./database.ts";

/** A write, as its writer tells it to the audit log. */
export interface AuditFact {
  readonly actor: Actor;
  /** What was done, as `thing.verb`: release.fill, phased-plan.set, token.revoke. */
  readonly operation: string;
  /** What it was done to: the code of a release, the id of a token. */
  readonly subject: string;
  /** SHA-256 of what was written, in hex; "" where there is no content. */
  readonly contentSha256?: string;
  /** What else is worth knowing: counts, the idempotency key. Never a token, never a figure. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

const COLUMNS =
  '"id", "at", "actorKind", "actor", "role", "operation", "subject", "details", "contentSha256", "previous", "hash"';

/**
 * Adds an entry to the log. To be called inside the transaction of the write it tells of: both are there or neither is.
 * @throws whatever the database throws; the transaction must then be rolled back
 */
export async function appendAudit(writer: Writer, fact: AuditFact, at = new Date()): Promise<AuditEntry> {
  const [last] = await writer.$queryRawUnsafe<{ id: number; hash: string }[]>(
    'SELECT "id", "hash" FROM "AuditEntry" ORDER BY "id" DESC LIMIT 1',
  );
  const said = {
    id: (last?.id ?? 0) + 1,
    at: at.toISOString(),
    actorKind: fact.actor.kind,
    actor: fact.actor.name,
    role: fact.actor.role,
    operation: fact.operation,
    subject: fact.subject,
    details: JSON.stringify(fact.details ?? {}),
    contentSha256: fact.contentSha256 ?? "",
    previous: last?.hash ?? "",
  };
  const entry = { ...said, hash: hashOfEntry(said) };
  const marks = Object.keys(entry).map(() => "?");
  await writer.$executeRawUnsafe(
    `INSERT INTO "AuditEntry" (${COLUMNS}) VALUES (${marks.join(", ")})`,
    ...Object.values(entry),
  );
  return entry;
}

/**
 * The whole log, oldest first, one entry after another. Texts come as hex: the driver ends the process over a text that
 * is not UTF-8, and this is what finds damage.
 */
export function* scanAuditLog(database: Pick<Database, "scan">): Iterable<AuditEntry> {
  const [id, ...texts] = COLUMNS.split(", ");
  const hex = texts.map((column) => `hex(${column})`).join(", ");
  for (const [first, ...rest] of database.scan(`SELECT ${id}, ${hex} FROM "AuditEntry" ORDER BY "id"`)) {
    yield entryOf([first, ...rest.map((text) => Buffer.from(String(text), "hex").toString("utf8"))]);
  }
}

/** A page of the log, newest first: the `first` entries before the id `before`, and how many there are in all. */
export function loadAuditPage(database: Pick<Database, "scan">, { first, before }: AuditPageRequest): AuditPage {
  const page = `SELECT ${COLUMNS} FROM "AuditEntry" WHERE "id" < ? ORDER BY "id" DESC LIMIT ?`;
  const entries = [...database.scan(page, [before ?? Number.MAX_SAFE_INTEGER, first])].map(entryOf);
  const [[total] = [0]] = database.scan('SELECT COUNT(*) FROM "AuditEntry"');
  return { entries, totalCount: Number(total) };
}

export interface AuditPageRequest {
  readonly first: number;
  readonly before?: number | undefined;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly totalCount: number;
}

function entryOf(row: readonly unknown[]): AuditEntry {
  const [id, ...texts] = row;
  const [at, actorKind, actor, role, operation, subject, details, contentSha256, previous, hash] = texts.map(String);
  return {
    id: Number(id),
    at: at ?? "",
    actorKind: actorKind ?? "",
    actor: actor ?? "",
    role: role ?? "",
    operation: operation ?? "",
    subject: subject ?? "",
    details: details ?? "",
    contentSha256: contentSha256 ?? "",
    previous: previous ?? "",
    hash: hash ?? "",
  };
}
