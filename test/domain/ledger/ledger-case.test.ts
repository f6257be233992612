import { expect, it } from "vitest";

import { isCaseState, isInLedger, isOverdue } from "../../../server/domain/ledger/ledger-case.ts";
import { caseOf } from "../../support/ledger.ts";

it("is overdue from the day after it was due, until it is closed", () => {
  expect(isOverdue({ state: "办理", dueOn: "2016-08-09" }, "2016-08-10")).toBe(true);
  expect(isOverdue({ state: "核验", dueOn: "2016-08-10" }, "2016-08-10")).toBe(false);
  expect(isOverdue({ state: "销号", dueOn: "2016-08-09" }, "2016-08-10")).toBe(false);
  expect(isOverdue({ state: "登记", dueOn: "" }, "2016-08-10")).toBe(false);
});

it("knows its states", () => {
  expect(["登记", "核验", "退回", ""].map(isCaseState)).toEqual([true, true, false, false]);
});

it("leaves out what was withdrawn, which is not overdue either", () => {
  const gone = { ...caseOf("1"), state: "撤回" } as const;
  expect([isInLedger(gone), isInLedger(caseOf("1")), isOverdue(gone, "2099-01-01")]).toEqual([false, true, false]);
});
