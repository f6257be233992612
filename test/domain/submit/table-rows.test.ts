import { expect, it } from "vitest";

import { mergedCells, periodCellOf } from "../../../server/domain/submit/table-rows.ts";
import { gridOf } from "../../support/grid-of.ts";

it("reads merged cells in each of their rows, and others where they stand", () => {
  const grid = gridOf(
    [
      ["工业投资", 1],
      [null, 2],
      ["产值", 3],
    ],
    [{ top: 0, bottom: 1, left: 0, right: 0 }],
  );
  const cellAt = mergedCells(grid);
  expect([0, 1, 2, 3].map((row) => cellAt(row, 0)?.value)).toEqual(["工业投资", "工业投资", "产值", undefined]);
  expect(cellAt(1, 1)?.value).toBe(2);
});

const date = (value: number, numberFormat: string) => {
  return periodCellOf({ row: 0, column: 0, value, formula: "", numberFormat, isError: false });
};

it("takes a date for its month", () => {
  expect(date(42_551, "yyyy-mm-dd")).toEqual({ cell: "2016-06" });
  expect(date(42_522, 'yyyy"年"m"月"')).toEqual({ cell: "2016-06" });
});

it("asks where Excel may have made a date of 1-6", () => {
  expect(date(42_375, 'm"月"d"日"')).toEqual({ question: expect.stringContaining("1-6") });
});

it("leaves years and texts as they stand", () => {
  expect([date(2016, "General"), periodCellOf(undefined)]).toEqual([{ cell: 2016 }, { cell: null }]);
});
