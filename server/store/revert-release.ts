import type { Actor } from "../domain/actor.ts";
import { add } from "../domain/quantity.ts";

import type { Importing } from "./import-outcome.ts";
import { type ImportReceipt, receiptOfRelease } from "./import-receipt.ts";
import { CURRENT } from "./import-release.ts";
import { PROJECT_TABLES, revertProjects } from "./revert-projects.ts";
import type { Release } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { Staging } from "./staging.ts";
import { writeImport } from "./write-import.ts";

/** How a reversal ended. Only `written` changed the book. */
export type RevertEnding = "written" | "known" | "unknown-release" | "other-kind" | "superseded" | "overtaken";

/** How a reversal ended, the receipt of what was written now or before, and what stands in its way. */
export interface RevertOutcome {
  readonly ending: RevertEnding;
  readonly receipt: ImportReceipt | undefined;
  /** Figures of the release that later releases have changed since; they would be lost. */
  readonly superseded: number;
}

/** What the release changed, with what was before it: the figure that it closed, or nothing. */
const BEFORE = `FROM "Observation" AS o LEFT JOIN "Observation" AS b
  ON b."seriesId" = o."seriesId" AND b."period" = o."period" AND b."until" = o."vintage"
  WHERE o."vintage" = ? AND o."until" = ${CURRENT}`;

const STAGE = `INSERT INTO temp.staged
  SELECT o."seriesId", o."period", b."value", COALESCE(b."status", 'not-published'),
    CASE WHEN b."value" IS NULL THEN 3 ELSE 2 END, b."value", '', '撤销', '', 0, 0 ${BEFORE} ORDER BY o."seriesId", o."period"`;

const SUPERSEDED = ["Observation", ...PROJECT_TABLES]
  .map((table) => `SELECT COUNT(*) AS "count" FROM "${table}" WHERE "vintage" = ?1 AND "until" <> ${CURRENT}`)
  .join(" UNION ALL ");

/**
 * Takes a release of figures or of projects back by a release of its own: what it changed is again what was before, what it added is
 * withdrawn. Both stay readable as of their time. Refused where later releases have changed its figures.
 */
export async function revertRelease({ database, book }: Importing, code: string, actor: Actor): Promise<RevertOutcome> {
  const release = book.current().releases.find((one) => one.code === code.trim().toUpperCase());
  if (!release) return { ending: "unknown-release", receipt: undefined, superseded: 0 };
  if (!isRevertible(release)) return { ending: "other-kind", receipt: undefined, superseded: 0 };
  const [[reversal] = []] = database.scan('SELECT "releaseId" FROM "Import" WHERE "revertsId" = ?', [release.id]);
  if (reversal) {
    return { ending: "known", receipt: receiptOfRelease(database, Number(reversal)), superseded: 0 };
  }
  const later = add(Array.from(database.scan(SUPERSEDED, [release.id]), ([count]) => Number(count)));
  if (later > 0) return { ending: "superseded", receipt: undefined, superseded: later };
  const vintage = await database.write((connection) =>
    writeReversal(connection, release, { vintage: book.current().vintage, actor }),
  );
  await book.reload();
  if (vintage === undefined) return { ending: "overtaken", receipt: undefined, superseded: 0 };
  return { ending: "written", receipt: receiptOfRelease(database, vintage), superseded: 0 };
}

function isRevertible({ kind }: Release): boolean {
  return kind === "observations" || kind === "projects";
}

async function writeReversal(
  connection: SqliteConnection,
  release: Release,
  { vintage, actor }: { readonly vintage: number; readonly actor: Actor },
) {
  const staging = new Staging(connection);
  try {
    await staging.arrange();
    staging.addByQuery(STAGE, [release.id]);
    const { id, title, sha256, code } = release;
    const kind = release.kind === "projects" ? "project-reversal" : "reversal";
    const heading = {
      ...({ title: `撤销：${title}`, publishedOn: "", note: "", key: "", sha256, kind } as const),
      ...{ source: code, actor, revertsId: id },
    };
    const parts = {
      ...{ heading, counts: staging.counts(), vintage, series: { writeNew: () => undefined }, staging },
      writeOthers: (written: number) => revertProjects(connection, id, written),
    };
    return await writeImport(connection, parts, { onPortion: () => undefined, isStopped: () => false });
  } finally {
    staging.clear();
  }
}
