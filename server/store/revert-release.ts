import type { Actor } from "../domain/actor.ts";
import { add } from "../domain/quantity.ts";

import type { Importing } from "./import-outcome.ts";
import { type ImportReceipt, receiptOfRelease } from "./import-receipt.ts";
import { CURRENT } from "./import-release.ts";
import type { Patience } from "./patience.ts";
import { writeRelease } from "./release-transaction.ts";
import { PROJECT_TABLES, revertProjects } from "./revert-projects.ts";
import type { Release } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { Staging } from "./staging.ts";
import { writeImport } from "./write-import.ts";
import { countTargets, restoreTargets } from "./write-targets.ts";

/** How a reversal ended. Only `written` changed the book. */
export type RevertEnding = "written" | "known" | "unknown-release" | "other-kind" | "superseded" | "overtaken";

/** How a reversal ended, the receipt of what was written now or before, and what stands in its way. */
export interface RevertOutcome {
  readonly ending: RevertEnding;
  readonly receipt: ImportReceipt | undefined;
  /** Figures or targets of the release that later releases have changed since; they would be lost. */
  readonly superseded: number;
}

/** What the release changed, with what was before it: the figure that it closed, or nothing. */
const beforeOf = (release: number) => `FROM "Observation" AS o LEFT JOIN "Observation" AS b
  ON b."seriesId" = o."seriesId" AND b."period" = o."period" AND b."until" = o."vintage"
  WHERE o."vintage" = ${release} AND o."until" = ${CURRENT}`;

const stageOf = (release: number) => `INSERT INTO temp.staged
  SELECT o."seriesId", o."period", b."value", COALESCE(b."status", 'not-published'),
    CASE WHEN b."value" IS NULL THEN 3 ELSE 2 END, b."value", '', '撤销', '', 0, 0 ${beforeOf(release)} ORDER BY o."seriesId", o."period"`;

const supersededIn = (...tables: readonly string[]) =>
  tables
    .map((table) => `SELECT COUNT(*) FROM "${table}" WHERE "vintage" = ?1 AND "until" <> ${CURRENT}`)
    .join(" UNION ALL ");

interface Reversing {
  /** Release after which it was judged. */
  readonly vintage: number;
  readonly actor: Actor;
  readonly patience: Patience | undefined;
}

/** How releases of a kind are taken back. */
interface Reversal {
  readonly superseded: string;
  write(connection: SqliteConnection, release: Release, reversing: Reversing): Promise<number | undefined>;
}

const REVERSALS: Readonly<Record<string, Reversal>> = {
  observations: { superseded: supersededIn("Observation"), write: writeReversal },
  projects: { superseded: supersededIn("Observation", ...PROJECT_TABLES), write: writeReversal },
  targets: { superseded: supersededIn("TargetRevision"), write: writeTargetReversal },
};

/**
 * Takes a release of figures, of projects or of targets back by a release of its own: what it changed is again what was before, what it added is
 * withdrawn. Both stay readable as of their time. Refused where later releases have changed what it brought.
 */
export async function revertRelease({ database, book }: Importing, code: string, actor: Actor): Promise<RevertOutcome> {
  const release = book.current().releases.find((one) => one.code === code.trim().toUpperCase());
  if (!release) return { ending: "unknown-release", receipt: undefined, superseded: 0 };
  const reversal = REVERSALS[release.kind];
  if (!reversal) return { ending: "other-kind", receipt: undefined, superseded: 0 };
  const [[done] = []] = database.scan('SELECT "releaseId" FROM "Import" WHERE "revertsId" = ?', [release.id]);
  if (done) return { ending: "known", receipt: receiptOfRelease(database, Number(done)), superseded: 0 };
  const later = add(Array.from(database.scan(reversal.superseded, [release.id]), ([count]) => Number(count)));
  if (later > 0) return { ending: "superseded", receipt: undefined, superseded: later };
  const vintage = await database.write((connection) =>
    reversal.write(connection, release, { vintage: book.current().vintage, actor, patience: database.patience }),
  );
  await book.reload();
  if (vintage === undefined) return { ending: "overtaken", receipt: undefined, superseded: 0 };
  return { ending: "written", receipt: receiptOfRelease(database, vintage), superseded: 0 };
}

async function writeReversal(
  connection: SqliteConnection,
  release: Release,
  { vintage, actor, patience }: Reversing,
): Promise<number | undefined> {
  const staging = new Staging(connection);
  try {
    await staging.arrange();
    await staging.addAside(stageOf(release.id));
    const kind = release.kind === "projects" ? ("project-reversal" as const) : ("reversal" as const);
    const heading = { ...headingOf(release, actor), kind };
    const parts = {
      ...{
        heading,
        counts: await staging.counts(),
        vintage,
        series: { writeNew: async () => undefined },
        staging,
        patience,
      },
      writeOthers: (written: number) => revertProjects(connection, release.id, written),
    };
    return await writeImport(connection, parts, { onPortion: () => undefined, isStopped: () => false });
  } finally {
    staging.clear();
  }
}

/** Every target of the release is again what it was before. */
function writeTargetReversal(
  connection: SqliteConnection,
  release: Release,
  { vintage, actor, patience }: Reversing,
): Promise<number | undefined> {
  const { restored: changed, withdrawn } = countTargets(connection, release.id);
  const counts = {
    read: changed + withdrawn,
    added: 0,
    changed,
    same: 0,
    withdrawn,
    skipped: 0,
    refused: 0,
    warnings: 0,
  };
  const heading = { ...headingOf(release, actor), kind: "target-reversal" as const };
  return writeRelease(connection, { heading, counts, vintage, patience }, (written) => {
    restoreTargets(connection, release.id, written);
    return true;
  });
}

function headingOf({ id, title, sha256, code }: Release, actor: Actor) {
  const told = { title: `撤销：${title}`, publishedOn: "", note: "", key: "", sha256 };
  return { ...told, source: code, actor, revertsId: id };
}
