import { expect, it } from "vitest";

import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { isOurs, withPlainFigures } from "../../../server/domain/sheet/plain-figures.ts";

it("shows what our formulas show, and leaves the analyst's own", () => {
  const grid = createGrid({
    sheet: "月报",
    cells: [
      { row: 0, column: 0, value: 5, formula: '=PLAN.METRIC("a","b")' },
      { row: 0, column: 1, value: "—", formula: '=IFNA(PLAN.METRIC("a","b"),"—")' },
      { row: 0, column: 2, value: 10, formula: "=A1*2" },
    ],
  });
  const plain = withPlainFigures(grid);
  expect([0, 1, 2].map((column) => plain.cell(0, column)?.formula)).toEqual(["", "", "=A1*2"]);
  expect([0, 1, 2].map((column) => plain.cell(0, column)?.value)).toEqual([5, "—", 10]);
});

it("knows ours from others", () => {
  expect(['=PLAN.METRIC("a")', "=SUM(A1:A3)", ""].map(isOurs)).toEqual([true, false, false]);
});
