import { expect, it } from "vitest";

import { headingsFor, rememberHeadings } from "../../server/store/import-headings.ts";

import { temporaryDatabase } from "../support/temporary-database.ts";

it("remembers headings, and lets today's meaning win", async () => {
  const database = temporaryDatabase();
  await database.write(async (connection) => {
    rememberHeadings(connection, new Map([["甲", "value"]]));
    rememberHeadings(
      connection,
      new Map([
        ["甲", "unit"],
        ["乙", "period"],
      ] as const),
    );
  });
  expect([...headingsFor(database, new Map([["乙", "note"]]))]).toEqual([
    ["甲", "unit"],
    ["乙", "note"],
  ]);
});
