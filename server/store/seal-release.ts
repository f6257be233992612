import { createHash } from "node:crypto";

import type { Actor } from "../domain/actor.ts";

import { appendAudit } from "./audit-log.ts";
import { breathe, type Row, upsertRows, type Writer } from "./bulk.ts";
import { type Ask, type Digest, digestPart, digestRelease } from "./part-digest.ts";
import type { PartOwners, SealPart } from "./seal-parts.ts";

/** A seal as it stands in the database. */
export interface Seal extends Digest {
  readonly vintage: number;
  /** A {@link SealPart}, or "release" for the release itself. */
  readonly part: string;
}

/** A release that was written, as its writer tells of it. */
export interface WrittenRelease {
  readonly vintage: number;
  readonly code: string;
  /** What it may have written into; the release itself is always sealed. */
  readonly parts: readonly SealPart[];
  /** What it wrote about, by part: sealing costs the rows of those. Where unknown, it costs the table's. */
  readonly owners?: PartOwners;
}

/** How a release came to be. */
export interface ReleaseOrigin {
  readonly actor: Actor;
  /** As in the audit log: release.fill, phased-plan.set. */
  readonly operation: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Seals a release and tells the audit log of it: to be called once, last in the transaction that wrote the release.
 * Gives the checksum of its seals.
 */
export async function recordRelease(writer: Writer, release: WrittenRelease, origin: ReleaseOrigin): Promise<string> {
  const contentSha256 = await sealRelease(writer, release);
  await appendAudit(writer, { ...origin, subject: release.code, contentSha256 });
  return contentSha256;
}

/** Counts and hashes what a release has brought, and keeps that beside it. Gives {@link sealsChecksum} of it. */
export async function sealRelease(writer: Writer, { vintage, parts, owners = {} }: WrittenRelease): Promise<string> {
  const ask = askOf(writer);
  const seals: Seal[] = [{ vintage, part: "release", ...(await digestRelease(ask, vintage)) }];
  for (const part of parts) {
    seals.push({ vintage, part, ...(await digestPart(ask, part, { vintage, owners: owners[part] })) });
  }
  await writeSeals(writer, seals);
  return sealsChecksum(seals);
}

/** Keeps seals. */
export async function writeSeals(writer: Writer, seals: readonly Seal[]): Promise<void> {
  const rows = seals.map(({ vintage, part, rows, sha256 }): Row => ({ vintage, part, rows, sha256 }));
  await upsertRows(writer, "ReleaseSeal", ["vintage", "part"], rows);
}

/** SHA-256 of seals, whatever order they come in: two databases with the same one hold the same releases. */
export function sealsChecksum(seals: readonly Seal[]): string {
  const lines = seals.map(({ vintage, part, rows, sha256 }) => `${vintage}\t${part}\t${rows}\t${sha256}\n`);
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
}

/** A transaction that answers with arrays, and lets others have their turn between two questions. */
export function askOf(writer: Writer): Ask {
  return async (sql, ...values) => {
    const rows = await writer.$queryRawUnsafe<Record<string, unknown>[]>(sql, ...values);
    await breathe();
    return rows.map((row) => Object.values(row));
  };
}
