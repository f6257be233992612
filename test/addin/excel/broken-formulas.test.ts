import { expect, it } from "vitest";

import { brokenFormulas } from "../../../addin/excel/broken-formulas.ts";
import { createGrid, type GridParts } from "../../../server/domain/sheet/grid.ts";

/** What is found broken in one cell, with what it should read. */
function found(formula: string, value: string | number, arrays: GridParts["arrays"] = []) {
  const cells = [{ row: 1, column: 0, value, formula }];
  return brokenFormulas(createGrid({ sheet: "月报", cells, arrays })).map(({ after }) => after);
}

it.each([
  ["=_xldudf_PLAN_METRIC(A2,B1)", 5, ["=PLAN.METRIC(A2,B1)"]],
  ["=@PLAN.METRIC(A2,B1)", 5, ["=PLAN.METRIC(A2,B1)"]],
  ["=PLAN.METRIC(A2,B1)", "#NAME?", ["=PLAN.METRIC(A2,B1)"]],
  ["=PLAN.METRIC(A2,B1)", 5, []],
  ["=plan.metric(A2,B1)", 5, []],
  ["=PLAN.METRIC(A2,B1)", "#N/A", []],
  ["=SUMM(A2)", "#NAME?", []],
])("%s that shows %s is broken: %j", (formula, value, repaired) => {
  expect(found(formula, value)).toEqual(repaired);
});

it("a cell that a formula elsewhere fills is not", () => {
  expect(found("=@PLAN.HISTORY(1,2,3)", 5, [{ top: 0, left: 0, bottom: 1, right: 0 }])).toEqual([]);
  expect(found("=@PLAN.HISTORY(1,2,3)", 5, [{ top: 1, left: 0, bottom: 2, right: 0 }])).toHaveLength(1);
});
