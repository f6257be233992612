import { expect, it } from "vitest";

import { repairStep } from "../../../addin/excel/repair-step.ts";
import { bookOf } from "./fake-book.ts";

const BROKEN = { row: 1, column: 1, value: "#NAME?", isError: true, formula: "=_xldudf_PLAN_METRIC(A2,B1)" };

it("leads from the formula as it reads to the formula as it should", () => {
  const { rewriting, left } = repairStep(bookOf([BROKEN]));
  expect(rewriting.cells).toMatchObject([{ before: BROKEN.formula, after: "=PLAN.METRIC(A2,B1)" }]);
  expect(left).toEqual([]);
});

it("says which functions there are none of", () => {
  const { rewriting, left } = repairStep(bookOf([{ ...BROKEN, formula: "=PLAN.METRICS(1)+PLAN.OLD(2)" }]));
  expect([rewriting.cells, left[0]?.text]).toEqual([[], "没有 PLAN.METRICS、PLAN.OLD 这个函数"]);
});

it("leaves protected sheets as they are", () => {
  const { rewriting, left } = repairStep(bookOf([BROKEN], { isLocked: true }));
  expect([rewriting.cells, left.length]).toEqual([[], 1]);
});
