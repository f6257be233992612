import { expect, it } from "vitest";

import { fromStoredFormula, toStoredFormula } from "../../../server/domain/sheet/stored-formula.ts";

it.each([
  ['=PLAN.METRIC(A1,"2016年")', '_xldudf_PLAN_METRIC(A1,"2016年")'],
  [
    "=IFERROR(PLAN.METRIC(A1,B1)/PLAN.TARGET(A1,2016),0)",
    "IFERROR(_xldudf_PLAN_METRIC(A1,B1)/_xldudf_PLAN_TARGET(A1,2016),0)",
  ],
  ["=\"PLAN.METRIC(\"&'PLAN.X('!A1", "\"PLAN.METRIC(\"&'PLAN.X('!A1"],
  ["=MYPLAN.METRIC(1)+PLAN.X", "MYPLAN.METRIC(1)+PLAN.X"],
])("%s is stored as %s", (formula, stored) => {
  expect(toStoredFormula(formula)).toBe(stored);
  expect(fromStoredFormula(stored)).toBe(formula);
});

it("shows functions of other add-ins by their names too", () => {
  expect(fromStoredFormula("_xldudf_WIND_EDB(A1)")).toBe("=WIND.EDB(A1)");
});
