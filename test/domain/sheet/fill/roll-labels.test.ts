import { expect, it } from "vitest";
import { rollForward } from "../../../../server/domain/sheet/fill/roll-forward.ts";
import { createGrid, type GridParts } from "../../../../server/domain/sheet/grid.ts";
import { rolledTable } from "../../../support/rolled-table.ts";
import type { SheetTable } from "../../../support/sheet-table.ts";

/** A table of months below a row with their year, from column B on. */
function dated(months: SheetTable["periods"], years: GridParts["cells"], merges: GridParts["merges"] = []) {
  const { grid, block } = rolledTable(months);
  const down = <Place extends { readonly row: number }>(place: Place) => ({ ...place, row: place.row + 1 });
  const cells = block.cells.map((cell) => ({
    ...down(cell),
    labels: { ...cell.labels, period: [{ row: 0, column: 1 }, ...cell.labels.period.map(down)] },
  }));
  const lower = createGrid({ sheet: "月报", merges, cells: [...years, ...[...grid.cells()].map(down)] });
  const roll = rollForward(lower, { ...block, cells, range: { ...block.range, bottom: block.range.bottom + 1 } });
  if ("code" in roll) throw new Error(roll.code);
  const labels = roll.labels.map(({ row, column, value }) => [row, column, value]);
  return { labels, merges: roll.merges };
}

const month = (label: string) => ({ label, period: `2016年${label}` });
const YEAR = { row: 0, column: 1, value: "2016年" };

it("says a year that stands once over its months only when it is a new one", () => {
  expect(dated([month("5月"), month("6月")], [YEAR]).labels).toEqual([[1, 3, "7月"]]);
  expect(dated([month("11月"), month("12月")], [YEAR]).labels).toEqual([
    [0, 3, "2017年"],
    [1, 3, "1月"],
  ]);
});

it("widens a year that is merged over its months, and begins another beside it", () => {
  const merge = { top: 0, bottom: 0, left: 1, right: 2 };
  expect(dated([month("5月"), month("6月")], [YEAR], [merge])).toEqual({
    labels: [[1, 3, "7月"]],
    merges: [{ before: merge, after: { ...merge, right: 3 } }],
  });
  expect(dated([month("11月"), month("12月")], [YEAR], [merge])).toMatchObject({
    labels: [
      [0, 3, "2017年"],
      [1, 3, "1月"],
    ],
    merges: [],
  });
});

it("leads a merged year to the front where the newest month stands first", () => {
  const merge = { top: 0, bottom: 0, left: 1, right: 2 };
  expect(dated([month("6月"), month("5月")], [YEAR], [merge])).toEqual({
    labels: [
      [0, 1, "2016年"],
      [1, 1, "7月"],
    ],
    merges: [{ before: { ...merge, left: 2, right: 3 }, after: { ...merge, right: 3 } }],
  });
});

it("names the year itself where nothing else does", () => {
  const { roll } = rolledTable([month("11月"), month("12月")]);
  expect("code" in roll || roll.labels.map(({ value }) => value)).toEqual(["2017年1月"]);
});
