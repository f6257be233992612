import { expect, it } from "vitest";

import { continueLabel } from "../../../../server/domain/sheet/label/period-label.ts";

const month = (year: number, number: number) => year * 12 + number - 1;

it.each([
  ["2016年6月", 2016, 6, "2016年7月"],
  ["2016年1-6月", 2016, 6, "2016年1-7月"],
  ["1-6月", 2016, 6, "1-7月"],
  ["1—2月", 2016, 2, "1—3月"],
  ["6月", 2016, 6, "7月"],
  ["六月", 2016, 6, "七月"],
  ["2016-06", 2016, 6, "2016-07"],
  ["2016年06月", 2016, 6, "2016年07月"],
  ["Jun 2016", 2016, 6, "Jul 2016"],
  ["2016年1-6月累计", 2016, 6, "2016年1-7月累计"],
])("goes on from %s by a month", (label, year, number, next) => {
  expect(continueLabel(label, month(year, number), month(year, number) + 1)).toBe(next);
});

it.each([
  ["2016Q2", 6, 9, "2016Q3"],
  ["2016年二季度", 6, 9, "2016年三季度"],
  ["第二季度", 6, 9, "第三季度"],
  ["2016年前三季度", 9, 12, "2016年前四季度"],
])("goes on from %s by a quarter", (label, from, to, next) => {
  expect(continueLabel(label, month(2016, from), month(2016, to))).toBe(next);
});

it("goes on into another year", () => {
  const [december, january] = [month(2016, 12), month(2017, 1)];
  expect(continueLabel("2016年12月", december, january)).toBe("2017年1月");
  expect(continueLabel("2016-12", december, january)).toBe("2017-01");
  expect(continueLabel("1-12", december, month(2017, 2))).toBe("1-2");
  expect(continueLabel("12月", december, january)).toBe("1月");
  expect(continueLabel("2016年1-12月", december, month(2017, 2))).toBe("2017年1-2月");
  expect(continueLabel("2016Q4", december, month(2017, 3))).toBe("2017Q1");
  expect(continueLabel("2016年", december, month(2017, 12))).toBe("2017年");
});

it("goes on with numbers: years, last days of months, firsts of months", () => {
  expect(continueLabel(2016, month(2016, 12), month(2017, 12))).toBe(2017);
  expect(continueLabel(42_551, month(2016, 6), month(2016, 7))).toBe(42_582);
  expect(continueLabel(42_400, month(2016, 1), month(2016, 2))).toBe(42_429);
  expect(continueLabel(42_522, month(2016, 6), month(2016, 7))).toBe(42_552);
  expect(continueLabel(201_612, month(2016, 12), month(2017, 1))).toBe(201_701);
  expect(continueLabel(12, month(2016, 12), month(2017, 1))).toBe(1);
  expect(continueLabel(42_551, month(2016, 5), month(2016, 6))).toBeUndefined();
});

it("keeps a year over its months, and goes on with it into the next", () => {
  const [june, december] = [month(2016, 6), month(2016, 12)];
  expect([continueLabel("2016年", june, june + 1), continueLabel("2016年", december, december + 1)]).toEqual([
    "2016年",
    "2017年",
  ]);
  expect([continueLabel(2016, june, june + 1), continueLabel(2016, december, december + 1)]).toEqual([2016, 2017]);
});

it("goes on with the time of a label that says more", () => {
  const [december, february] = [month(2016, 12), month(2017, 2)];
  expect(continueLabel("2016年1-12月增长%", december, february)).toBe("2017年1-2月增长%");
  expect(continueLabel("2016年12月当月", december, month(2017, 1))).toBe("2017年1月当月");
  expect(continueLabel("2016年完成", december, month(2017, 12))).toBe("2017年完成");
});

it("does not go on with what it cannot read back", () => {
  const [june, july] = [month(2016, 6), month(2016, 7)];
  expect(["本月", "合计", "2016年上半年", "1,2,3,4,5,6,7"].map((label) => continueLabel(label, june, july))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
