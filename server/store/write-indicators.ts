import type { Indicator } from "../domain/indicator.ts";

import { dropUnchanged, FORMER_CODE, keepFormer, keepForReversal, ofFormer } from "./former-things.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

const COLUMNS = [
  ...["name", "englishName", "unit", "decimals", "kind", "priceBasis", "direction", "definition"],
  ...["bases", "frequencies"],
];
const NAMES = ["code", ...COLUMNS].map((one) => `"${one}"`).join(", ");
const REPLACED = `ON CONFLICT ("code") DO UPDATE SET ${COLUMNS.map((one) => `"${one}" = excluded."${one}"`).join(", ")}`;

const UPSERT = `INSERT INTO "Indicator" (${NAMES}) VALUES (${["code", ...COLUMNS].map(() => "?").join(", ")}) ${REPLACED}`;

const GROWTH = `UPDATE "Indicator" SET "growthOfId" = (SELECT o."id" FROM "Indicator" AS o WHERE o."code" = ?) WHERE "code" = ?`;

/** Writes indicators, new and known, in the transaction of their release, which keeps what they were before. */
export function writeIndicators(connection: SqliteConnection, indicators: readonly Indicator[], vintage: number): void {
  const [upsert, link] = [connection.prepare(UPSERT), connection.prepare(GROWTH)];
  const forget = connection.prepare(`DELETE FROM "Alias" WHERE "kind" = 'indicator' AND "code" = ?`);
  const name = connection.prepare(`INSERT INTO "Alias" ("kind", "code", "text") VALUES ('indicator', ?, ?)`);
  const codes = indicators.map(({ code }) => code);
  keepFormer(connection, vintage, "indicator", codes);
  for (const one of indicators) {
    const { code, englishName, unit, decimals, kind, priceBasis, direction, definition, aliases } = one;
    const stated = [one.bases.join("|"), one.frequencies.join("|")];
    upsert([code, one.name, englishName, unit, decimals, kind, priceBasis, direction, definition, ...stated]);
    forget([code]);
    for (const alias of new Set(aliases)) name([code, alias]);
  }
  for (const { code, growthOf } of indicators) link([growthOf, code]);
  dropUnchanged(connection, vintage, "indicator");
}

const FORMER = `FROM "FormerThing" AS f WHERE ${ofFormer("indicator")}`;
const CODES = `(SELECT ${FORMER_CODE} ${FORMER})`;

const RESTORE = `INSERT INTO "Indicator" (${NAMES}) SELECT ${FORMER_CODE}, ${COLUMNS.map(
  (one) => `f."content" ->> '$.${one}'`,
).join(", ")} ${FORMER} AND f."content" <> 'null' ORDER BY f."thing" ${REPLACED}`;

const LINK = `UPDATE "Indicator" SET "growthOfId" = (SELECT o."id" FROM "FormerThing" AS f JOIN "Indicator" AS o
    ON o."code" = f."content" ->> '$.growthOf' WHERE ${ofFormer("indicator")} AND ${FORMER_CODE} = "Indicator"."code")
  WHERE "code" IN ${CODES}`;

const CALL = `INSERT INTO "Alias" ("kind", "code", "text") SELECT 'indicator', ${FORMER_CODE}, a.value
  FROM "FormerThing" AS f, json_each(f."content" -> '$.aliases') AS a
  WHERE ${ofFormer("indicator")} ORDER BY f."thing", a.key`;

/** Makes the indicators of a release what they were before it, as another; those that were not there are gone. */
export function restoreIndicators(connection: SqliteConnection, release: number, vintage: number): void {
  keepForReversal(connection, release, vintage, "indicator");
  connection.execute(`DELETE FROM "Alias" WHERE "kind" = 'indicator' AND "code" IN ${CODES}`, [release]);
  connection.execute(RESTORE, [release]);
  connection.execute(LINK, [release]);
  connection.execute(
    `DELETE FROM "Indicator" WHERE "code" IN (SELECT ${FORMER_CODE} ${FORMER} AND f."content" = 'null')`,
    [release],
  );
  connection.execute(CALL, [release]);
}

/** How many indicators of a release get back what they were, come back, or were not there and go. */
export function countFormerIndicators(connection: Pick<SqliteConnection, "query">, release: number) {
  const isThere = `EXISTS (SELECT 1 FROM "Indicator" AS i WHERE i."code" = ${FORMER_CODE})`;
  const [[withdrawn = 0, added = 0, all = 0] = []] = connection.query(
    `SELECT COALESCE(SUM(f."content" = 'null'), 0), COALESCE(SUM(f."content" <> 'null' AND NOT ${isThere}), 0), COUNT(*) ${FORMER}`,
    [release],
  ).rows;
  return {
    withdrawn: Number(withdrawn),
    added: Number(added),
    changed: Number(all) - Number(withdrawn) - Number(added),
  };
}
