import { describe, expect, it } from "vitest";

import { isSameValue, planFreeze, planThaw } from "../../../../server/domain/sheet/freeze/freeze.ts";
import { createGrid, type Grid, type GridParts } from "../../../../server/domain/sheet/grid.ts";

const ANSWER = { row: 1, column: 1, value: 5932.861, formula: '=PLAN.METRIC($A2,"2015年")' };

/** A sheet 表 of those cells. */
function sheetOf(cells: GridParts["cells"], arrays: GridParts["arrays"] = []): Grid {
  return createGrid({ sheet: "表", cells, arrays });
}

describe("freezing", () => {
  it("makes constants of formulas that call ours, and of no others", () => {
    const grid = sheetOf([
      { row: 0, column: 0, value: 1, formula: "=SUM(A1:A3)" },
      { row: 0, column: 1, value: "PLAN.METRIC(", formula: '="PLAN.METRIC("' },
      ANSWER,
      { row: 2, column: 1, value: "—", formula: '=IFERROR(PLAN.METRIC(A3,"x")/2,"—")' },
      { row: 3, column: 1, value: "#N/A", formula: "=PLAN.TARGET(A4,2016)", isError: true },
    ]);
    const { frozen, kept } = planFreeze([grid], "7-abc");
    expect(kept).toEqual([]);
    expect(frozen.map(({ row, value, isError }) => [row, value, isError])).toEqual([
      [1, 5932.861, false],
      [2, "—", false],
      [3, "#N/A", true],
    ]);
    expect(frozen[0]).toMatchObject({ sheet: "表", formula: ANSWER.formula, dataVersion: "7-abc" });
  });

  it.each([
    [null, false],
    ["#NAME?", true],
    ["#BUSY!", true],
    ["#GETTING_DATA", true],
    ["字".repeat(30_001), false],
  ])("keeps a formula that shows %s", (value, isError) => {
    const { frozen, kept } = planFreeze([sheetOf([{ ...ANSWER, value, isError }])], "7-abc");
    expect(frozen).toEqual([]);
    expect(kept).toMatchObject([{ row: 1, column: 1, formula: ANSWER.formula, text: expect.stringMatching(/./u) }]);
  });

  it("takes an area that one formula fills as a whole", () => {
    const array = { top: 0, left: 0, bottom: 1, right: 0 };
    const formula = "=PLAN.HISTORY(1,2,3)";
    const cells = [0, 1].map((row) => ({ row, column: 0, value: row + 1, formula }));
    expect(planFreeze([sheetOf(cells, [array])], "7-abc").frozen).toMatchObject([
      { row: 0, formula, array },
      { row: 1, formula: "", array },
    ]);
    const waiting = [{ row: 0, column: 0, value: "#BUSY!", isError: true, formula }, ...cells.slice(1)];
    expect(planFreeze([sheetOf(waiting, [array])], "7-abc").kept).toHaveLength(2);
  });
});

it("remembers of a formula that could spill that it may", () => {
  const array = { top: 1, left: 1, bottom: 1, right: 1 };
  const { frozen } = planFreeze([sheetOf([ANSWER], [array])], "7-abc");
  expect(frozen).toMatchObject([{ formula: ANSWER.formula, array }]);
  expect(planThaw(frozen, [sheetOf([{ row: 1, column: 1, value: 5932.861 }])]).restored).toEqual(frozen);
});

describe("thawing", () => {
  const { frozen } = planFreeze([sheetOf([ANSWER])], "7-abc");

  it("restores what still holds what was frozen", () => {
    const { formula: _, ...constant } = ANSWER;
    expect(planThaw(frozen, [sheetOf([constant])])).toEqual({ restored: frozen, changed: [] });
  });

  it.each([
    ["another number", [{ ...ANSWER, formula: "", value: 1 }]],
    ["a formula of somebody's own", [{ ...ANSWER, formula: "=1+1" }]],
    ["nothing", []],
  ])("leaves a cell alone that holds %s", (_, cells) => {
    expect(planThaw(frozen, [sheetOf(cells)])).toEqual({ restored: [], changed: frozen });
    expect(planThaw(frozen, [])).toEqual({ restored: [], changed: frozen });
  });

  it("restores an area whole or not at all", () => {
    const array = { top: 0, left: 0, bottom: 1, right: 0 };
    const cells = [0, 1].map((row) => ({ row, column: 0, value: row, formula: "=PLAN.PROJECTS()" }));
    const area = planFreeze([sheetOf(cells, [array])], "7-abc").frozen;
    const changed = cells.map(({ row, column }) => ({ row, column, value: row * 9 }));
    expect(planThaw(area, [sheetOf(changed)]).restored).toEqual([]);
  });
});

it.each([
  [0.1 + 0.2, 0.3, true],
  [1, 1.0001, false],
  [1, "1", false],
  ["", " ", true],
  [true, true, true],
])("%j and %j are one value: %s", (a, b, isSame) => {
  expect(isSameValue(a, b)).toBe(isSame);
});
