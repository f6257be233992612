import { expect, it } from "vitest";

import { callsPlan } from "../../../server/domain/sheet/plan-formula.ts";

it.each([
  ["=PLAN.METRIC(A1,B1)", true],
  ["=IFERROR(plan.metric(A1,B1)/2,0)", true],
  ["=-PLAN.TARGET(A1,2016)", true],
  ['="PLAN.METRIC("', false],
  ["='PLAN.X('!A1", false],
  ["=MYPLAN.METRIC(1)", false],
  ["=PLAN.METRIC", false],
  ["PLAN.METRIC(1)", false],
  ["", false],
])("%s calls one of ours: %s", (formula, calls) => {
  expect(callsPlan(formula)).toBe(calls);
});
