import { expect, it } from "vitest";

import { fillCells, fillRewriting } from "../../../addin/excel/fill-changes.ts";
import type { FillCell, FillPlan } from "../../../server/domain/sheet/fill/plan-fill.ts";

function cellOf(row: number, differences: Partial<FillCell>): FillCell {
  return {
    ...{ sheet: "月报", row, column: 1, formula: "=PLAN.METRIC(A1,B1)", pattern: "", after: 5, isDerived: false },
    ...{ source: "", conflict: "NONE", before: { value: null, formula: "" } },
    meaning: {
      ...{ indicator: "OUTPUT", subject: { area: "100000", member: "" }, basis: "year" },
      ...{ period: { start: 0, end: 11 }, unit: "" },
    },
    ...differences,
  };
}

const PLAN: FillPlan = {
  ...{ dataVersion: "v1", refused: [], unchanged: 0 },
  cells: [
    cellOf(0, {}),
    cellOf(1, { conflict: "TYPED_SAME", before: { value: 5, formula: "" } }),
    cellOf(2, { conflict: "TYPED_DIFFERENT", before: { value: 6, formula: "" } }),
    cellOf(3, { before: { value: 4, formula: "=PLAN.METRIC(Z1)" } }),
  ],
};

it("lead from what each cell holds to its formula", () => {
  const { cells, frozen } = fillRewriting(PLAN, { replacesDifferent: true, asValues: false });
  expect(frozen).toEqual([]);
  expect(cells.map(({ row, before, after }) => [row, before, after])).toEqual([
    [0, "", "=PLAN.METRIC(A1,B1)"],
    [1, 5, "=PLAN.METRIC(A1,B1)"],
    [2, 6, "=PLAN.METRIC(A1,B1)"],
    [3, "=PLAN.METRIC(Z1)", "=PLAN.METRIC(A1,B1)"],
  ]);
});

it("leave numbers that differ, unless they are to be replaced", () => {
  expect(fillCells(PLAN, false).map(({ row }) => row)).toEqual([0, 1, 3]);
});

it("lead to values instead, whose formulas are kept with them", () => {
  const { cells, frozen } = fillRewriting(PLAN, { replacesDifferent: false, asValues: true });
  expect(cells.map(({ row, before, after }) => [row, before, after])).toEqual([
    [0, "", 5],
    [1, 5, 5],
    [3, "=PLAN.METRIC(Z1)", 5],
  ]);
  expect(frozen).toHaveLength(3);
  expect(frozen[0]).toEqual({
    ...{ sheet: "月报", row: 0, column: 1, formula: "=PLAN.METRIC(A1,B1)", value: 5, isError: false },
    dataVersion: "v1",
  });
});
