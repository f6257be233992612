import { describe, expect, it } from "vitest";

import { sheetChange, showsTheSame } from "../../../addin/excel/sheet-change.ts";
import { createGrid, type GridParts } from "../../../server/domain/sheet/grid.ts";

type Cells = readonly (readonly [row: number, column: number, value: string | number, formula?: string])[];

function gridOf(cells: Cells, parts: Partial<GridParts> = {}) {
  const held = cells.map(([row, column, value, formula = ""]) => ({ row, column, value, formula }));
  return createGrid({ sheet: "月报", cells: held, ...parts });
}

const TABLE: Cells = [
  [0, 0, "指标"],
  [0, 1, "2016年5月"],
  [1, 0, "总产值"],
  [1, 1, 7],
];
const isFigure = ({ row, column }: { row: number; column: number }) => row === 1 && column === 1;

describe("a sheet has changed", () => {
  it("where a label is another, which is named with both", () => {
    const now = gridOf([[0, 0, "指标"], [0, 1, "2016年6月"], ...TABLE.slice(2)]);
    expect(sheetChange(gridOf(TABLE), now)).toBe("B1 原为“2016年5月”，现为“2016年6月”");
  });

  it("where a row came in above", () => {
    const now = gridOf(TABLE.map(([row, ...rest]) => [row + 1, ...rest]));
    expect(sheetChange(gridOf(TABLE), now)).toBe("A1 原为“指标”，现为空");
  });

  it("where a content is gone, or is new", () => {
    const more = gridOf([...TABLE, [2, 0, "合计"]]);
    expect(sheetChange(gridOf(TABLE), more)).toBe("A3 原为空，现为“合计”");
    expect(sheetChange(more, gridOf(TABLE))).toBe("A3 原为“合计”，现为空");
  });

  it("of which the beginning only is told, in one line", () => {
    const now = gridOf([[0, 0, `注：\n${"长".repeat(99)}`], ...TABLE.slice(1)]);
    expect(sheetChange(gridOf(TABLE), now)).toBe(`A1 原为“指标”，现为“注： ${"长".repeat(37)}…”`);
  });

  it("where cells are merged otherwise", () => {
    const merged = gridOf(TABLE, { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] });
    expect(sheetChange(gridOf(TABLE), merged)).toBe("合并单元格有改动");
  });

  it("but not by what stands in places that are left out, nor by what formulas have come to", () => {
    const typed = gridOf([...TABLE.slice(0, 3), [1, 1, 8]]);
    expect(sheetChange(gridOf(TABLE), typed, isFigure)).toBe("");
    expect(sheetChange(gridOf(TABLE), gridOf(TABLE.slice(0, 3)), isFigure)).toBe("");
    const sums = [1, 2].map((sum) => gridOf([[0, 0, sum, "=SUM(B1:B9)"]]));
    expect(sums.map((sum) => sheetChange(sums[0] ?? sum, sum))).toEqual(["", ""]);
  });
});

it("tells whether formulas of the analyst show something else; ours may", () => {
  const showing = (value: string, formula: string) => gridOf([[0, 0, value, formula]]);
  const [may, june] = ["5月", "6月"].map((month) => showing(month, '=A9&"月"'));
  if (!may || !june) throw new Error("no grids");
  expect([showsTheSame(may, may), showsTheSame(may, june)]).toEqual([true, false]);
  expect(showsTheSame(showing("1", "=PLAN.METRIC(A1)"), showing("2", "=PLAN.METRIC(A1)"))).toBe(true);
});
