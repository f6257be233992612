import { expect, it } from "vitest";

import { dropUnchanged, formerNames, keepFormer, keptFormer } from "../../server/store/former-things.ts";

import { tinyLibrary } from "../support/tiny-book.ts";

it("keeps what things were before a release, and that there were none; and drops what it left alone", async () => {
  const { database } = await tinyLibrary();
  const kept = await database.write(async (connection) => {
    keepFormer(connection, 4, "indicator", ["INVESTMENT", "NEW", "VALUE_ADDED", "NEW"]);
    connection.execute(`UPDATE "Indicator" SET "decimals" = 7 WHERE "code" = 'INVESTMENT'`);
    connection.execute(`INSERT INTO "Indicator" SELECT 99, 'NEW', 'x', "englishName", "unit", "decimals", "kind", "priceBasis",
      "direction", "definition", "growthOfId", "bases", "frequencies" FROM "Indicator" WHERE "code" = 'INVESTMENT'`);
    dropUnchanged(connection, 4, "indicator");
    return connection.query('SELECT "thing", "content" ->> \'$.decimals\' FROM "FormerThing"').rows;
  });
  expect(kept).toEqual([
    ["indicator/INVESTMENT", 2],
    ["indicator/NEW", null],
  ]);
  expect(formerNames(database, 4, "indicator")).toEqual([
    { code: "INVESTMENT", names: expect.arrayContaining(["工业投资"]) },
    { code: "NEW", names: undefined },
  ]);
  expect(formerNames(database, 4, "project")).toEqual([]);
  expect(keptFormer(database, 4)).toBe(false);
});
