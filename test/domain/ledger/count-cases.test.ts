import { expect, it } from "vitest";

import { countCases } from "../../../server/domain/ledger/count-cases.ts";
import { caseOf, NAMES, NO_LEDGER, TODAY } from "../../support/ledger.ts";

const CASES = [
  caseOf("1", { dueOn: TODAY }),
  caseOf("2", { state: "销号" }),
  caseOf("3", { state: "销号", cluster: "DRUGS", area: "610203" }),
  caseOf("4", { state: "登记", text: "融资困难", dueOn: "2016-08-09", owner: "开发区管委会" }),
];

const LEDGER = { cases: CASES, names: NAMES, today: TODAY };

it("counts cases, closed, open and overdue", () => {
  const fields = ["", "件数", "已销号", "未销号", "逾期", "销号率"];
  expect(fields.map((field) => countCases(LEDGER, "", field))).toEqual([4, 4, 2, 2, 1, 50]);
});

it("counts those that fulfil every condition", () => {
  expect(countCases(LEDGER, "集群=汽车", "件数")).toBe(3);
  expect(countCases(LEDGER, "集群=CARS;状态=销号", "件数")).toBe(1);
  expect(countCases(LEDGER, "融资", "件数")).toBe(1);
  expect(countCases(LEDGER, "企业=MAKER;责任单位=开发区 管委会", "件数")).toBe(1);
  expect(countCases(LEDGER, "逾期=是", "件数")).toBe(1);
  expect(countCases(LEDGER, "逾期=否;状态=办理", "件数")).toBe(1);
});

it("counts an area with the areas within it", () => {
  expect(countCases(LEDGER, "地区=西安", "件数")).toBe(3);
  expect(countCases(LEDGER, "地区=610203", "件数")).toBe(1);
});

it("says 0 only of how cases stand, never of what nobody registered", () => {
  expect(countCases(LEDGER, "集群=医药;逾期=是", "件数")).toBe(0);
  expect(countCases(LEDGER, "状态=核验", "件数")).toBe(0);
  expect(countCases(LEDGER, "状态=核验", "销号率")).toMatchObject({ code: "LEDGER_EMPTY" });
  expect(countCases(NO_LEDGER, "", "件数")).toMatchObject({
    code: "LEDGER_EMPTY",
    message: "台账里还没有登记任何问题。请检查筛选条件，或先登记问题。",
  });
  expect(countCases(LEDGER, "责任单位=市工信局", "件数")).toMatchObject({
    code: "LEDGER_EMPTY",
    message: "台账里没有符合“责任单位=市工信局”的问题。请检查筛选条件，或先登记问题。",
  });
});

it("refuses conditions, states, places and outputs that there are not", () => {
  expect(countCases(LEDGER, "颜色=红", "")).toMatchObject({ code: "OPTION_UNKNOWN" });
  expect(countCases(LEDGER, "状态=忘了", "")).toMatchObject({ code: "OPTION_INVALID" });
  expect(countCases(LEDGER, "集群=气车", "")).toMatchObject({ code: "OPTION_INVALID", near: ["汽车"] });
  expect(countCases(LEDGER, "地区=火星", "")).toMatchObject({ code: "OPTION_INVALID" });
  expect(countCases(LEDGER, "", "均值")).toMatchObject({ code: "FIELD_UNKNOWN" });
});
