import { expect, it } from "vitest";

import { seriesDecimals } from "../../server/store/series-decimals.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

function decimalsOf(...values: readonly (number | null)[]): number {
  const { cube, series } = madeSnapshot(values.map((value, at) => ({ month: 24_000 + at, value })));
  const decimals = seriesDecimals(cube, series.length);
  expect(decimals(0)).toBe(decimals(0));
  return decimals(0);
}

it("counts the most decimals of a series", () => {
  expect([decimalsOf(1, 20), decimalsOf(1.5, 0.25, 3), decimalsOf(6396.357, null)]).toEqual([0, 2, 3]);
});

it("knows small and negative figures", () => {
  expect([decimalsOf(-0.1, 1e-7), decimalsOf(null)]).toEqual([7, 0]);
});

it("gives up where a figure is none that anybody publishes", () => {
  expect(decimalsOf(1 / 3)).toBe(10);
});
