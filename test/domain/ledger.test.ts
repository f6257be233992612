import { expect, it } from "vitest";

import { countCases, type LedgerCase } from "../../server/domain/ledger.ts";

function caseOf(code: string, differences: Partial<LedgerCase> = {}): LedgerCase {
  const whose = { enterprise: "试验企业", text: "用电紧张", owner: "市工信委", cluster: "汽车", area: "高新区" };
  return { code, ...whose, state: "办理", ...differences };
}

const CASES = [
  caseOf("1"),
  caseOf("2", { state: "销号" }),
  caseOf("3", { state: "销号", cluster: "医药" }),
  caseOf("4", { state: "登记", text: "融资困难" }),
];

it("counts cases, closed and open", () => {
  expect(["", "件数", "已销号", "未销号", "销号率"].map((field) => countCases(CASES, "", field))).toEqual([
    4, 4, 2, 2, 50,
  ]);
});

it("counts those that fulfil every condition", () => {
  expect(countCases(CASES, "集群=汽车", "件数")).toBe(3);
  expect(countCases(CASES, "集群=汽车;状态=销号", "件数")).toBe(1);
  expect(countCases(CASES, "融资", "件数")).toBe(1);
});

it("never says 0 where nothing is registered", () => {
  expect(countCases([], "", "件数")).toMatchObject({ code: "LEDGER_EMPTY" });
  expect(countCases(CASES, "集群=航空航天", "件数")).toMatchObject({
    code: "LEDGER_EMPTY",
    message: "台账里没有符合“集群=航空航天”的问题。请检查筛选条件，或先登记问题。",
  });
});

it("refuses conditions, states and outputs that there are not", () => {
  expect(countCases(CASES, "颜色=红", "")).toMatchObject({ code: "OPTION_UNKNOWN" });
  expect(countCases(CASES, "状态=忘了", "")).toMatchObject({ code: "OPTION_INVALID" });
  expect(countCases(CASES, "", "均值")).toMatchObject({ code: "FIELD_UNKNOWN" });
});
