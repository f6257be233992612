import { expect, it } from "vitest";

import { seriesInFull, withProductionNamed } from "../../../../server/domain/sheet/label/series-name.ts";

const ABOVE_SCALE = "Value added of industry above designated size";

it("names what vendors call industrial production", () => {
  expect(withProductionNamed("China: VAI: YoY: YTD")).toBe(`China: ${ABOVE_SCALE}: YoY: YTD`);
  expect(withProductionNamed("Industrial Production (Value Added): y/y")).toBe(`${ABOVE_SCALE}: y/y`);
  expect(withProductionNamed("Value Added of Industry, RMB bn")).toBe("Value Added of Industry, RMB bn");
});

it("leaves out what says nothing of a series' figures, and only that", () => {
  expect(seriesInFull("Profits, Cumulative since January, Billions of Yuan, Monthly, Not Seasonally Adjusted")).toBe(
    "Profits, year to date (RMB bn)",
  );
  expect(seriesInFull("VAI: YoY: Monthly: Mining")).toBe(`${ABOVE_SCALE}: YoY: single month: Mining`);
  expect(seriesInFull("Profits, Seasonally Adjusted")).toBe("Profits, Seasonally Adjusted");
});
