import { expect, it } from "vitest";

import type { Content } from "../../server/store/content.ts";
import type { Database } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { temporaryDatabase } from "../support/temporary-database.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

const TABLES = [
  "Release",
  "PlanDocument",
  "Passage",
  "Anchor",
  "Task",
  "Indicator",
  "Alias",
  "Area",
  "Industry",
  "Cluster",
  "ClusterIndustry",
  "Enterprise",
  "Project",
  "Programme",
  "Policy",
  "Target",
  "NonTarget",
  "Series",
  "Observation",
  "Citation",
];

/** Every row of every table. */
function rowsOf(database: Database) {
  return Object.fromEntries(TABLES.map((table) => [table, [...database.scan(`SELECT * FROM "${table}"`)]]));
}

function contentWith(differences: Partial<Content>): Content {
  return { ...TINY_CONTENT, ...differences };
}

function withRelease(release: Content["releases"][number]): Content {
  return contentWith({ releases: [...TINY_CONTENT.releases, release] });
}

it("imports every release in its order", async () => {
  const { imported, unchanged, conflicting } = await fill(temporaryDatabase(), TINY_CONTENT);
  expect(imported.map(({ code, vintage, read, changed }) => [code, vintage, read, changed])).toEqual([
    ["CATALOGUE", 1, 0, 0],
    ["TINY-PLAN", 2, 0, 0],
    ["SPRING", 3, 5, 5],
    ["SUMMER", 4, 6, 5],
  ]);
  expect([unchanged, conflicting]).toEqual([0, []]);
});

it("fills every table", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const empty = Object.entries(rowsOf(database)).filter(([, rows]) => rows.length === 0);
  expect(empty).toEqual([]);
});

it("changes nothing when it is repeated", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const before = rowsOf(database);
  expect(await fill(database, TINY_CONTENT)).toEqual({ imported: [], unchanged: 4, conflicting: [] });
  expect(rowsOf(database)).toEqual(before);
});

it("adds only what is new", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const autumn = releaseOf("AUTUMN", { observations: [observationOf({ period: 201609, value: 6 })] });
  const report = await fill(database, withRelease(autumn));
  expect(report).toMatchObject({ imported: [{ code: "AUTUMN", vintage: 5, changed: 1 }], unchanged: 4 });
});

it("leaves nothing behind of content that does not fit", async () => {
  const database = temporaryDatabase();
  const stray = releaseOf("STRAY", { observations: [observationOf(), observationOf({ area: "999999" })] });
  await expect(fill(database, withRelease(stray))).rejects.toThrow(/999999/u);
  expect(Object.values(rowsOf(database)).flat()).toEqual([]);
});

it("leaves a filled book as it was when more does not fit", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const before = rowsOf(database);
  const twice = releaseOf("TWICE", {
    observations: [observationOf({ period: 201609 }), observationOf({ period: 201609 })],
  });
  await expect(fill(database, withRelease(twice))).rejects.toThrow();
  expect(rowsOf(database)).toEqual(before);
});

it("keeps the book when a known release comes with other content", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const before = rowsOf(database);
  const [catalogue, plan, , summer] = TINY_CONTENT.releases;
  const changed = releaseOf("SPRING", { observations: [observationOf({ value: 99 })] });
  const releases = [catalogue, plan, changed, summer].flatMap((release) => release ?? []);
  const indicators = TINY_CONTENT.indicators.map((one) => ({ ...one, name: `${one.name}改` }));
  const report = await fill(database, contentWith({ releases, indicators }));
  expect(report).toEqual({ imported: [], unchanged: 2, conflicting: ["CATALOGUE", "SPRING"] });
  expect(rowsOf(database)).toEqual(before);
});

it("takes a new plan without touching a catalogue in conflict", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  const indicators = TINY_CONTENT.indicators.map((one) => ({ ...one, name: `${one.name}改`, aliases: [] }));
  const plan = {
    ...TINY_CONTENT.plan,
    enterprises: TINY_CONTENT.plan.enterprises.map((one) => ({ ...one, aliases: ["新名"] })),
  };
  const releases = [...TINY_CONTENT.releases, releaseOf("PLAN-2", { kind: "plan" })];
  await fill(database, contentWith({ indicators, plan, releases }));
  const [added] = await database.prisma.indicator.findMany({ orderBy: { id: "asc" } });
  expect(added?.name).toBe("规模以上工业增加值");
  const aliases = (await database.prisma.alias.findMany()).map((one) => one.text);
  expect(aliases).toEqual(expect.arrayContaining(["新名", "规上工业增加值", "全国"]));
});

it("lets readers in while it writes", async () => {
  const database = temporaryDatabase();
  const observations = Array.from({ length: 12_000 }, (_, at) =>
    observationOf({ period: (1900 + Math.floor(at / 12)) * 100 + (at % 12) + 1 }),
  );
  const seen: number[] = [];
  let isFilling = true;
  const filling = fill(database, withRelease(releaseOf("LONG", { observations }))).finally(() => {
    isFilling = false;
  });
  while (isFilling) {
    seen.push(await database.prisma.observation.count());
    await new Promise((resolve) => setImmediate(resolve));
  }
  await filling;
  const whole = await database.prisma.observation.count();
  expect(whole).toBeGreaterThan(12_000);
  // Nothing, and then all of it: whole as soon as it is committed, which its writer learns a moment later.
  expect(seen.filter((count) => count !== 0 && count !== whole)).toEqual([]);
  expect(seen.length).toBeGreaterThan(3);
});
