import { expect, it } from "vitest";

import { isLater, monthOfDay, readPartialDay } from "../../../server/domain/project/partial-day.ts";

it.each([
  ["2016-6-5", "2016-06-05"],
  ["2016/06/15", "2016-06-15"],
  ["2016.6.15", "2016-06-15"],
  ["２０１６年６月１５日", "2016-06-15"],
  ["2016年6月", "2016-06"],
  ["2016-06", "2016-06"],
  ["2016-06-15T00:00:00.000Z", "2016-06-15"],
])("reads %s", (text, day) => {
  expect(readPartialDay(text)).toBe(day);
});

it.each(["", "2016", "2016.1", "6月", "2016-02-30", "2016年13月", "明年"])("does not guess at %j", (text) => {
  expect(readPartialDay(text)).toBeUndefined();
});

it("compares as far as both are known", () => {
  expect(isLater("2016-06-16", "2016-06-15")).toBe(true);
  expect(isLater("2016-06-16", "2016-06")).toBe(false);
  expect(isLater("2016-07", "2016-06-30")).toBe(true);
});

it("lies in a month", () => {
  expect([monthOfDay("2016-06-15"), monthOfDay("2016-01"), monthOfDay("")]).toEqual([
    2016 * 12 + 5,
    2016 * 12,
    undefined,
  ]);
});
