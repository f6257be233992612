import { expect, it } from "vitest";

import { isRelative, parsePeriod } from "../../server/domain/period.ts";
import { figurePeriodCode, periodCode } from "../../server/domain/period-code.ts";
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

it("tells a quarter's figure from a cumulated one by the basis", () => {
  const [first, year, june] = [
    { start: 24_192, end: 24_194 },
    { start: 24_192, end: 24_203 },
    { start: 24_197, end: 24_197 },
  ];
  expect([figurePeriodCode("quarter", first), figurePeriodCode("year-to-date", first)]).toEqual([
    "2016-Q1",
    "2016-03 YTD",
  ]);
  expect([figurePeriodCode("year", year), figurePeriodCode("year-to-date", year)]).toEqual(["2016", "2016-12 YTD"]);
  expect([figurePeriodCode("month", june), figurePeriodCode("point", june)]).toEqual(["2016-06", "2016-06"]);
});
