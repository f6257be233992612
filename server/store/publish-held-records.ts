import type { Actor } from "../domain/actor.ts";
import { dayIn } from "../domain/import/publish-at.ts";

import { claimHeld } from "./claim-held.ts";
import type { ImportRequest, ImportTable } from "./figure-import.ts";
import type { HeldRelease } from "./held-release.ts";
import { noteTrouble } from "./held-trouble.ts";
import { loadHeldTables, type ReadTable } from "./hold-records.ts";
import type { Importing, ImportOutcome } from "./import-outcome.ts";
import { receiptOfKey } from "./import-receipt.ts";
import { isRecordKind, RECORD_KINDS } from "./record-kinds.ts";

/** How many rows that do not fit any more are named. */
const MOST_NAMED = 5;

/**
 * Publishes held records: they are imported now, as one release, by the same rules as when they were held. Gives the
 * vintage of the release; `misfit` where a row does not fit any more, and then the reason is kept with what stays held;
 * undefined where another release came, or somebody else has published them.
 */
export async function publishHeldRecords(
  importing: Importing,
  held: HeldRelease,
  actor: Actor,
): Promise<number | "misfit" | undefined> {
  const { database } = importing;
  if (!isRecordKind(held.kind)) return "misfit";
  const request = requestOf(importing, held, actor);
  const outcome = await RECORD_KINDS[held.kind].importFrom(importing, request);
  if (outcome.receipt) return outcome.receipt.vintage;
  if (outcome.ending === "overtaken") return undefined;
  await noteTrouble(database, held, reasonOf(outcome));
  return "misfit";
}

function requestOf({ database }: Importing, held: HeldRelease, actor: Actor): ImportRequest {
  const { title, publishedOn, zone, note, sha256, source, code } = held;
  const now = new Date().toISOString();
  const key = receiptOfKey(database, held.key) ? "" : held.key;
  const told = { title, publishedOn: publishedOn || dayIn(zone, now), note, sha256, source, key, actor };
  return {
    tables: loadHeldTables(database, held.id).map(tableOf),
    heading: { ...told, held: { code, conflicts: 0 } },
    ...{ isDryRun: false, isConfirmed: true, isRepeated: true },
    publication: { claim: (connection, vintage) => claimHeld(connection, held, { now, vintage, conflicts: 0 }) },
  };
}

function tableOf({ name, rows }: ReadTable): ImportTable {
  return {
    name,
    async *batches() {
      yield rows;
    },
  };
}

function reasonOf({ report }: ImportOutcome): string {
  const { counts, refusals } = report;
  if (refusals.length === 0) return "没有可以写入的行";
  const named = refusals.slice(0, MOST_NAMED).map(({ row, message }) => `第 ${row} 行：${message}`);
  return `有 ${counts.refused} 行现在不能导入。${named.join("")}`;
}
