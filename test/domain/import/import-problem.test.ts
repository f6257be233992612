import { expect, it } from "vitest";

import { importProblem, refusedProblem } from "../../../server/domain/import/import-problem.ts";
import { refuse } from "../../../server/domain/refusal.ts";

it("says what was read and what to do", () => {
  expect(importProblem("NUMBER_UNKNOWN", "12亿")).toEqual({
    code: "NUMBER_UNKNOWN",
    received: "12亿",
    message: "“12亿”不是一个数。请只写数字，单位写在“单位”列。",
  });
});

it("takes a refusal over with its sentence", () => {
  const refusal = refuse("UNIT_UNKNOWN", { received: "斤" });
  expect(refusedProblem(refusal, "斤")).toEqual({ code: "UNIT_UNKNOWN", received: "斤", message: refusal.message });
});

it("cuts what is too long for a report", () => {
  expect(importProblem("STATUS_UNKNOWN", "长".repeat(1000)).message.length).toBeLessThan(150);
});
