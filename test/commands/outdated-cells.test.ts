import { afterAll, beforeAll, expect, it } from "vitest";

import { formulaCells, outdatedCells, outdatedJson, outdatedLines } from "../../server/commands/outdated-cells.ts";
import { createGrid } from "../../server/domain/sheet/grid.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";

let library: SeededLibrary;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());

const GDP = '=PLAN.METRIC("GDP",2015)';
const ONE = { top: 0, left: 0, bottom: 0, right: 0 };
const WIDE = { top: 5, left: 0, bottom: 6, right: 0 };
const GRID = createGrid({
  sheet: "月报",
  cells: [
    { row: 0, column: 0, value: null, formula: GDP },
    { row: 1, column: 0, value: 5932.861, formula: GDP },
    { row: 2, column: 0, value: 1, formula: '=PLAN.METRIC("GDP",1995)' },
    { row: 3, column: 0, value: 1, formula: `${GDP}*2` },
    { row: 4, column: 0, value: 1, formula: "=SUM(A1:A3)" },
    { row: 5, column: 0, value: 1, formula: GDP },
    { row: 6, column: 0, value: 1, formula: GDP },
  ],
  arrays: [ONE, WIDE],
});

it("are those of our formulas that show another figure, or none", async () => {
  const cells = formulaCells([GRID]);
  expect(cells.map(({ row, array }) => [row, array])).toEqual([
    [0, ONE],
    [1, undefined],
    [2, undefined],
    [3, undefined],
  ]);
  const outdated = await outdatedCells(library, cells, [GRID]);
  expect(outdatedJson(outdated)).toEqual([
    { sheet: "月报", cell: "A1", formula: GDP, shown: "", now: 5932.861, reason: "" },
    expect.objectContaining({ cell: "A3", shown: 1, now: null, reason: expect.stringContaining("没有公布数据") }),
  ]);
  expect(outdatedLines(outdated)).toEqual([
    "  旧数 月报!A1：显示 空，现在是 5932.861",
    expect.stringContaining("  旧数 月报!A3：显示 1，现在取不到这个数：西安市"),
  ]);
});
