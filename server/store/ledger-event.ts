import { createHash } from "node:crypto";

import { type EventKind, eventKindOf } from "../domain/ledger/case-step.ts";
import type { RecordedCase } from "../domain/ledger/ledger-case.ts";

import { parseCase } from "./case-columns.ts";

/** One step of a case, as the ledger keeps it. */
export interface LedgerEvent {
  /** 1, 2, 3 … over all cases, without a gap. */
  readonly id: number;
  /** Position of its change in the request that it came with. */
  readonly part: number;
  readonly kind: EventKind;
  /** ISO time, in UTC. */
  readonly at: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly role: string;
  readonly note: string;
  readonly evidence: readonly string[];
  /** The case after it. */
  readonly content: RecordedCase;
}

/** An event as the database holds it, its columns as they are. */
export interface EventRow {
  readonly id: number;
  readonly batch: number;
  readonly part: number;
  readonly key: string | null;
  readonly requestSha256: string;
  readonly caseId: number;
  readonly revision: number;
  readonly kind: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly role: string;
  readonly note: string;
  readonly evidence: string;
  readonly content: string;
  readonly previous: string;
}

/** The columns of an event but its own hash. Their order never changes: hashes hold to it. */
export const EVENT_COLUMNS = [
  "id",
  "batch",
  "part",
  "key",
  "requestSha256",
  "caseId",
  "revision",
  "kind",
  "at",
  "actorKind",
  "actor",
  "role",
  "note",
  "evidence",
  "content",
  "previous",
] as const satisfies readonly (keyof EventRow)[];

/** SHA-256 of everything that an event says and of the event before, in hex. */
export function hashOfEvent(row: EventRow): string {
  return createHash("sha256")
    .update(JSON.stringify(EVENT_COLUMNS.map((column) => row[column])))
    .digest("hex");
}

/** What the audit log keeps of the events of one request: SHA-256 of their hashes, in order, in hex. */
export function hashOfBatch(hashes: readonly string[]): string {
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

/** The columns that {@link eventOf} reads, for a statement. */
export const READ_COLUMNS =
  'e."id", e."part", e."kind", e."at", e."actorKind", e."actor", e."role", e."note", e."evidence", e."content"';

/** An event of its {@link READ_COLUMNS}. */
export function eventOf(row: readonly unknown[]): LedgerEvent {
  const [id, part, ...texts] = row;
  const [kind = "", at = "", actorKind = "", actor = "", role = "", note = "", evidence = "", content = ""] =
    texts.map(String);
  const known = eventKindOf(kind);
  if (known === undefined) throw new TypeError(`Not a kind of event: ${kind}`);
  const said: unknown = JSON.parse(evidence);
  return {
    ...{ id: Number(id), part: Number(part), kind: known, at, actorKind, actor, role, note },
    evidence: Array.isArray(said) ? said.map(String) : [],
    content: parseCase(content),
  };
}
