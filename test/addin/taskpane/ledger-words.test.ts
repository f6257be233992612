import { expect, it } from "vitest";

import { closedSteps, countWords, ledgerFormula, wishFilter } from "../../../addin/taskpane/ledger-words.ts";

it("counts in a line", () => {
  const count = { key: "", name: "", total: 3, closed: 1, open: 2, overdue: 1, closureRate: 100 / 3 };
  expect(countWords(count)).toBe("件数 3，已销号 1，未销号 2，逾期 1，销号率 33.3%");
  expect(countWords({ ...count, closureRate: null })).not.toContain("销号率");
});

it("says who may take the steps that the asker may not", () => {
  const amend = { step: "AMEND", name: "更正", needs: [] };
  expect(closedSteps({ state: "申请销号", steps: [amend] })).toEqual([
    "核验：需要角色数据管理员（steward），并且不是申请销号的人",
    "退回：需要角色数据管理员（steward）",
  ]);
  expect(closedSteps({ state: "销号", steps: [] })).toEqual([]);
});

it("writes a wish as a formula", () => {
  expect(wishFilter({ state: "ASSIGNED", owner: "市供电局", text: "用电" })).toBe("状态=交办;责任单位=市供电局;用电");
  expect(ledgerFormula({}, "件数")).toBe('=PLAN.LEDGER("","件数")');
  expect(ledgerFormula({ text: '"双回路"' }, "逾期")).toBe('=PLAN.LEDGER("""双回路""","逾期")');
});
