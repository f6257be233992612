import { expect, it } from "vitest";

import { printPeriod } from "../../../../server/domain/period.ts";
import {
  joinTimes,
  NO_TIME,
  saysTime,
  settleSingle,
  spanOf,
  yearWithin,
} from "../../../../server/domain/sheet/label/head-time.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";

const timeOf = (text: string, column = 0) => headFrom(text, { row: 0, column }).time;
const joined = (a: string, b: string) => {
  const time = joinTimes(timeOf(a), timeOf(b, 1));
  const span = spanOf(time);
  return time.isClash ? "clash" : span ? printPeriod(span) : "";
};

it.each([
  ["2016年", "一季度", "2016年1-3月"],
  ["6月", "2016年", "2016年6月"],
  ["2016年6月", "6月", "2016年6月"],
  ["2016年6月", "2016年", "2016年6月"],
  ["2016年", "2016年", "2016年"],
  ["2016年3月", "Apr", "clash"],
  ["2015年", "2016年3月", "clash"],
  ["2015年", "2016年", "clash"],
  ["6月", "1-6月", "clash"],
  ["2016年1-6月", "2016年6月", "2016年1-6月"],
  ["2016年1-6月", "2016年5月", "clash"],
  ["2016年4-6月", "2016年6月", "clash"],
  ["2016年11月", "1-11月", "2016年1-11月"],
  ["2016年11月", "1-10月", "clash"],
  ["6月", "", ""],
])("joins %s and %s to %s", (a, b, expected) => {
  expect(joined(a, b)).toBe(expected);
  expect(joined(b, a)).toBe(expected);
});

it("gives a month the year of its table", () => {
  const span = spanOf(timeOf("6月"), 2016);
  expect(span && printPeriod(span)).toBe("2016年6月");
  expect(spanOf(timeOf("2015年6月"), 2016)).toEqual(spanOf(timeOf("2015年6月")));
});

it("names the cells of the year before those of the month", () => {
  const [month, year] = [headFrom("6月", { row: 2, column: 1 }).time, headFrom("2016年", { row: 1, column: 1 }).time];
  expect(joinTimes(month, year).cells).toEqual([
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ]);
});

it("knows the one year that it lies in", () => {
  expect([yearWithin(timeOf("2016年6月")), yearWithin(timeOf("2015-2016年")), yearWithin(NO_TIME)]).toEqual([
    2016,
    undefined,
    undefined,
  ]);
  expect([saysTime(NO_TIME), saysTime(timeOf("6月"))]).toEqual([false, true]);
});

it("leaves it to a column whether 1-3月 / 3月 is cumulated", () => {
  const both = joinTimes({ ...NO_TIME, year: 2016 }, timeOf("1-3月 / 3月"));
  const settled = (basis: "month" | "year-to-date") => spanOf(settleSingle(both, basis));
  expect(settled("month")).toEqual(spanOf(timeOf("2016年3月")));
  expect(settled("year-to-date")).toEqual(spanOf(timeOf("2016年1-3月")));
  expect(settleSingle(both, undefined).isClash).toBe(true);
});
