import { expect, it } from "vitest";

import type { CellRange } from "../../../../server/domain/sheet/cell-range.ts";
import { newestLines } from "../../../../server/domain/sheet/fill/roll-lines.ts";
import { movedCell, movedRange, rollPlace, successor } from "../../../../server/domain/sheet/fill/roll-place.ts";
import { createGrid, type Grid } from "../../../../server/domain/sheet/grid.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { rolledTable } from "../../../support/rolled-table.ts";

const { grid, block } = rolledTable(["2016年1-5月", "2016年1-6月"]);

function placed(...others: readonly (readonly [row: number, column: number])[]) {
  const cells = others.map(([row, column]) => ({ row, column, value: "x" }));
  return placeOn(createGrid({ sheet: "月报", cells: [...grid.cells(), ...cells] }));
}

function placeOn(on: Grid) {
  return rollPlace(on, block, "column", newestLines(block, "column"));
}

it("inserts whole columns where nothing else stands there", () => {
  expect(placed()).toMatchObject({ isInserted: true, isWhole: true, across: { first: 0, last: 1 }, firstPeriod: 1 });
  expect(placed([7, 1])).toMatchObject({ isWhole: true });
});

it("inserts only the table's own rows of a column where something stands above or below", () => {
  expect(placed([7, 4])).toMatchObject({ isInserted: true, isWhole: false });
});

it("takes a free place without moving anything where moving would tear another table", () => {
  expect(placed([0, 5], [2, 5])).toMatchObject({ isInserted: false });
});

it("refuses to tear another table apart", () => {
  expect(placed([0, 4], [2, 4])).toBeUndefined();
  const merges = [{ top: 1, bottom: 2, left: 3, right: 3 }];
  const cells = [...grid.cells(), { row: 1, column: 3, value: "x" }, { row: 4, column: 3, value: "x" }];
  expect(placeOn(createGrid({ sheet: "月报", cells, merges }))).toBeUndefined();
});

it("moves no other table in part, and minds none that stays as a whole", () => {
  const cells = [...grid.cells(), { row: 1, column: 5, value: "x" }, { row: 2, column: 5, value: "x" }];
  const on = createGrid({ sheet: "月报", cells });
  const place = (top: number, bottom: number) =>
    rollPlace(on, block, "column", newestLines(block, "column"), [{ top, bottom, left: 5, right: 5 }]);
  expect(place(1, 2)).toMatchObject({ isInserted: false });
  expect(place(2, 2)).toMatchObject({ isInserted: true, isWhole: false });
});

it("moves what stands behind, and tells where a cell is continued", () => {
  const place = placed([7, 4]);
  if (!place) throw new Error("no place");
  expect([movedCell(place, { row: 1, column: 3 }), movedCell(place, { row: 7, column: 4 })]).toEqual([
    { row: 1, column: 4 },
    { row: 7, column: 4 },
  ]);
  expect(movedRange(place, { top: 0, bottom: 0, left: 2, right: 3 })).toMatchObject({ left: 2, right: 4 });
  expect(successor(place, { row: 1, column: 2 })).toEqual({ row: 1, column: 3 });
});

it("takes codes that stand left of a table along with its rows", () => {
  const down = readSheets("代码 | 年份 | 固投\n610100 | 2014 | 1\n610100 | 2015 | 2\n610200 | 2014 | 3")[0];
  const range = { top: 0, left: 1, bottom: 3, right: 2 };
  const cells = block.cells.map((cell, at) => ({ ...cell, row: at + 1, column: 2 }));
  const table = { ...block, range, cells, orientation: "periods-down" } as const;
  const place = (others: readonly CellRange[]) =>
    down && rollPlace(down, table, "row", newestLines(table, "row"), others)?.across;
  expect(place([])).toEqual({ first: 0, last: 2 });
  expect(place([{ top: 0, left: 0, bottom: 1, right: 0 }])).toEqual({ first: 1, last: 2 });
});
