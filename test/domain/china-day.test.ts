import { expect, it } from "vitest";

import { chinaDay, dayNumber, readDay } from "../../server/domain/china-day.ts";

it("begins a day at midnight in China", () => {
  expect(chinaDay(Date.UTC(2016, 7, 9, 15, 59, 59, 999))).toBe("2016-08-09");
  expect(chinaDay(Date.UTC(2016, 7, 9, 16))).toBe("2016-08-10");
});

it("counts days", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayNumber("2016-03-01") - dayNumber("2016-02-28")).toBe(2);
});

it.each(["2016-07-05", "2016/7/5", "2016.7.5", "2016年7月5日", "２０１６年７月５日", " 2016 年 7 月 5 日", "42556"])(
  "reads %s",
  (text) => {
    expect(readDay(text)).toBe("2016-07-05");
  },
);

it.each(["", "2016-02-30", "2016年7月", "7-5", "下月底", "10000", "2016-13-01"])("reads no day from %j", (text) => {
  expect(readDay(text)).toBeUndefined();
});
