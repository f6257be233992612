import { foldName } from "../domain/suggest.ts";

import { FORMER_CODE, type FormerNames, formerNames, ofFormer } from "./former-things.ts";
import { writeRelease } from "./release-transaction.ts";
import { countsOfReversal, headingOfReversal, type Reversal, type ReversalGround } from "./reversal.ts";
import { type RevertObstacle, type RevertObstacleCode, revertObstacle } from "./revert-obstacle.ts";
import { countFormerIndicators, restoreIndicators } from "./write-indicators.ts";

const FORMER = `"FormerThing" AS f JOIN "Indicator" AS i ON i."code" = ${FORMER_CODE}`;
const GOES = `f."content" = 'null'`;
const WITHIN = `SELECT ${FORMER_CODE} FROM "FormerThing" AS f WHERE ${ofFormer("indicator")}`;

/** What keeps an indicator from going, or from what it was, by the words that name it. */
const OBSTACLES: readonly (readonly [RevertObstacleCode, string])[] = [
  [
    "INDICATOR_HAS_FIGURES",
    `SELECT i."code", '已有 ' || COUNT(*) || ' 个数据序列' FROM ${FORMER} JOIN "Series" AS s ON s."indicatorId" = i."id"
     WHERE ${ofFormer("indicator")} AND (${GOES} OR f."content" ->> '$.unit' <> i."unit" OR f."content" ->> '$.kind' <> i."kind")
     GROUP BY i."id" ORDER BY i."id"`,
  ],
  [
    "INDICATOR_HAS_TARGETS",
    `SELECT i."code", GROUP_CONCAT(t."code", '、') FROM ${FORMER} JOIN "Target" AS t ON t."indicatorId" = i."id"
     WHERE ${ofFormer("indicator")} AND ${GOES} GROUP BY i."id" ORDER BY i."id"`,
  ],
  [
    "INDICATOR_HAS_GROWTH",
    `SELECT i."code", GROUP_CONCAT(g."code", '、') FROM ${FORMER} JOIN "Indicator" AS g ON g."growthOfId" = i."id"
     WHERE ${ofFormer("indicator")} AND ${GOES} AND g."code" NOT IN (${WITHIN}) GROUP BY i."id" ORDER BY i."id"`,
  ],
  [
    "INDICATOR_MISSING",
    `SELECT ${FORMER_CODE}, f."content" ->> '$.growthOf' FROM "FormerThing" AS f WHERE ${ofFormer("indicator")} AND NOT ${GOES}
     AND f."content" ->> '$.growthOf' <> '' AND f."content" ->> '$.growthOf' NOT IN (SELECT "code" FROM "Indicator")
     AND f."content" ->> '$.growthOf' NOT IN (${WITHIN} AND NOT ${GOES}) ORDER BY f."thing"`,
  ],
];

/** A later set-up writes all indicators that the program brings along, without keeping what they were. */
export const FORMER_INDICATORS = `(SELECT "thing", "vintage" FROM "FormerThing" WHERE "thing" LIKE 'indicator/%' UNION ALL
  SELECT f."thing", r."id" FROM "Release" AS r JOIN (SELECT DISTINCT "thing" FROM "FormerThing" WHERE "thing" LIKE 'indicator/%') AS f
  WHERE r."kind" = 'catalogue' AND NOT EXISTS (SELECT 1 FROM "Import" AS i WHERE i."releaseId" = r."id"))`;

/** Indicators: each is again what it was before, and one that was not there is gone, unless something needs it by now. */
export const INDICATOR_REVERSAL: Reversal = {
  places: [{ rows: FORMER_INDICATORS, place: ["thing"], isClosed: false }],
  obstacles: (ground, { id }) => [
    ...OBSTACLES.flatMap(([code, sql]) =>
      Array.from(ground.database.scan(sql, [id]), ([subject, words]) =>
        revertObstacle(code, String(subject), String(words)),
      ),
    ),
    ...takenNames(ground, formerNames(ground.database, id, "indicator")),
  ],
  write(connection, release, { vintage, actor, patience }) {
    const counts = countsOfReversal(countFormerIndicators(connection, release.id));
    const heading = headingOfReversal(release, actor, "indicator-reversal");
    return writeRelease(connection, { heading, counts, vintage, patience }, (written) => {
      restoreIndicators(connection, release.id, written);
      return true;
    });
  },
};

/** Names that indicators beside those of the release go by now. */
function takenNames({ snapshot }: ReversalGround, former: readonly FormerNames[]): readonly RevertObstacle[] {
  const own = new Set(former.map(({ code }) => code));
  const others = snapshot.catalogue.indicators.things.filter(({ code }) => !own.has(code));
  const taken = new Set(others.flatMap(({ code, name, aliases }) => [code, name, ...aliases].map(foldName)));
  return former.flatMap(({ code, names = [] }) =>
    names.filter((name) => taken.has(foldName(name))).map((name) => revertObstacle("NAME_TAKEN", code, name)),
  );
}
