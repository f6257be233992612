import { expect, it } from "vitest";

import { loadSnapshot, snapshotAsOf } from "../../server/store/snapshot.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { TINY_CONTENT } from "../support/tiny-content.ts";

const CITY = { area: "610100", member: "" };

async function tinySnapshot() {
  const { database } = await tinyLibrary();
  return { database, snapshot: await loadSnapshot(database) };
}

it("holds catalogue, plan and releases", async () => {
  const { snapshot } = await tinySnapshot();
  expect(snapshot.plan).toMatchObject(TINY_CONTENT.plan);
  expect(snapshot.catalogue.indicators.things).toEqual(TINY_CONTENT.indicators);
  expect(snapshot.releases.map((release) => release.code)).toEqual(
    TINY_CONTENT.releases.map((release) => release.code),
  );
  expect(snapshot.release(4)?.code).toBe("SUMMER");
});

it("takes industries and the plan's actors for members", async () => {
  const { snapshot } = await tinySnapshot();
  const kinds = snapshot.catalogue.members.things.map((one) => `${one.kind}/${one.code}`);
  expect(kinds).toEqual([
    "industry/C",
    "industry/15",
    "industry/36",
    "cluster/CARS",
    "project/TRIAL",
    "enterprise/MAKER",
  ]);
});

it("holds the current figures in the positions of its series", async () => {
  const { snapshot } = await tinySnapshot();
  const { cube, series } = snapshot;
  const position = cube.find(snapshot.indicatorPosition("VALUE_ADDED"), snapshot.subjectPosition(CITY), "year-to-date");
  expect(series[position]).toMatchObject({ key: "VALUE_ADDED.610100.-.YTD", subject: CITY });
  expect(cube.value(position, 2016 * 12 + 2)).toBe(251.25);
  expect([cube.status(position, 2016 * 12 + 2), cube.vintage(position, 2016 * 12 + 2)]).toEqual(["revised", 4]);
});

it("has no position for what has no series", async () => {
  const { snapshot } = await tinySnapshot();
  expect(snapshot.indicatorPosition("INVESTMENT")).toBe(-1);
  expect(snapshot.subjectPosition({ area: "610000", member: "" })).toBe(-1);
  expect(snapshot.seriesOf("INVESTMENT")).toEqual([]);
});

it("lists the series of an indicator", async () => {
  const { snapshot } = await tinySnapshot();
  const expected = snapshot.series.filter((series) => series.indicator === "VALUE_ADDED_GROWTH");
  expect(snapshot.seriesOf("VALUE_ADDED_GROWTH")).toEqual(expected);
  expect(expected.length).toBeGreaterThan(2);
});

it("goes back to what was known after a release", async () => {
  const { database, snapshot } = await tinySnapshot();
  const spring = await snapshotAsOf(database, snapshot, 3);
  const position = spring.cube.find(
    spring.indicatorPosition("VALUE_ADDED"),
    spring.subjectPosition(CITY),
    "year-to-date",
  );
  expect(spring.cube.value(position, 2016 * 12 + 2)).toBe(250.5);
  expect(spring.cube.value(position, 2016 * 12 + 5)).toBeNaN();
  expect(spring.releases.map((release) => release.code)).not.toContain("SUMMER");
  expect([spring.vintage, spring.cube.observationCount]).toEqual([3, 5]);
});

it("has another data version after every release", async () => {
  const { database, snapshot } = await tinySnapshot();
  const versions = await Promise.all([1, 2, 3].map((vintage) => snapshotAsOf(database, snapshot, vintage)));
  const all = [...versions, snapshot].map((one) => one.dataVersion);
  expect(new Set(all).size).toBe(4);
});

it("cannot be made of an empty database", async () => {
  await expect(loadSnapshot(temporaryDatabase())).rejects.toThrow();
});
