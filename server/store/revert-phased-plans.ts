import { CURRENT } from "./import-release.ts";
import { writeRelease } from "./release-transaction.ts";
import { countsOfReversal, headingOfReversal, type Reversal } from "./reversal.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** A plan is set whole, so that a target's is one place, which a release also changes by closing amounts; and what the target comes to decides what plans it can have. */
const TOUCHED = `(SELECT "targetId", "vintage" FROM "PhasedAmount"
  UNION SELECT "targetId", "until" FROM "PhasedAmount" WHERE "until" <> ${CURRENT}
  UNION SELECT "targetId", "vintage" FROM "TargetRevision")`;

const OWN = `(SELECT "targetId" FROM "PhasedAmount" WHERE "vintage" = ?1 OR "until" = ?1)`;

const RESTORE = `INSERT INTO "PhasedAmount" ("targetId", "period", "vintage", "amount")
  SELECT "targetId", "period", ?2, "amount" FROM "PhasedAmount" WHERE "until" = ?1`;

const CLOSE = `UPDATE "PhasedAmount" SET "until" = ?2 WHERE "until" = ${CURRENT} AND "vintage" < ?2 AND "targetId" IN ${OWN}`;

/** Months whose amount comes back, and of them those that have one now; and months that have one now alone. */
const COUNTS = `SELECT
    (SELECT COUNT(*) FROM "PhasedAmount" AS b WHERE b."until" = ?1),
    (SELECT COUNT(*) FROM "PhasedAmount" AS b JOIN "PhasedAmount" AS c ON c."targetId" = b."targetId"
       AND c."period" = b."period" AND c."until" = ${CURRENT} WHERE b."until" = ?1),
    (SELECT COUNT(*) FROM "PhasedAmount" WHERE "until" = ${CURRENT} AND "targetId" IN ${OWN})`;

/** Phased plans: each target has again the plan that it had before, whole, or none. */
export const PHASED_PLAN_REVERSAL: Reversal = {
  places: [{ rows: TOUCHED, place: ["targetId"], isClosed: false }],
  obstacles: () => [],
  write(connection, release, { vintage, actor, patience }) {
    const heading = headingOfReversal(release, actor, "phased-plan-reversal");
    const draft = { heading, counts: countsIn(connection, release.id), vintage, patience };
    return writeRelease(connection, draft, (written) => {
      connection.execute(CLOSE, [release.id, written]);
      connection.execute(RESTORE, [release.id, written]);
      return true;
    });
  },
};

function countsIn(connection: Pick<SqliteConnection, "query">, release: number) {
  const [row = []] = connection.query(COUNTS, [release]).rows;
  const [restored = 0, changed = 0, current = 0] = row.map(Number);
  return countsOfReversal({ added: restored - changed, changed, withdrawn: current - changed });
}
