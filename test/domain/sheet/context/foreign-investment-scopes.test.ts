import { expect, it } from "vitest";

import {
  FOREIGN_INVESTMENT,
  FOREIGN_INVESTMENT_USED,
} from "../../../../server/domain/sheet/context/foreign-investment-scopes.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

it("takes foreign investment for that used below a title that says so, or beside the amount used", () => {
  expect(isAbout(FOREIGN_INVESTMENT_USED, tableBelow("实际外商投资额"))).toBe(true);
  expect(isAbout(FOREIGN_INVESTMENT_USED, tableBelow("利用外资", ["甲", "乙"], "名称 | 实际使用金额"))).toBe(true);
  expect(completionsOf(FOREIGN_INVESTMENT_USED, "外商直接投资（万美元）")).toEqual(["实际利用外商直接投资（万美元）"]);
});

it("takes none for used where contracts are in the title, or nothing is said of use", () => {
  expect(isAbout(FOREIGN_INVESTMENT_USED, tableBelow("合同外资和实际利用外资"))).toBe(false);
  expect(isAbout(FOREIGN_INVESTMENT_USED, tableBelow("利用外资"))).toBe(false);
});

it("completes the amount used below a row about foreign investment, until another matter begins", () => {
  expect(isAbout(FOREIGN_INVESTMENT, tableBelow("实际利用外商直接投资"))).toBe(false);
  expect(FOREIGN_INVESTMENT.begins(headSaying("实际利用外商直接投资"))).toBe(true);
  expect(FOREIGN_INVESTMENT.goesOn(headSaying("Contracted amount"))).toBe(true);
  expect(FOREIGN_INVESTMENT.goesOn(headSaying("固定资产投资"))).toBe(false);
  expect(completionsOf(FOREIGN_INVESTMENT, "Utilized amount (US$ bn)")).toEqual([
    "Utilized foreign direct investment (US$ bn)",
  ]);
  expect(completionsOf(FOREIGN_INVESTMENT, "实际使用金额")).toEqual(["实际利用外商直接投资额"]);
  expect(completionsOf(FOREIGN_INVESTMENT, "Contracted amount")).toEqual([]);
});
