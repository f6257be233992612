import { expect, it } from "vitest";

import { contentOf, isPlanFormula } from "../../../server/domain/sheet/cell-content.ts";
import type { GridCell } from "../../../server/domain/sheet/grid.ts";

function content(cell: Partial<GridCell>) {
  return contentOf({ row: 0, column: 0, value: null, formula: "", numberFormat: "General", isError: false, ...cell });
}

it.each(["—", "－", "…", "...", "/", "N/A", "待填", "未公布", "***"])("takes %j for a place to be filled", (value) => {
  expect(content({ value })).toBe("placeholder");
});

it("tells what stands in a cell", () => {
  expect([contentOf(undefined), content({})]).toEqual(["empty", "empty"]);
  expect([content({ value: 5.9 }), content({ value: "5.9" })]).toEqual(["number", "number"]);
  expect([content({ value: "见附表" }), content({ value: "#N/A", isError: true })]).toEqual(["text", "placeholder"]);
  expect(content({ value: 5, formula: "=SUM(A1:A3)" })).toBe("own-formula");
  expect(content({ value: 5, formula: '=PLAN.METRIC($A3,C$2,,"全国")' })).toBe("plan-formula");
});

it.each(["下降1.3%", "同比增长6.4％", "(0.4)", "（1.25）"])("leaves %s to whoever wrote it so", (value) => {
  expect(content({ value })).toBe("text");
});

it.each([
  ["=PLAN.METRIC($A3,C$2)", true],
  ["=_xldudf_PLAN_METRIC($A3,C$2)/100", true],
  ['=PLAN.METRIC("工业)增加值",C$2)', true],
  ["=PLAN.METRIC($A3,C$2)-PLAN.METRIC($A3,B$2)", false],
  ["=PLAN.METRIC($A3,C$2)/2", false],
  ["=IFNA(PLAN.METRIC($A3,C$2),0)", false],
  ["=PLANS.METRIC(A1)", false],
])("%s is ours and nothing else: %s", (formula, isOurs) => {
  expect(isPlanFormula(formula)).toBe(isOurs);
});
