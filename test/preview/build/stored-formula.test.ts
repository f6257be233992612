import { expect, test } from "vitest";

import { fromStoredFormula, toStoredFormula } from "../../../preview/build/stored-formula.ts";

test.each([
  ["PLAN.METRIC(A1)", "_xldudf_PLAN_METRIC(A1)"],
  ['IFNA(PLAN.SOURCE(A1),"PLAN.SOURCE(")', 'IFNA(_xldudf_PLAN_SOURCE(A1),"PLAN.SOURCE(")'],
  ["'PLAN.X('!A1+PLAN.TARGET(B2)", "'PLAN.X('!A1+_xldudf_PLAN_TARGET(B2)"],
  ["MYPLAN.METRIC(A1)+SUM(A1)", "MYPLAN.METRIC(A1)+SUM(A1)"],
])("%s is stored as %s, and read back", (shown, stored) => {
  expect(toStoredFormula(shown)).toBe(stored);
  expect(fromStoredFormula(stored)).toBe(shown);
});
