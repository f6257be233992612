import { expect, it } from "vitest";

import {
  measureRunAt,
  readMeasureList,
  readMeasureWords,
} from "../../../../server/domain/sheet/label/measure-words.ts";

it.each([
  ["累计同比实际增速", "growth", "year-to-date"],
  ["当期同比实际增速", "growth", "month"],
  ["本年累计", "value", "year-to-date"],
  ["本月", "value", "month"],
  ["本年", "value", undefined],
  ["本年度增长", "growth", undefined],
  ["规模", "value", undefined],
  ["年初至季末累计", "value", "year-to-date"],
  ["监测值", "value", undefined],
  ["实绩", "value", undefined],
  ["同比增减%", "growth", undefined],
  ["同比±%", "growth", undefined],
  ["1-本月累计", "value", "year-to-date"],
  ["本月止累计", "value", "year-to-date"],
  ["增速累计", "growth", "year-to-date"],
  ["实际", "value", undefined],
  ["ytd累计", "value", "year-to-date"],
  ["全年累计", "value", "year"],
  ["年初至今累计", "value", "year-to-date"],
  ["单季", "value", "quarter"],
  ["增减额", "change", undefined],
  ["%", undefined, undefined],
])("reads %s", (run, measure, basis) => {
  expect(readMeasureWords(run)).toEqual({ measure, basis });
});

it("does not take a share of a target for a growth", () => {
  expect(readMeasureWords("完成%")).toBeUndefined();
});

it("finds the longest run at a place", () => {
  expect([measureRunAt("产值累计增长%情况", 2), measureRunAt("产值", 0)]).toEqual(["累计增长%", ""]);
  // 规模 above 增速 is an amount, but 规模企业 are some enterprises.
  expect([measureRunAt("规模", 0), measureRunAt("规模企业", 0)]).toEqual(["规模", ""]);
});

it("knows a growth on either basis, and no one measure of an amount and its growth", () => {
  expect(readMeasureList(["当月", "累计增速"])).toEqual({ measure: "growth", basis: undefined });
  expect(readMeasureList(["总量", "增速"])).toEqual({ measure: undefined, basis: undefined });
  expect(readMeasureList(["总量", "增量增速‰"])).toBeUndefined();
});
