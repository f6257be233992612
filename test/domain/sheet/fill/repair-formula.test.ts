import { describe, expect, it } from "vitest";

import { repairedFormula, unknownFunctions } from "../../../../server/domain/sheet/fill/repair-formula.ts";

describe("a formula of ours", () => {
  it.each([
    ["=PLAN.METRIC($A2,B$1)", "=PLAN.METRIC($A2,B$1)"],
    ["=plan.metric(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=_xldudf_PLAN_METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=_xlfn._xldudf_PLAN_METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=_xlfn.PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=_xll.PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=@PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["='C:\\工具\\plan it''s.xlam'!PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=plan.xlam!PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=[1]!PLAN.METRIC(A2,B1)", "=PLAN.METRIC(A2,B1)"],
    ["=IFERROR(_xldudf_PLAN_METRIC(A2,B1),0)-@PLAN.TARGET(A2,1)", "=IFERROR(PLAN.METRIC(A2,B1),0)-PLAN.TARGET(A2,1)"],
    [
      "=PLAN.METRIC('1 月'!A2,月报!B1)+月报!C1*PLAN.METRIC(A1,B1)",
      "=PLAN.METRIC('1 月'!A2,月报!B1)+月报!C1*PLAN.METRIC(A1,B1)",
    ],
    ['=PLAN.METRIC("_xldudf_PLAN_METRIC(","@PLAN.X(")', '=PLAN.METRIC("_xldudf_PLAN_METRIC(","@PLAN.X(")'],
  ])("%s reads %s", (formula, repaired) => {
    expect(repairedFormula(formula)).toBe(repaired);
  });

  it.each(["=SUM(A1:A3)", "=MYPLAN.METRIC(1)", '="PLAN.METRIC("', "PLAN.METRIC(1,2)", "=_xldudf_OTHER_METRIC(1)", ""])(
    "is not %s",
    (formula) => {
      expect(repairedFormula(formula)).toBeUndefined();
    },
  );

  it("stays as it is once repaired", () => {
    const repaired = repairedFormula("=@_xldudf_PLAN_HISTORY(A1,B1,C1)") ?? "";
    expect(repairedFormula(repaired)).toBe(repaired);
  });
});

it.each([
  ["=PLAN.METRIC(1)+plan.live(2)+PLAN.PERIOD(3)", []],
  ["=PLAN.METRICS(1)+PLAN.metrics(2)+PLAN.OLD(3)", ["METRICS", "OLD"]],
  ['=PLAN.METRIC("PLAN.OLD(")', []],
])("in %s there are no functions %j", (formula, names) => {
  expect(unknownFunctions(formula)).toEqual(names);
});
