import { expect, test } from "vitest";

import { readContent } from "../../prisma/read-content.ts";
import { PROJECT_INDICATORS } from "../../server/domain/project/project-indicators.ts";

const content = readContent(new URL("../../prisma/data", import.meta.url).pathname);
const observations = content.releases.flatMap((release) => release.observations);
const codes = new Set(content.indicators.map(({ code }) => code));

test("holds the plan, the catalogue and the facts", () => {
  const { plan, indicators, areas, industries, releases } = content;
  expect([plan.targets.length, indicators.length, areas.length, industries.length]).toEqual([25, 54, 381, 44]);
  expect([releases.length, observations.length]).toEqual([23, 1247]);
});

test("targets set indicators of the catalogue", () => {
  expect(content.plan.targets.filter(({ indicator }) => !codes.has(indicator))).toEqual([]);
});

test("no indicator is there for nothing", () => {
  // What is imported of projects is held by indicators of their own.
  const projects = PROJECT_INDICATORS.map(({ code }) => ({ indicator: code }));
  const used = new Set([...content.plan.targets, ...observations, ...projects].map(({ indicator }) => indicator));
  for (const { code, growthOf } of content.indicators) if (used.has(code) && growthOf) used.add(growthOf);
  expect([...codes].filter((code) => !used.has(code))).toEqual([]);
});

test("no figure is a demonstration or an estimate", () => {
  const statuses = new Set(observations.map(({ status }) => status));
  expect(statuses).toEqual(new Set(["published", "preliminary", "revised"]));
});

test("the indicators of projects are those that an import would write", () => {
  const own = new Set(PROJECT_INDICATORS.map(({ code }) => code));
  expect(content.indicators.filter(({ code }) => own.has(code))).toEqual(PROJECT_INDICATORS);
});
