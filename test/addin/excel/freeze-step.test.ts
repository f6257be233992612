import { expect, it } from "vitest";

import { freezeStep } from "../../../addin/excel/freeze-step.ts";
import { bookOf } from "./fake-book.ts";

const FORMULA = "=PLAN.METRIC($A2,B$1)";
const LIVE = { row: 1, column: 1, value: 5, formula: FORMULA };

it("takes every formula of ours, with the version that its figure is of", () => {
  const own = { row: 0, column: 0, value: 1, formula: "=SUM(A1:A2)" };
  const { rewriting, left } = freezeStep(bookOf([own, LIVE]), ({ row }) => `${row}-v`);
  expect(rewriting.cells).toEqual([{ sheet: "月报", row: 1, column: 1, before: FORMULA, after: 5 }]);
  expect(rewriting.frozen).toMatchObject([{ formula: FORMULA, value: 5, dataVersion: "1-v" }]);
  expect(left).toEqual([]);
});

it("leaves what has no answer yet, with the reason", () => {
  const busy = { ...LIVE, value: "#BUSY!", isError: true };
  const { rewriting, left } = freezeStep(bookOf([busy]), () => "v");
  expect([rewriting.cells, left]).toEqual([[], [expect.objectContaining({ text: expect.stringContaining("#BUSY!") })]]);
});

it("leaves protected sheets as they are", () => {
  const { rewriting, left } = freezeStep(bookOf([LIVE], { isLocked: true }), () => "v");
  expect([rewriting.cells, rewriting.frozen]).toEqual([[], []]);
  expect(left).toMatchObject([{ row: 1, column: 1, text: expect.stringContaining("受保护") }]);
});

it("says of formulas in disguise that they have to be repaired first", () => {
  const disguised = { ...LIVE, value: "#NAME?", isError: true, formula: "=_xldudf_PLAN_METRIC(A2,B1)" };
  const { rewriting, left } = freezeStep(bookOf([disguised]), () => "v");
  expect([rewriting.cells, left[0]?.text]).toEqual([[], "公式 =_xldudf_PLAN_METRIC(A2,B1) 要先修复，再定稿"]);
});
