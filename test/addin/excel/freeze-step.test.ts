import { describe, expect, it } from "vitest";

import type { FormulaState } from "../../../addin/client/formula-state.ts";
import { freezeStep } from "../../../addin/excel/freeze-step.ts";
import { bookOf } from "./fake-book.ts";

const FORMULA = "=PLAN.METRIC($A2,B$1)";
const UNKNOWN = () => undefined;
const LIVE = { row: 1, column: 1, value: 5, formula: FORMULA };

it("takes every formula of ours, with the version that its figure is of", () => {
  const own = { row: 0, column: 0, value: 1, formula: "=SUM(A1:A2)" };
  const { rewriting, left } = freezeStep(bookOf([own, LIVE]), ({ row }) => `${row}-v`, UNKNOWN);
  expect(rewriting.cells).toEqual([{ sheet: "月报", row: 1, column: 1, before: FORMULA, after: 5 }]);
  expect(rewriting.frozen).toMatchObject([{ formula: FORMULA, value: 5, dataVersion: "1-v" }]);
  expect(left).toEqual([]);
});

it("leaves what has no answer yet, with the reason", () => {
  const busy = { ...LIVE, value: "#BUSY!", isError: true };
  const { rewriting, left } = freezeStep(bookOf([busy]), () => "v", UNKNOWN);
  expect([rewriting.cells, left]).toEqual([[], [expect.objectContaining({ text: expect.stringContaining("#BUSY!") })]]);
});

it("leaves protected sheets as they are", () => {
  const { rewriting, left } = freezeStep(bookOf([LIVE], { isLocked: true }), () => "v", UNKNOWN);
  expect([rewriting.cells, rewriting.frozen]).toEqual([[], []]);
  expect(left).toMatchObject([{ row: 1, column: 1, text: expect.stringContaining("受保护") }]);
});

it("says of formulas in disguise that they have to be repaired first", () => {
  const disguised = { ...LIVE, value: "#NAME?", isError: true, formula: "=_xldudf_PLAN_METRIC(A2,B1)" };
  const { rewriting, left } = freezeStep(bookOf([disguised]), () => "v", UNKNOWN);
  expect([rewriting.cells, left[0]?.text]).toEqual([[], "公式 =_xldudf_PLAN_METRIC(A2,B1) 要先修复，再定稿"]);
});

describe("a cell that shows #N/A", () => {
  const NONE = { ...LIVE, value: "#N/A", isError: true };
  const standing = (state: FormulaState["standing"]) => () => ({ standing: state, code: "", reason: "" });

  it("is frozen where that is the answer", () => {
    const { rewriting, left } = freezeStep(bookOf([NONE]), () => "v", standing("refused"));
    expect([rewriting.cells.map(({ after }) => after), left]).toEqual([["#N/A"], []]);
  });

  it("stays a formula where an outage left it without one, whatever a formula around ours shows", () => {
    const caught = { ...LIVE, row: 2, value: "—" };
    const { rewriting, left } = freezeStep(bookOf([NONE, caught]), () => "v", standing("failed"));
    expect([rewriting.cells, rewriting.frozen]).toEqual([[], []]);
    expect(left.map(({ row, text }) => [row, text])).toEqual(
      [1, 2].map((row) => [row, expect.stringContaining("刷新")]),
    );
  });

  it("stays with the whole area that its formula fills", () => {
    const area = { top: 1, left: 1, bottom: 2, right: 1 };
    const cells = [NONE, { ...NONE, row: 2 }];
    const stateOf = ({ row }: { row: number }) => (row === 1 ? standing("failed")() : undefined);
    const { rewriting, left } = freezeStep(bookOf(cells, { arrays: [area] }), () => "v", stateOf);
    expect([rewriting.areas, left.length]).toEqual([[], 2]);
  });
});
