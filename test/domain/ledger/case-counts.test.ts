import { expect, it } from "vitest";

import { caseCounts, countsBy } from "../../../server/domain/ledger/case-counts.ts";
import { caseOf, TODAY } from "../../support/ledger.ts";

const CASES = [
  caseOf("1"),
  caseOf("2", { state: "销号", owner: "开发区" }),
  caseOf("3", { owner: "" }),
  caseOf("4", { owner: "开发区", dueOn: TODAY }),
];

it("counts how cases stand", () => {
  expect(caseCounts(CASES, TODAY)).toEqual({ total: 4, closed: 1, open: 3, overdue: 2, closureRate: 25 });
  expect(caseCounts([], TODAY).closureRate).toBeNull();
});

it("counts each group, the biggest first, with those of which nothing is said", () => {
  expect(countsBy(CASES, "owner", TODAY).map(({ key, total, overdue }) => [key, total, overdue])).toEqual([
    ["开发区", 2, 0],
    ["", 1, 1],
    ["市工信委", 1, 1],
  ]);
});
