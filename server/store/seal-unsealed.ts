import type { Actor } from "../domain/actor.ts";

import { appendAudit } from "./audit-log.ts";
import type { Writer } from "./bulk.ts";
import { digestFacts, digestRelease, digestState } from "./part-digest.ts";
import { FACT_PARTS, SEAL_PARTS, type SealPart } from "./seal-parts.ts";
import { askOf, type Seal, sealsChecksum, writeSeals } from "./seal-release.ts";

const STATE_PARTS = ["series", "catalogue", "plan", "projects"] as const satisfies readonly SealPart[];

const UNSEALED = `SELECT r."id" FROM "Release" AS r
  WHERE NOT EXISTS (SELECT 1 FROM "ReleaseSeal" AS s WHERE s."vintage" = r."id") ORDER BY r."id"`;

/**
 * Seals the releases of a database that is older than seals, as they now stand, in one entry of the audit log. What
 * changed in them before, nobody can tell. Gives their vintages; none in a database that is sealed.
 */
export async function sealUnsealed(writer: Writer, actor: Actor): Promise<readonly number[]> {
  const ask = askOf(writer);
  const vintages = (await ask(UNSEALED)).map(([vintage]) => Number(vintage));
  const last = vintages.at(-1);
  if (last === undefined) return [];
  const seals: Seal[] = [];
  for (const vintage of vintages) seals.push({ vintage, part: "release", ...(await digestRelease(ask, vintage)) });
  for (const part of FACT_PARTS) {
    for (const [vintage, digest] of await digestFacts(ask, SEAL_PARTS[part])) {
      if (vintages.includes(vintage)) seals.push({ vintage, part, ...digest });
    }
  }
  for (const part of STATE_PARTS) seals.push({ vintage: last, part, ...(await digestState(ask, SEAL_PARTS[part])) });
  await writeSeals(writer, seals);
  const details = { releases: vintages.length, first: vintages[0] ?? last, last };
  const contentSha256 = sealsChecksum(seals);
  await appendAudit(writer, {
    actor,
    operation: "release.seal",
    subject: `${details.first}-${last}`,
    contentSha256,
    details,
  });
  return vintages;
}
