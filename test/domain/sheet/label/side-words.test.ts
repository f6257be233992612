import { expect, it } from "vitest";

import {
  isBareSum,
  isSideQuantity,
  isSumOfOthers,
  isWholeOfOthers,
  titleDoubt,
} from "../../../../server/domain/sheet/label/side-words.ts";

it.each(["占全市比重（%）", "位次", "年度目标", "完成率（%）", "拉动（百分点）", "环比"])(
  "knows %s beside a quantity",
  (words) => {
    expect(isSideQuantity(words)).toBe(true);
  },
);

it.each(["第二产业", "利润总额", "用电量", "一般公共预算支出"])("leaves %s, which may be a quantity", (words) => {
  expect(isSideQuantity(words)).toBe(false);
});

it("tells the sum of some from the whole", () => {
  expect(["合计", "总 计", "城六区小计", "Total"].map(isSumOfOthers)).toEqual([true, true, true, true]);
  expect(["合计", "总 计", "城六区小计", "Total"].map(isWholeOfOthers)).toEqual([true, true, false, true]);
  expect(["合计", "小计", "税收合计"].map(isBareSum)).toEqual([true, true, false]);
  expect(isSumOfOthers("总计划")).toBe(false);
});

it.each([
  ["国民经济和社会发展计划主要目标", "planned"],
  ["目标任务完成情况", undefined],
  ["占全省比重", "compared"],
  ["计划单列市", undefined],
  ["主要经济指标（剔除价格因素）", "repriced"],
  ["民营经济主要指标", "partial"],
  ["非公有制经济和新兴产业发展情况", undefined],
  ["利用外资情况", undefined],
  ["市辖区主要指标", "part of the area"],
])("sees what the title %s makes of its figures", (text, doubt) => {
  expect(titleDoubt({ text, rest: text, measure: undefined })?.kind).toBe(doubt);
});

it("sees a title of growing that says neither amount nor growth", () => {
  const doubtOf = (text: string, measure?: "growth") => titleDoubt({ text, rest: "", measure })?.kind;
  expect(doubtOf("规模以上工业企业增长情况")).toBe("grown");
  expect(doubtOf("主要指标增幅一览表（2016年）")).toBe("grown");
  expect(doubtOf("规模以上工业增加值增速", "growth")).toBeUndefined();
  expect(doubtOf("稳增长工作台账")).toBeUndefined();
});
