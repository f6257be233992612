import { expect, it } from "vitest";

import { isRemark, isTotal } from "../../../server/domain/import/total-row.ts";

it("knows rows that sum up others", () => {
  expect(["合计", "合　计", "总 计：", "Total", "小计"].map(isTotal)).toEqual([true, true, true, true, true]);
  expect(["合计用电量", "西安市", ""].map(isTotal)).toEqual([false, false, false]);
});

it("knows remarks", () => {
  expect(["注：本表为初步数。", "数据来源：统计局", "单位：亿元", "备注1、x"].map(isRemark)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["注册资本", "工业投资"].map(isRemark)).toEqual([false, false]);
});
