import fc from "fast-check";
import { expect, it } from "vitest";

import type { ObservationContent } from "../../server/store/content.ts";
import type { Database } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { CURRENT } from "../../server/store/import-release.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

/** A database with one release for each list of observations, after the catalogue and the plan. */
async function databaseOf(...lists: readonly (readonly ObservationContent[])[]): Promise<Database> {
  const database = temporaryDatabase();
  await importAlso(database, ...lists);
  return database;
}

async function importAlso(database: Database, ...lists: readonly (readonly ObservationContent[])[]) {
  const releases = lists.map((observations, at) => releaseOf(`R${at + 1}`, { observations }));
  return fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases.slice(0, 2), ...releases] });
}

function observationsOf(database: Database) {
  return [...database.scan('SELECT "vintage", "until", "value", "status" FROM "Observation" ORDER BY "vintage"')];
}

function citationsOf(database: Database) {
  return [...database.scan('SELECT "vintage", "locator" FROM "Citation" ORDER BY "vintage"')];
}

it("cites a repeated figure without a further observation", async () => {
  const database = await databaseOf([observationOf()], [observationOf({ locator: "表2" })]);
  expect(observationsOf(database)).toEqual([[3, CURRENT, 5.8, "published"]]);
  expect(citationsOf(database)).toEqual([
    [3, "表1!B3"],
    [4, "表2"],
  ]);
});

it("closes a figure that a later release changes", async () => {
  const database = await databaseOf(
    [observationOf()],
    [observationOf()],
    [observationOf({ value: 5.9, status: "revised" })],
  );
  expect(observationsOf(database)).toEqual([
    [3, 5, 5.8, "published"],
    [5, CURRENT, 5.9, "revised"],
  ]);
});

it("takes a change of status alone for a change", async () => {
  const database = await databaseOf([observationOf({ status: "preliminary" })], [observationOf()]);
  expect(observationsOf(database)).toEqual([
    [3, 4, 5.8, "preliminary"],
    [4, CURRENT, 5.8, "published"],
  ]);
});

it("withdraws a figure with nothing, and knows nothing again", async () => {
  const none = { value: null, status: "not-published" } as const;
  const database = await databaseOf([observationOf()], [observationOf(none)], [observationOf(none)]);
  expect(observationsOf(database)).toEqual([
    [3, 4, 5.8, "published"],
    [4, CURRENT, null, "not-published"],
  ]);
});

it("brings a figure back that was changed in between", async () => {
  const database = await databaseOf([observationOf()], [observationOf({ value: 6 })], [observationOf()]);
  expect(observationsOf(database).map(([vintage, until, value]) => [vintage, until, value])).toEqual([
    [3, 4, 5.8],
    [4, 5, 6],
    [5, CURRENT, 5.8],
  ]);
});

it("keeps exactly one current figure whatever comes", async () => {
  const value = fc.constantFrom(1, 2, null);
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 6 }), async (values) => {
      const database = await databaseOf(...values.map((one) => [observationOf({ value: one })]));
      values.forEach((expected, at) => {
        const asOf = [
          ...database.scan('SELECT "value" FROM "Observation" WHERE "vintage" <= ? AND "until" > ?', [at + 3, at + 3]),
        ];
        expect(asOf).toEqual([[expected]]);
      });
    }),
    { numRuns: 10 },
  );
});

it("brings doubles of seventeen digits back exactly", async () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((one) => one === 0 || Math.abs(one) > 1e-12);
  const [values] = fc.sample(fc.array(value, { minLength: 900, maxLength: 1000 }), 1);
  const observations = (values ?? []).map((one, at) =>
    observationOf({ period: (1900 + Math.floor(at / 12)) * 100 + (at % 12) + 1, value: one, publishedValue: one }),
  );
  const database = await databaseOf(observations);
  const read = (table: string, column: string) =>
    [...database.scan(`SELECT "${column}" FROM "${table}" ORDER BY "period"`)].flat();
  expect(read("Observation", "value")).toEqual(values?.map((one) => one + 0));
  expect(read("Citation", "publishedValue")).toEqual(values?.map((one) => one + 0));
  expect(await importAlso(database, observations, observations)).toMatchObject({
    imported: [{ read: values?.length, changed: 0 }],
  });
});

it("gives every series a readable key and its industry", async () => {
  const { prisma } = await databaseOf([observationOf({ industry: "36" }), observationOf({ basis: "month" })]);
  const series = await prisma.series.findMany({ orderBy: { id: "asc" }, include: { industry: true } });
  expect(series.map((one) => [one.key, one.industry?.code])).toEqual([
    ["VALUE_ADDED_GROWTH.100000.I36.YTD", "36"],
    ["VALUE_ADDED_GROWTH.100000.-.M", undefined],
  ]);
});
