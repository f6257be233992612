import type { ImportCounts } from "../domain/import/import-tally.ts";
import { loadCancelled } from "./cancelled-releases.ts";
import type { Database } from "./database.ts";

/** What an import brought, and how to find it again. */
export interface ImportReceipt {
  /** Code of its release. */
  readonly release: string;
  readonly vintage: number;
  /** Idempotency key; "" for none. */
  readonly key: string;
  readonly sha256: string;
  readonly kind: string;
  readonly source: string;
  readonly title: string;
  readonly importedAt: string;
  /** Code of the release that it takes back; "" for none. */
  readonly reverts: string;
  readonly counts: ImportCounts;
}

const RECEIPTS = `SELECT r."code", i."releaseId", COALESCE(i."key", ''), i."sha256", i."kind", i."source", r."title",
    r."importedAt", COALESCE(o."code", ''), i."read", i."added", i."changed", i."same", i."withdrawn", i."skipped",
    i."warnings"
  FROM "Import" AS i JOIN "Release" AS r ON r."id" = i."releaseId" LEFT JOIN "Release" AS o ON o."id" = i."revertsId"`;

type Reading = Pick<Database, "scan">;

/** The receipt of an idempotency key. */
export function receiptOfKey(database: Reading, key: string): ImportReceipt | undefined {
  return key === "" ? undefined : first(database, 'WHERE i."key" = ?', [key]);
}

/** The receipt of content that was imported before; of several the last, and none that is taken back. */
export function receiptOfContent(database: Reading, sha256: string): ImportReceipt | undefined {
  const { reversalOf } = loadCancelled(database);
  const sql = 'SELECT "releaseId" FROM "Import" WHERE "sha256" = ? AND "revertsId" IS NULL ORDER BY "releaseId" DESC';
  for (const [release] of database.scan(sql, [sha256])) {
    if (reversalOf(Number(release)) === undefined) return receiptOfRelease(database, Number(release));
  }
  return undefined;
}

/** The receipt of a release; undefined for one that no import brought. */
export function receiptOfRelease(database: Reading, vintage: number): ImportReceipt | undefined {
  return first(database, 'WHERE i."releaseId" = ?', [vintage]);
}

function first(database: Reading, condition: string, values: readonly unknown[]): ImportReceipt | undefined {
  const [row] = database.scan(`${RECEIPTS} ${condition} LIMIT 1`, values);
  if (!row) return undefined;
  const [release, vintage, key, sha256, kind, source, title, importedAt, reverts, ...counts] = row;
  const [read = 0, added = 0, changed = 0, same = 0, withdrawn = 0, skipped = 0, warnings = 0] = counts.map(Number);
  return {
    release: String(release),
    vintage: Number(vintage),
    key: String(key),
    sha256: String(sha256),
    kind: String(kind),
    source: String(source),
    title: String(title),
    importedAt: String(importedAt),
    reverts: String(reverts),
    counts: { read, added, changed, same, withdrawn, skipped, refused: 0, warnings },
  };
}
