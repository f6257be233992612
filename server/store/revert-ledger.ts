import type { ImportCounts } from "../domain/import/import-tally.ts";
import { isInLedger, type RecordedCase, WITHDRAWN } from "../domain/ledger/ledger-case.ts";
import { type TakenBack, takeBackCase } from "../domain/ledger/take-back-case.ts";

import { appendEvents, CaseMoved, type EventDraft } from "./append-events.ts";
import { createPauses } from "./bulk.ts";
import { loadCancelled } from "./cancelled-releases.ts";
import { CASE_COLUMNS, parseCase } from "./case-columns.ts";
import type { LaterChanges } from "./later-changes.ts";
import { movedCases } from "./moved-cases.ts";
import { batchOf, releasesOfEvents } from "./release-events.ts";
import { writeRelease } from "./release-transaction.ts";
import { countsOfReversal, headingOfReversal, type Reversal, type ReversalGround } from "./reversal.ts";
import { type RevertObstacle, revertObstacle } from "./revert-obstacle.ts";
import type { Release } from "./snapshot.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** The cases that a release brought or changed as they are now, each with what it was before; in the order of its events. */
const CASES = `SELECT json_array(${CASE_COLUMNS.map((column) => `c."${column}"`).join(", ")}), p."content"
  FROM (SELECT "caseId", MIN("id") AS "first", MIN("revision") AS "revision" FROM "LedgerEvent" WHERE "batch" = ?
    GROUP BY "caseId") AS o
  JOIN "LedgerCase" AS c ON c."id" = o."caseId"
  LEFT JOIN "LedgerEvent" AS p ON p."caseId" = o."caseId" AND p."revision" = o."revision" - 1
  ORDER BY o."first"`;

const at = (column: (typeof CASE_COLUMNS)[number]) => `p."content" ->> '$[${CASE_COLUMNS.indexOf(column)}]'`;

/** Of the withdrawn cases that would come back open, those of which there is another with the same enterprise and words. */
const REPEATED = `SELECT c."code", MIN(d."code")
  FROM (SELECT "caseId", MIN("revision") AS "revision" FROM "LedgerEvent" WHERE "batch" = ? GROUP BY "caseId") AS o
  JOIN "LedgerCase" AS c ON c."id" = o."caseId" AND c."state" = '${WITHDRAWN}'
  JOIN "LedgerEvent" AS p ON p."caseId" = o."caseId" AND p."revision" = o."revision" - 1
  JOIN "LedgerCase" AS d ON d."enterprise" = ${at("enterprise")} AND d."text" = ${at("text")}
  WHERE ${at("state")} NOT IN ('销号', '${WITHDRAWN}') AND d."state" NOT IN ('销号', '${WITHDRAWN}')
  GROUP BY c."id" ORDER BY c."id"`;

/** A case as it is, and what a reversal makes of it. */
interface Step extends TakenBack {
  readonly now: RecordedCase;
}

type Ground = Pick<ReversalGround, "database" | "cancelled">;

/**
 * Cases: one that the release registered is withdrawn, one that it changed is put back, by events of their own; what the
 * release did stays in their histories. Refused where a case has moved since.
 */
export const LEDGER_REVERSAL: Reversal = {
  places: [],
  later: laterReleases,
  obstacles: (ground, release) => [...stepsSince(ground, release), ...repetitions(ground, release)],
  async write(connection, release, { vintage, actor, patience }) {
    const steps = await stepsOf(connection, release);
    const heading = headingOfReversal(release, actor, "ledger-reversal");
    const drafts = steps.map(({ kind, content }, part): EventDraft => {
      return { kind, part, content, note: `撤销 ${release.code}`, evidence: [] };
    });
    const origin = { actor, key: "", requestSha256: release.sha256, operation: "ledger.revert", at: new Date() };
    return writeRelease(connection, { heading, counts: countsOf(steps), vintage, patience }, async () => {
      // Steps are no releases: one that came since it was judged does not move the vintage.
      const ground = { database: connection, cancelled: loadCancelled(connection) };
      if (stepsSince(ground, release).length + repetitions(ground, release).length > 0) return false;
      try {
        await appendEvents(connection, drafts, origin);
        return true;
      } catch (error) {
        if (error instanceof CaseMoved) return false;
        throw error;
      }
    });
  },
};

async function stepsOf(connection: SqliteConnection, { id }: Release): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const pause = createPauses();
  for (const [content, former] of connection.scan(CASES, [batchOf(releasesOfEvents(connection), id) ?? null])) {
    const now = parseCase(String(content));
    steps.push({ now, ...takeBackCase(now, former === null ? undefined : parseCase(String(former))) });
    await pause();
  }
  return steps;
}

function countsOf(steps: readonly Step[]): ImportCounts {
  const count = (wasThere: boolean, isThere: boolean) =>
    steps.filter(({ now, content }) => isInLedger(now) === wasThere && isInLedger(content) === isThere).length;
  return countsOfReversal({ added: count(false, true), changed: count(true, true), withdrawn: count(true, false) });
}

function laterReleases({ database, cancelled }: Ground, { id }: Release): LaterChanges {
  const moved = movedCases(database, id, cancelled).filter(({ releases }) => releases.length > 0);
  const releases = [...new Set(moved.flatMap((one) => one.releases))].sort((one, other) => one - other);
  return { count: moved.length, releases: releases.slice(0, 10), obstacles: moved.map(obstacleOf) };
}

function stepsSince({ database, cancelled }: Ground, { id }: Release): readonly RevertObstacle[] {
  return movedCases(database, id, cancelled).map(obstacleOf);
}

function obstacleOf({ code, words }: { readonly code: string; readonly words: string }): RevertObstacle {
  return revertObstacle("CASE_MOVED", code, words);
}

/** Open cases that would come back beside others of the same enterprise and words, which were registered meanwhile. */
function repetitions({ database }: Ground, { id }: Release): readonly RevertObstacle[] {
  const rows = database.scan(REPEATED, [batchOf(releasesOfEvents(database), id) ?? null]);
  return Array.from(rows, ([code, other]) => revertObstacle("CASE_REPEATED", String(code), String(other)));
}
