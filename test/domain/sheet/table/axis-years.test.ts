import { expect, it } from "vitest";

import { printPeriod } from "../../../../server/domain/period.ts";
import { type HeadTime, spanOf } from "../../../../server/domain/sheet/label/head-time.ts";
import { carryTimes, carryYears } from "../../../../server/domain/sheet/table/axis-years.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";

const printed = (time: HeadTime) => {
  const span = spanOf(time);
  return span ? printPeriod(span) : "";
};
const carried = (...labels: string[]) =>
  carryYears(labels.map((text) => headFrom(text))).map(({ time }) => printed(time));
const behind = (...labels: string[]) =>
  carryTimes(labels.map((text) => headFrom(text))).map(({ time }) => printed(time));

it("goes on forward and backward within the year that was named", () => {
  expect(carried("2015年11月", "12月", "2016年1月", "2月")).toEqual([
    "2015年11月",
    "2015年12月",
    "2016年1月",
    "2016年2月",
  ]);
  expect(carried("2016年2月", "1月", "2015年12月")).toEqual(["2016年2月", "2016年1月", "2015年12月"]);
  expect(carried("2015年", "一季度", "二季度")).toEqual(["2015年", "2015年1-3月", "2015年二季度"]);
});

it("does not know the year once the order turns or jumps", () => {
  expect(carried("2018年10月", "11月", "12月", "6月", "7月").slice(3)).toEqual(["", ""]);
  expect(carried("2018年10月", "6月")).toEqual(["2018年10月", ""]);
  expect(carried("10月", "11月")).toEqual(["", ""]);
});

it("takes a growth for that of the period before it", () => {
  expect(behind("2016年", "比上年增长")).toEqual(["2016年", "2016年"]);
  expect(behind("2015年", "2016年", "增长%")).toEqual(["2015年", "2016年", "2016年"]);
  expect(behind("2016年", "2015年", "增长%")[2]).toBe("2016年");
  expect(behind("2016年1-6月", "上年同期", "增长%").slice(1)).toEqual(["2016年1-6月", "2016年1-6月"]);
  expect(behind("2016年", "增长%", "2015年", "增长%")).toEqual(["2016年", "2016年", "2015年", "2015年"]);
});

it("leaves a growth behind a month and a sum open", () => {
  expect(behind("2016年6月", "2016年1-6月", "增长%")[2]).toBe("");
  expect(behind("2016年", "单位")[1]).toBe("");
});

it("knows the whole year behind its quarters", () => {
  expect(carried("2015年一季度", "上半年", "前三季度", "全年", "2016年一季度")[3]).toBe("2015年");
  expect(carried("全年", "一季度")).toEqual(["", ""]);
});

it("does not take a year before for one of another period than the table's", () => {
  expect(behind("本期", "1-5月", "上年同期", "增减%").slice(2)).toEqual(["", ""]);
});

it("does not go on behind the actual figure of a year", () => {
  expect(carried("2015年实际", "上半年完成")).toEqual(["2015年", ""]);
  expect(carried("2015年增速", "一季度增速")).toEqual(["2015年", "2015年1-3月"]);
});

it("takes months behind a jump, newest first and without a year, for those of the year before", () => {
  const before = (...labels: string[]) =>
    carryYears(labels.map((text) => headFrom(text))).map((head) => head.isYearBefore);
  expect(before("4月", "3月", "2月", "12月", "11月")).toEqual([false, false, false, true, true]);
  expect(before("1月", "2月", "3月", "11月", "12月")).toEqual(Array(5).fill(false));
  expect(before("1-2月", "12月", "11月", "10月")).toEqual([false, true, true, true]);
  expect(before("1-2月", "12月", "3月", "10月")).toEqual(Array(4).fill(false));
  const all = Array.from({ length: 12 }, (_, at) => `${12 - ((at + 3) % 12)}月`);
  expect(before(...all)).toEqual(Array(12).fill(false));
});

it("does not know which of two years a month is of, unless each has its own", () => {
  expect(carried("2018年1-5月", "2017年1-5月", "5月")).toEqual(["2018年1-5月", "2017年1-5月", ""]);
  expect(carried("2018年1-5月", "5月", "2017年1-5月", "5月")).toEqual([
    "2018年1-5月",
    "2018年5月",
    "2017年1-5月",
    "2017年5月",
  ]);
});
