import { createHash } from "node:crypto";

import type { Actor } from "../domain/actor.ts";
import type { PhasedAmount } from "../domain/phased-plan.ts";
import type { TargetTerms } from "../domain/target.ts";

import { assignIds, type Row, upsertRows, type Writer } from "./bulk.ts";
import type { Database } from "./database.ts";
import { idOf } from "./fill-catalogue.ts";
import { CURRENT } from "./import-release.ts";
import { recordRelease } from "./seal-release.ts";

/** A phased plan as somebody sets it: whole, and with where it comes from. */
export interface PhasedPlanEntry {
  readonly target: TargetTerms;
  readonly title: string;
  readonly note: string;
  readonly amounts: readonly PhasedAmount[];
}

/** The release that holds the plan, and whether it was written now. */
export interface WrittenPlan {
  readonly vintage: number;
  readonly isNew: boolean;
}

const TRANSACTION = { maxWait: 60_000, timeout: 60_000 };

/**
 * Writes a phased plan as a release of its own, in one transaction: months that an earlier plan had and this one has not
 * are without a plan from then on. Setting again what the current plan says, title and note included, writes nothing.
 */
export async function writePhasedPlan(database: Database, entry: PhasedPlanEntry, actor: Actor): Promise<WrittenPlan> {
  const sha256 = fingerprint(entry);
  return database.prisma.$transaction(async (writer) => {
    const targetId = idOf(await assignIds(writer, "Target", []), entry.target.code);
    const [current] = await writer.$queryRawUnsafe<{ id: number; sha256: string }[]>(
      `SELECT r."id", r."sha256" FROM "PhasedAmount" AS p JOIN "Release" AS r ON r."id" = p."vintage"
       WHERE p."targetId" = ? AND p."until" = ${CURRENT}
         AND NOT EXISTS (SELECT 1 FROM "Import" AS i WHERE i."releaseId" = r."id" AND i."revertsId" IS NOT NULL) LIMIT 1`,
      targetId,
    );
    if (current?.sha256 === sha256) return { vintage: current.id, isNew: false };
    const { id: vintage, code } = await writeRelease(writer, entry, sha256);
    await writer.$executeRawUnsafe(
      `UPDATE "PhasedAmount" SET "until" = ? WHERE "targetId" = ? AND "until" = ${CURRENT}`,
      vintage,
      targetId,
    );
    const rows = entry.amounts.map(
      ({ month, amount }): Row => ({ targetId, period: entry.target.year * 100 + month, vintage, amount }),
    );
    await upsertRows(writer, "PhasedAmount", ["targetId", "period", "vintage"], rows);
    const details = { vintage, months: rows.length };
    const written = { vintage, code, parts: ["phased-amounts"], owners: { "phased-amounts": [targetId] } } as const;
    await recordRelease(writer, written, { actor, operation: "phased-plan.set", details });
    return { vintage, isNew: true };
  }, TRANSACTION);
}

async function writeRelease(writer: Writer, { target, title, note }: PhasedPlanEntry, sha256: string) {
  const [row] = await writer.$queryRawUnsafe<{ last: number | null }[]>('SELECT MAX("id") AS "last" FROM "Release"');
  const id = (row?.last ?? 0) + 1;
  const now = new Date().toISOString();
  // The same plan may come, go and come again: the number makes each time a release of its own.
  const code = `PHASED-PLAN.${target.code}.${id}`.toUpperCase();
  const release: Row = {
    id,
    code,
    title,
    kind: "phased-plan",
    publishedOn: now.slice(0, 10),
    dateBasis: "stated",
    note,
    sha256,
    importedAt: now.replace("Z", "+00:00"),
  };
  await upsertRows(writer, "Release", ["id"], [release]);
  return { id, code };
}

/** SHA-256 of what a plan brings, whatever order its months come in. */
function fingerprint({ target, title, note, amounts }: PhasedPlanEntry): string {
  const ordered = [...amounts].sort((a, b) => a.month - b.month).map(({ month, amount }) => [month, amount]);
  return createHash("sha256")
    .update(JSON.stringify([target.code, title, note, ordered]))
    .digest("hex");
}
