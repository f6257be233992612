import { expect, it } from "vitest";

import { createGrid, withNothingHidden } from "../../../server/domain/sheet/grid.ts";

const grid = createGrid({
  sheet: "月报",
  cells: [
    { row: 900_000, column: 2, value: 7 },
    { row: 1, column: 3, value: "6月" },
    { row: 1, column: 0, value: "指标" },
    { row: 1, column: 1, value: " " },
    { row: 2, column: 0, value: null },
    { row: 2, column: 1, value: "", formula: '=""' },
    { row: 3, column: 1, value: "#N/A", isError: true },
  ],
});

it("holds only cells that hold something, row by row", () => {
  expect([...grid.cells()].map(({ row, column }) => [row, column])).toEqual([
    [1, 0],
    [1, 3],
    [2, 1],
    [3, 1],
    [900_000, 2],
  ]);
  expect([...grid.rows.keys()]).toEqual([1, 2, 3, 900_000]);
});

it("finds a cell, with what is not said of it as Excel has it", () => {
  expect(grid.cell(1, 3)).toEqual({
    row: 1,
    column: 3,
    value: "6月",
    formula: "",
    numberFormat: "General",
    isError: false,
  });
  expect([grid.cell(1, 1), grid.cell(50, 50)]).toEqual([undefined, undefined]);
  expect([grid.merges, grid.hiddenRows.size, grid.hiddenColumns.size]).toEqual([[], 0, 0]);
});

it("can be looked at as if nothing of it were hidden", () => {
  const hiding = createGrid({
    sheet: "月报",
    cells: [{ row: 1, column: 0, value: 1 }],
    hiddenRows: [1],
    hiddenColumns: [4],
  });
  const whole = withNothingHidden(hiding);
  expect([whole.hiddenRows.size, whole.hiddenColumns.size, whole.cell(1, 0)?.value]).toEqual([0, 0, 1]);
  expect([...hiding.hiddenRows, ...hiding.hiddenColumns]).toEqual([1, 4]);
  expect(withNothingHidden(grid)).toBe(grid);
});
