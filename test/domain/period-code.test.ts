import { expect, it } from "vitest";

import { isRelative, parsePeriod } from "../../server/domain/period.ts";
import { periodCode } from "../../server/domain/period-code.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

it.each([
  ["2016年", "2016"],
  ["2016年6月", "2016-06"],
  ["2016年1-6月", "2016-06 YTD"],
  ["2016年一季度", "2016-03 YTD"],
  ["2016年二季度", "2016-Q2"],
  ["2016年下半年", "2016-07/2016-12"],
  ["2016-2020年", "2016-01/2020-12"],
])("writes %s as %s", (text, code) => {
  const period = parsePeriod(text);
  if (isRefusal(period) || isRelative(period)) throw new Error(text);
  expect(periodCode(period)).toBe(code);
});

it("writes what a span is on a basis", () => {
  const year = { start: 2016 * 12, end: 2016 * 12 + 11 };
  const quarter = { start: 2016 * 12, end: 2016 * 12 + 2 };
  expect([periodCode(year, "year-to-date"), periodCode(quarter, "quarter"), periodCode(year, "point")]).toEqual([
    "2016-12 YTD",
    "2016-Q1",
    "2016",
  ]);
});
