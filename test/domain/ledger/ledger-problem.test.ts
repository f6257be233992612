import { expect, it } from "vitest";

import { ledgerProblem } from "../../../server/domain/ledger/ledger-problem.ts";

it("says what was received, what is near, and what to do", () => {
  expect(ledgerProblem("CASE_UNKNOWN", "code", { received: "QF2016-0009", near: ["QF2016-0008"] })).toEqual({
    code: "CASE_UNKNOWN",
    field: "code",
    received: "QF2016-0009",
    message: "台账里没有编号为“QF2016-0009”的问题，最接近的是：QF2016-0008。请核对编号；新的问题先登记。",
  });
});

it("shortens what is too long to be repeated", () => {
  expect(ledgerProblem("FIELD_INVALID", "dueOn", { received: "天".repeat(50) }).received).toBe(`${"天".repeat(40)}…`);
});
