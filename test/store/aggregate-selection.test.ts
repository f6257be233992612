import { expect, it } from "vitest";

import type { AggregateRequest } from "../../server/store/aggregate-request.ts";
import { selectSeries } from "../../server/store/aggregate-selection.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const snapshot = madeSnapshot(
  ["", "36", "C", "CARS", "TRIAL", "MAKER"].flatMap((member) => [
    { member, month: 24_192, value: 1 },
    { member, month: 24_192, value: 1, area: "610200", basis: "year" as const },
  ]),
);

function keysOf(request: Partial<AggregateRequest>): string[] {
  const { series } = selectSeries(snapshot, { groupBy: [], measures: ["value"], order: [], ...request });
  return Array.from(series, (position) => snapshot.series[position]?.key ?? "");
}

it("takes whole areas where nothing else is meant, so that totals never meet their parts", () => {
  expect(keysOf({})).toEqual(["INVESTMENT.610100..month", "INVESTMENT.610200..year"]);
  expect(keysOf({ basis: "year", areas: new Set(["610100"]) })).toEqual([]);
});

it("takes one sort of members", () => {
  const city = { areas: new Set(["610100"]) };
  expect(keysOf({ ...city, members: "industry" })).toEqual(["INVESTMENT.610100.36.month", "INVESTMENT.610100.C.month"]);
  expect(keysOf({ ...city, groupBy: ["stage"] })).toEqual(["INVESTMENT.610100.TRIAL.month"]);
  expect(keysOf({ ...city, members: "enterprise" })).toEqual(["INVESTMENT.610100.MAKER.month"]);
});

it("knows what belongs to a cluster: itself, its industries, its projects", () => {
  const cars = { areas: new Set(["610100"]), clusters: new Set(["CARS"]) };
  expect(keysOf(cars)).toEqual(["INVESTMENT.610100.CARS.month"]);
  expect(keysOf({ ...cars, members: "industry" })).toEqual(["INVESTMENT.610100.36.month"]);
  expect(keysOf({ ...cars, members: "project" })).toEqual(["INVESTMENT.610100.TRIAL.month"]);
  expect(keysOf({ ...cars, members: "project", stages: new Set(["started"]) })).toEqual([]);
});
