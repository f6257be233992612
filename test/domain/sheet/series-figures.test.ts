import { expect, it } from "vitest";

import { seriesFinder } from "../../../server/domain/sheet/series-figures.ts";
import { COUNTRY, madeUpFigures } from "../../support/made-up-figures.ts";

const JANUARY = 2016 * 12;
const figures = madeUpFigures({
  series: [
    { basis: "month", from: JANUARY, values: [1.5, null, 2.5] },
    { basis: "year-to-date", from: JANUARY + 2, values: [6] },
  ],
});

it("gives figures in the unit of the sheet", () => {
  const series = seriesFinder(figures)("OUTPUT", COUNTRY, "万元");
  expect([series?.at("month", JANUARY), series?.at("month", JANUARY + 1), series?.inSheet(0.1)]).toEqual([
    15_000,
    undefined,
    1000,
  ]);
  expect([series?.tolerance, series?.isKnown, series?.months("month")]).toEqual([500, true, [JANUARY, JANUARY + 2]]);
  expect(series?.within(15_000, 30_000).map(({ place, value }) => [place.basis, value])).toEqual([
    ["month", 15_000],
    ["month", 25_000],
  ]);
  expect(series?.spread).toEqual({ least: 15_000, most: 60_000, count: 3 });
});

it("makes each series once", () => {
  const find = seriesFinder(figures);
  expect(find("OUTPUT", COUNTRY, "")).toBe(find("OUTPUT", { ...COUNTRY }, ""));
  expect(find("OUTPUT", COUNTRY, "")?.tolerance).toBe(0);
});

it("has none for a unit of another kind, nor for an unknown indicator", () => {
  const find = seriesFinder(figures);
  expect([find("OUTPUT", COUNTRY, "户"), find("OUTPUT", COUNTRY, "斤"), find("ELSE", COUNTRY, "")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(find("OUTPUT", { area: "1", member: "" }, "")?.isKnown).toBe(false);
});

it("takes per cent and percentage points for one", () => {
  const rates = madeUpFigures({
    indicator: { unit: "%", kind: "rate" },
    series: [{ basis: "month", from: JANUARY, values: [5.4] }],
  });
  expect(seriesFinder(rates)("OUTPUT", COUNTRY, "百分点")?.at("month", JANUARY)).toBe(5.4);
});
