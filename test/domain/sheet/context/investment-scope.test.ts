import { expect, it } from "vitest";

import { INVESTMENT } from "../../../../server/domain/sheet/context/investment-scope.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

it("takes 工业 and 投资 for what they are below 固定资产投资", () => {
  expect(isAbout(INVESTMENT, tableBelow("固定资产投资"))).toBe(true);
  expect(isAbout(INVESTMENT, tableBelow("地区生产总值"))).toBe(false);
  expect(completionsOf(INVESTMENT, "工业（亿元）")).toEqual(["工业投资（亿元）"]);
  expect(completionsOf(INVESTMENT, "上半年完成投资（亿元）")).toEqual(["上半年固定资产投资额（亿元）"]);
  expect(completionsOf(INVESTMENT, "工业企业")).toEqual([]);
});

it("begins with a row of it, and ends with another quantity or a name that is no branch", () => {
  expect(INVESTMENT.begins(headSaying("固定资产投资"))).toBe(true);
  expect(INVESTMENT.begins(headSaying("工业"))).toBe(false);
  expect([headSaying("制造业"), headSaying("按产业分")].map(INVESTMENT.goesOn)).toEqual([true, true]);
  expect([headSaying("从业人员"), headSaying("地区生产总值")].map(INVESTMENT.goesOn)).toEqual([false, false]);
});
