import { expect, it } from "vitest";

import type { Basis } from "../../server/domain/indicator.ts";
import { parsePeriod, printPeriod } from "../../server/domain/period.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { buildCube, type CubeRow } from "../../server/store/cube.ts";
import { findObservation, latestPeriod, lookupOf } from "../../server/store/find-observation.ts";

/** One indicator and one subject, with figures by basis and period. */
function cubeOf(figures: Partial<Record<Basis, Record<number, number>>>) {
  const bases = Object.keys(figures) as Basis[];
  const series = bases.map((basis, at) => ({ id: at, indicator: 0, subject: 0, basis }));
  const rows = bases.flatMap((basis, at) =>
    Object.entries(figures[basis] ?? {}).map(([period, value]): CubeRow => [at, Number(period), value, "published", 1]),
  );
  return buildCube(series, 1, rows);
}

const CUBE = cubeOf({
  month: { 201506: 5, 201606: 6 },
  "year-to-date": { 201506: 15, 201602: 12, 201603: 13, 201606: 16 },
  quarter: { 201603: 33 },
  year: { 201512: 100 },
  point: { 201512: 1100 },
});

function find(text: string, cube = CUBE) {
  const expression = parsePeriod(text);
  if (isRefusal(expression)) throw new Error(expression.message);
  return findObservation(cube, 0, 0, lookupOf(expression));
}

it("takes the basis that a period names", () => {
  expect(find("2016年6月")).toMatchObject({ basis: "month", value: 6 });
  expect(find("2016年1-6月")).toMatchObject({ basis: "year-to-date", value: 16 });
  expect(find("2015年")).toMatchObject({ basis: "year", value: 100 });
});

it("takes the next basis where one has no figure", () => {
  expect(find("2015年12月")).toMatchObject({ basis: "point", value: 1100 });
  expect(find("2016年1-3月")).toMatchObject({ basis: "year-to-date", value: 13 });
  expect(find("2016年一季度", cubeOf({ quarter: { 201603: 33 } }))).toMatchObject({ basis: "quarter", value: 33 });
});

it("carries nothing forward", () => {
  for (const text of ["2016年5月", "2016年1月", "2016年2月", "2016年1-5月", "2016年"])
    expect(find(text), text).toBeUndefined();
});

it("resolves relative words by the latest figure", () => {
  expect(find("最新")).toMatchObject({ basis: "year-to-date", value: 16 });
  expect(find("上年同期")).toMatchObject({ basis: "year-to-date", value: 15 });
  expect(find("本月")).toMatchObject({ basis: "month", value: 6 });
  expect(find("去年")).toMatchObject({ basis: "year", value: 100 });
});

it("takes a month without a figure not for the latest", () => {
  const cube = cubeOf({ month: { 201605: 5, 201606: Number.NaN } });
  expect(latestPeriod(cube, 0, 0)).toEqual({ start: 2016 * 12 + 4, end: 2016 * 12 + 4 });
  expect(find("最新", cube)).toMatchObject({ value: 5 });
});

it("has no latest period where nothing is published", () => {
  expect(latestPeriod(cubeOf({ month: {} }), 0, 0)).toBeUndefined();
  expect(find("最新", cubeOf({ month: {} }))).toBeUndefined();
  expect(latestPeriod(CUBE, 1, 0)).toBeUndefined();
});

it("finds nothing for unknown positions", () => {
  const lookup = lookupOf({ start: 2016 * 12, end: 2016 * 12 + 5 });
  expect(findObservation(CUBE, -1, 0, lookup)).toBeUndefined();
  expect(findObservation(CUBE, 0, -1, lookup)).toBeUndefined();
});

it("says which period the figure is for", () => {
  const found = find("上年同期");
  expect(found && printPeriod(found.period)).toBe("2015年1-6月");
});
