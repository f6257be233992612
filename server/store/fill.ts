import type { Actor } from "../domain/actor.ts";

import type { Writer } from "./bulk.ts";
import type { Content, ReleaseContent } from "./content.ts";
import type { Database } from "./database.ts";
import { writeCatalogue } from "./fill-catalogue.ts";
import { writePlan } from "./fill-plan.ts";
import { type FreshRelease, type ImportedRelease, importRelease, registerReleases } from "./import-release.ts";
import type { SealPart } from "./seal-parts.ts";
import { recordRelease } from "./seal-release.ts";
import { sealUnsealed } from "./seal-unsealed.ts";

/** What a fill did: the releases that were new, and those whose code was known with other content and left alone. */
export interface FillReport {
  readonly imported: readonly ImportedRelease[];
  readonly unchanged: number;
  /** Codes already imported with other content: the book keeps what it has. */
  readonly conflicting: readonly string[];
}

/** The set-up, which fills a database with what the program brings along. */
export const SETUP: Actor = { kind: "command", name: "setup", role: "admin" };

const PARTS: Readonly<Record<ReleaseContent["kind"], readonly SealPart[]>> = {
  catalogue: ["catalogue", "indicator-bases"],
  plan: ["plan", "projects"],
  observations: ["observations", "citations", "series"],
};

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/**
 * Writes content into the database, whole or not at all, in one transaction. Filling again with the same content
 * changes nothing: a release is known by its code and the SHA-256 of what it brought.
 */
export async function fill(database: Database, content: Content): Promise<FillReport> {
  return database.prisma.$transaction(async (writer) => {
    await sealUnsealed(writer, SETUP);
    const { fresh, unchanged, conflicting } = await registerReleases(writer, content);
    const imported: ImportedRelease[] = [];
    const brings = (kind: ReleaseContent["kind"]) => fresh.some(({ release }) => release.kind === kind);
    if (brings("catalogue")) await writeCatalogue(writer, content);
    if (brings("plan")) await writePlan(writer, content.plan);
    for (const one of fresh) imported.push(await importAndSeal(writer, one));
    return { imported, unchanged, conflicting };
  }, TRANSACTION);
}

async function importAndSeal(writer: Writer, { release, vintage }: FreshRelease): Promise<ImportedRelease> {
  const imported = await importRelease(writer, release, vintage);
  const { code, read, changed } = imported;
  await recordRelease(
    writer,
    { vintage, code, parts: PARTS[release.kind] },
    { actor: SETUP, operation: "release.fill", details: { vintage, read, changed } },
  );
  return imported;
}
