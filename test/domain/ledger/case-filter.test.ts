import { expect, it } from "vitest";

import { type CaseFilter, matchCase } from "../../../server/domain/ledger/case-filter.ts";
import { caseOf, NAMES, TODAY } from "../../support/ledger.ts";

const CASES = [
  caseOf("A-1", { owner: "市工信委", text: "用电紧张" }),
  caseOf("A-2", { enterprise: "某公司", enterpriseCode: "", state: "销号", area: "610203", cluster: "" }),
  caseOf("A-3", { dueOn: "", text: "融资困难" }),
];

function chosen(filter: CaseFilter): string {
  return CASES.filter(matchCase(filter, { names: NAMES, today: TODAY }))
    .map(({ code }) => code)
    .join(" ");
}

it("chooses all where nothing is asked", () => {
  expect([chosen({}), chosen({ owner: "", text: " " })]).toEqual(["A-1 A-2 A-3", "A-1 A-2 A-3"]);
});

it("chooses by each condition", () => {
  expect(chosen({ state: "销号" })).toBe("A-2");
  expect(chosen({ cluster: "CARS" })).toBe("A-1 A-3");
  expect(chosen({ area: "610100" })).toBe("A-1 A-3");
  expect(chosen({ enterprise: "maker" })).toBe("A-1 A-3");
  expect(chosen({ enterprise: "某 公司" })).toBe("A-2");
  expect(chosen({ overdue: true })).toBe("A-1");
  expect(chosen({ overdue: false })).toBe("A-2 A-3");
  expect(chosen({ text: "融资" })).toBe("A-3");
  expect(chosen({ text: "a-1" })).toBe("A-1");
});

it("chooses by all conditions together", () => {
  expect(chosen({ cluster: "CARS", overdue: false, owner: "市工信委" })).toBe("A-3");
});
