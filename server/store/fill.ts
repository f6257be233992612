import type { Content, ReleaseContent } from "./content.ts";
import type { Database } from "./database.ts";
import { writeCatalogue } from "./fill-catalogue.ts";
import { writePlan } from "./fill-plan.ts";
import { type ImportedRelease, importRelease, registerReleases } from "./import-release.ts";

/** What a fill did: the releases that were new, and those whose code was known with other content and left alone. */
export interface FillReport {
  readonly imported: readonly ImportedRelease[];
  readonly unchanged: number;
  /** Codes already imported with other content: the book keeps what it has. */
  readonly conflicting: readonly string[];
}

const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/**
 * Writes content into the database, whole or not at all, in one transaction. Filling again with the same content
 * changes nothing: a release is known by its code and the SHA-256 of what it brought.
 */
export async function fill(database: Database, content: Content): Promise<FillReport> {
  return database.prisma.$transaction(async (writer) => {
    const { fresh, unchanged, conflicting } = await registerReleases(writer, content);
    const imported: ImportedRelease[] = [];
    const brings = (kind: ReleaseContent["kind"]) => fresh.some(({ release }) => release.kind === kind);
    if (brings("catalogue")) await writeCatalogue(writer, content);
    if (brings("plan")) await writePlan(writer, content.plan);
    for (const { release, vintage } of fresh) {
      imported.push(await importRelease(writer, release, vintage));
    }
    return { imported, unchanged, conflicting };
  }, TRANSACTION);
}
