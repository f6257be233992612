import type { Actor } from "../domain/actor.ts";
import type { ImportCounts } from "../domain/import/import-tally.ts";

import type { Patience } from "./patience.ts";
import type { PartOwners, SealPart } from "./seal-parts.ts";
import { recordRelease } from "./seal-release.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { transact } from "./transact.ts";
import { writerOn } from "./writer-on.ts";

/** What is told of an import beside its rows. */
export interface ImportHeading {
  readonly title: string;
  /** ISO date from which the figures were known; "" for today. */
  readonly publishedOn: string;
  readonly note: string;
  /** Idempotency key; "" for none. */
  readonly key: string;
  readonly sha256: string;
  /** What the rows are; reversals take figures, or projects with theirs, back. */
  readonly kind: keyof typeof PARTS;
  /** Names of the files, or where it was sent from. */
  readonly source: string;
  /** Who imports, for the audit log. */
  readonly actor: Actor;
  /** Id of the release that it takes back. */
  readonly revertsId?: number;
  /** What it was held as until its time, and how many figures that came meanwhile it supersedes. */
  readonly held?: { readonly code: string; readonly conflicts: number };
}

/** A release that is to be written. */
export interface ReleaseDraft {
  readonly heading: ImportHeading;
  readonly counts: ImportCounts;
  /** Release after which its rows were judged. */
  readonly vintage: number;
  /** What its rows are of, asked for once they are written; without it sealing costs the whole table. */
  readonly owners?: () => PartOwners | Promise<PartOwners>;
  /** How long it waits for another process that is writing. */
  readonly patience?: Patience | undefined;
}

const PROJECT_FACTS = [
  "project-records",
  "project-milestones",
  "stage-reports",
  "observations",
  "citations",
  "series",
] as const;

/** What a release of each kind writes into, to be sealed. */
const PARTS = {
  figures: ["observations", "citations", "series"],
  reversal: ["observations", "citations", "series"],
  indicators: ["catalogue", "indicator-bases", "former-things"],
  "indicator-reversal": ["catalogue", "indicator-bases", "former-things"],
  "phased-plans": ["phased-amounts"],
  "phased-plan-reversal": ["phased-amounts"],
  // Its events have hashes of their own, which the audit log keeps.
  "ledger-cases": [],
  "ledger-reversal": [],
  targets: ["targets", "plan"],
  "target-reversal": ["targets"],
  // The catalogue too: the indicators of projects come with the first import that needs them.
  projects: [...PROJECT_FACTS, "projects", "catalogue", "indicator-bases", "former-things"],
  "project-progress": [...PROJECT_FACTS, "catalogue", "indicator-bases"],
  "project-reversal": [...PROJECT_FACTS, "projects", "former-things"],
} as const satisfies Readonly<Record<string, readonly SealPart[]>>;

const RELEASE_KINDS = {
  figures: "observations",
  reversal: "observations",
  indicators: "catalogue",
  "indicator-reversal": "catalogue",
  "phased-plans": "phased-plan",
  "phased-plan-reversal": "phased-plan",
  "ledger-cases": "ledger",
  "ledger-reversal": "ledger",
  targets: "targets",
  "target-reversal": "targets",
  projects: "projects",
  "project-progress": "projects",
  "project-reversal": "projects",
} as const satisfies Readonly<Record<ImportHeading["kind"], string>>;

const RELEASE = `INSERT INTO "Release" ("id", "code", "title", "kind", "publishedOn", "dateBasis", "note", "sha256", "importedAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const RECEIPT = `INSERT INTO "Import" ("releaseId", "key", "sha256", "kind", "source", "revertsId", "read", "added", "changed",
  "same", "withdrawn", "skipped", "warnings") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes a release with its rows and its receipt in one transaction. Gives its vintage; undefined where the book has
 * moved since the rows were judged or the rows' writer gives false, and then nothing was written. The release is sealed,
 * and the audit log told of it, in the same transaction.
 */
export async function writeRelease(
  connection: SqliteConnection,
  draft: ReleaseDraft,
  writeRows: (vintage: number) => boolean | Promise<boolean>,
): Promise<number | undefined> {
  const { heading, counts, vintage: judgedAt } = draft;
  async function write(): Promise<number | undefined> {
    const vintage = newestRelease(connection) + 1;
    if (vintage !== judgedAt + 1) return undefined;
    insertRelease(connection, vintage, heading);
    if (!(await writeRows(vintage))) return undefined;
    insertReceipt(connection, vintage, heading, counts);
    await seal(connection, vintage, draft);
    return vintage;
  }
  const isKept = (vintage: number | undefined) => vintage !== undefined;
  return transact(connection, write, { patience: draft.patience, isKept });
}

async function seal(connection: SqliteConnection, vintage: number, { heading, counts, owners }: ReleaseDraft) {
  const { kind, source, actor, held } = heading;
  const { added, changed, withdrawn } = counts;
  const known = { "former-things": [vintage], ...(owners && (await owners())) };
  const release = { vintage, code: codeOf(vintage, heading), parts: PARTS[kind], owners: known };
  const operation = held ? "held.publish" : heading.revertsId !== undefined ? "release.revert" : "release.import";
  await recordRelease(writerOn(connection), release, {
    actor,
    operation,
    details: { kind, source, added, changed, withdrawn, ...(held && { held: held.code, conflicts: held.conflicts }) },
  });
}

/** The code of a release of that vintage. */
export function codeOf(vintage: number, { revertsId }: Pick<ImportHeading, "revertsId">): string {
  return `${revertsId === undefined ? "IMPORT" : "REVERT"}.${vintage}`;
}

function newestRelease(connection: SqliteConnection): number {
  const [row] = connection.query('SELECT COALESCE(MAX("id"), 0) FROM "Release"').rows;
  return Number(row?.[0] ?? 0);
}

function insertRelease(connection: SqliteConnection, vintage: number, heading: ImportHeading): void {
  const now = new Date().toISOString();
  const { title, kind, publishedOn, note, sha256 } = heading;
  const code = codeOf(vintage, heading);
  const [day, basis] = publishedOn === "" ? [now.slice(0, 10), "inferred"] : [publishedOn, "stated"];
  const importedAt = now.replace("Z", "+00:00");
  connection.execute(RELEASE, [vintage, code, title, RELEASE_KINDS[kind], day, basis, note, sha256, importedAt]);
}

function insertReceipt(connection: SqliteConnection, vintage: number, heading: ImportHeading, counts: ImportCounts) {
  const { key, sha256, kind, source, revertsId } = heading;
  const { read, added, changed, same, withdrawn, skipped, warnings } = counts;
  connection.execute(RECEIPT, [
    ...[vintage, key === "" ? null : key, sha256, kind, source, revertsId ?? null],
    ...[read, added, changed, same, withdrawn, skipped, warnings],
  ]);
}
