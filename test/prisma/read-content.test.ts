import { expect, test } from "vitest";

import { readContent } from "../../prisma/read-content.ts";

const content = readContent(new URL("../../prisma/data", import.meta.url).pathname);
const observations = content.releases.flatMap((release) => release.observations);
const codes = new Set(content.indicators.map(({ code }) => code));

test("holds the plan, the catalogue and the facts", () => {
  const { plan, indicators, areas, industries, releases } = content;
  expect([plan.targets.length, indicators.length, areas.length, industries.length]).toEqual([25, 50, 381, 44]);
  expect([releases.length, observations.length]).toEqual([23, 1247]);
});

test("targets set indicators of the catalogue", () => {
  expect(content.plan.targets.filter(({ indicator }) => !codes.has(indicator))).toEqual([]);
});

test("no indicator is there for nothing", () => {
  const used = new Set([...content.plan.targets, ...observations].map(({ indicator }) => indicator));
  for (const { code, growthOf } of content.indicators) if (used.has(code) && growthOf) used.add(growthOf);
  expect([...codes].filter((code) => !used.has(code))).toEqual([]);
});

test("no figure is a demonstration or an estimate", () => {
  const statuses = new Set(observations.map(({ status }) => status));
  expect(statuses).toEqual(new Set(["published", "preliminary", "revised"]));
});
