import { expect, it } from "vitest";

import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { sentGrid } from "../../../server/domain/submit/sent-grid.ts";
import { gridOf } from "../../support/grid-of.ts";

const OWN = { value: 3, formula: "=A1+1" };
const OURS = { value: 5, formula: '=PLAN.METRIC("GDP",2016)' };
const grid = createGrid({
  sheet: "月报",
  cells: gridOf([[1, OWN, OURS]]).cells(),
  hiddenRows: [0],
  hiddenColumns: [2],
});

const formulas = (withHidden: boolean, withFormulas: boolean) => {
  const sent = sentGrid(grid, { withHidden, withFormulas });
  return [[...sent.cells()].map(({ formula }) => formula), sent.hiddenRows.size, sent.hiddenColumns.size];
};

it("is the sheet as it stands unless the analyst wants more", () => {
  expect(formulas(false, false)).toEqual([["", OWN.formula, OURS.formula], 1, 1]);
});

it("has own formulas as what they show and hidden lines as if they were seen, but never our formulas", () => {
  expect(formulas(true, true)).toEqual([["", "", OURS.formula], 0, 0]);
});
