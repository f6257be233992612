import { expect, it } from "vitest";

import { isQuarterlyOutput } from "../../../server/domain/sheet/quarterly-output.ts";

it.each([
  ["REGIONAL_GDP", true],
  ["REGIONAL_GDP_GROWTH", true],
  ["SECONDARY_INDUSTRY_VALUE_ADDED", true],
  ["INDUSTRY_VALUE_ADDED", true],
  ["ABOVE_SCALE_INDUSTRY_VALUE_ADDED_GROWTH", false],
  ["RETAIL_SALES_OF_CONSUMER_GOODS", false],
])("tells of %s whether it comes by quarter: %s", (indicator, isQuarterly) => {
  expect(isQuarterlyOutput(indicator)).toBe(isQuarterly);
});
