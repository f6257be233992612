import { createHash } from "node:crypto";

/** One write, as the audit log keeps it. */
export interface AuditEntry {
  /** 1, 2, 3 … without a gap. */
  readonly id: number;
  /** ISO time, in UTC. */
  readonly at: string;
  readonly actorKind: string;
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  readonly subject: string;
  /** JSON. */
  readonly details: string;
  readonly contentSha256: string;
  /** The hash of the entry before; "" for the first. */
  readonly previous: string;
  /** {@link hashOfEntry} of this one. */
  readonly hash: string;
}

/** What a walk along the chain found. */
export interface ChainReport {
  readonly entries: number;
  /** The hash of the last entry, which stands for the whole log: whoever notes it can tell later that nothing was cut off. */
  readonly head: string;
  /** Ids of the entries that do not follow from the one before, or whose hash is not that of what they say. */
  readonly broken: readonly number[];
}

/** SHA-256 of everything an entry says and of the entry before, in hex. */
export function hashOfEntry(entry: Omit<AuditEntry, "hash">): string {
  const { id, at, actorKind, actor, role, operation, subject, details, contentSha256, previous } = entry;
  const said = [id, at, actorKind, actor, role, operation, subject, details, contentSha256, previous];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** Walks along the entries, oldest first. */
export function checkChain(entries: Iterable<AuditEntry>): ChainReport {
  const broken: number[] = [];
  let count = 0;
  let head = "";
  for (const entry of entries) {
    count++;
    if (entry.id !== count || entry.previous !== head || entry.hash !== hashOfEntry(entry)) broken.push(entry.id);
    head = entry.hash;
  }
  return { entries: count, head, broken };
}
