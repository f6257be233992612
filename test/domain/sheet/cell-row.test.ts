import { describe, expect, it } from "vitest";

import { CellRow } from "../../../server/domain/sheet/cell-row.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";

const cellsAt = (...columns: readonly number[]) =>
  columns.map((column) => ({ row: 0, column, value: column, formula: "", numberFormat: "General", isError: false }));

describe("the cells of a row", () => {
  it.each([
    ["without gaps", [0, 1, 2, 3]],
    ["from a later column on", [5, 6, 7]],
    ["with gaps", [1, 2, 9, 16_383]],
    ["alone", [4]],
    ["none", []],
  ])("are found %s", (_, columns) => {
    const row = new CellRow(cellsAt(...columns), 0, columns.length);
    for (let column = -1; column < 20; column++) {
      expect(row.get(column)?.value).toBe(columns.includes(column) ? column : undefined);
      expect(row.has(column)).toBe(columns.includes(column));
    }
    expect([row.size, [...row.keys()]]).toEqual([columns.length, columns]);
  });

  it("are those of its stretch, as of any map", () => {
    const cells = cellsAt(0, 1, 2, 3, 4);
    const row = new CellRow(cells, 1, 3);
    const seen: number[] = [];
    row.forEach((cell, column) => {
      seen.push(column, Number(cell.value));
    });
    expect(seen).toEqual([1, 1, 2, 2]);
    expect([...row]).toEqual([...new Map(row.entries())]);
    expect([...row.values()]).toEqual(cells.slice(1, 3));
    expect(row.get(3)).toBeUndefined();
  });

  it("hold of several at one place the last", () => {
    const grid = createGrid({
      sheet: "表",
      cells: [
        { row: 1, column: 1, value: 1 },
        { row: 0, column: 0, value: 2 },
        { row: 1, column: 1, value: 3 },
      ],
    });
    expect([...grid.cells()].map(({ value }) => value)).toEqual([2, 3]);
  });
});
