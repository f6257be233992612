import { expect, it } from "vitest";

import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { hasDependents, ownFormulas } from "../../../server/domain/sheet/has-dependents.ts";

const CHANGED = [2, 3].map((row) => ({ sheet: "月报", row, column: 2 }));

/** Whether that formula on that sheet may read C3 or C4 of 月报. */
function depends(formula: string, sheet = "月报"): boolean {
  return hasDependents([createGrid({ sheet, cells: [{ row: 9, column: 9, value: 0, formula }] })], CHANGED);
}

it.each(["=SUM(C1:C5)", "=$C$4*2", "=LOG10(A3:Z3)", "=SUM(C1:C9999)", "=1E3+C3"])("%s does", (formula) => {
  expect(depends(formula)).toBe(true);
});

it.each(["=SUM(C5:C9)", "=SUM(D1:Z9)", '=A1&"C3"', "=ROUND(1.5,0)+1E3", "=SUM(D1:D9999)"])("%s does not", (formula) => {
  expect(depends(formula)).toBe(false);
});

it.each(["=SUM(C:C)", "=SUM(3:3)", "=SUM(月报!A1)", "=增速区*2", '=INDIRECT("C"&3)', "=表1[6月]", "=A1#"])(
  "%s may, for all that it says",
  (formula) => {
    expect(depends(formula)).toBe(true);
  },
);

it("reads the cells of its own sheet", () => {
  expect(depends("=SUM(C1:C5)", "附表")).toBe(false);
  expect(depends("=SUM(月报!C1:C5)", "附表")).toBe(true);
});

it("is none of ours", () => {
  expect(depends("=PLAN.METRIC(C3,1)")).toBe(false);
  const cells = ["=PLAN.METRIC(C3,1)", "=1", ""].map((formula, column) => ({ row: 0, column, value: 1, formula }));
  expect(ownFormulas(createGrid({ sheet: "月报", cells }))).toEqual(["=1"]);
});

it("is none where nothing changes", () => {
  const grid = createGrid({ sheet: "月报", cells: [{ row: 0, column: 0, value: 0, formula: "=SUM(月报!A1)" }] });
  expect(hasDependents([grid], [])).toBe(false);
});
