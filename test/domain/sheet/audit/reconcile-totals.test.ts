import { expect, it } from "vitest";

import { reconcileTotals } from "../../../../server/domain/sheet/audit/reconcile-totals.ts";
import { shownFigures } from "../../../../server/domain/sheet/audit/shown-figure.ts";
import { type TableLine, understood } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

type Row = readonly [label: string, area: string, value: TableLine["values"][number], member?: string];

/** What is missed in a column of those rows; a row of no area is what a recogniser takes for a total. */
function missed(...rows: readonly Row[]) {
  const { grids, recognition } = understood({
    periods: ["2016年1-6月"],
    lines: rows.map(([label, area, value, member = ""]) => {
      return { label, values: [value], indicator: "INVESTMENT", subject: { area, member } };
    }),
  });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  if (!grid || !block) throw new Error("no table");
  const cells = block.cells.filter(({ meaning }) => meaning.subject.area !== "");
  const figures = shownFigures(grid, { ...block, cells }, TINY_CATALOGUE);
  return reconcileTotals({ grid, range: block.range, figures }, TINY_CATALOGUE).map(({ left, difference }) => [
    left.cells[0]?.row,
    difference / 1e8,
  ]);
}

it("leaves out what lies in another part", () => {
  const rows = (total: number): Row[] => [
    ["陕西", "610000", 10],
    ["其中：西安", "610100", 4],
    ["丙", "3", 5],
    ["合计", "", total],
  ];
  expect([missed(...rows(15)), missed(...rows(19))]).toEqual([[], [[4, 4]]]);
});

it("leaves out the divisions of sections that are parts", () => {
  const rows = (total: number): Row[] => [
    ["采矿业", "610100", 3, "B"],
    ["制造业", "610100", 10, "C"],
    ["汽车制造业", "610100", 6, "36"],
    ["合计", "", total],
  ];
  expect([missed(...rows(13)), missed(...rows(19))]).toEqual([[], [[4, 6]]]);
});

it("takes subtotals and what follows them for parts of the last total", () => {
  const rows = (total: number): Row[] => [
    ["甲", "1", 1],
    ["乙", "2", 2],
    ["小计", "", 3],
    ["丙", "3", 4],
    ["丁", "4", 5],
    ["合计", "", total],
  ];
  expect([missed(...rows(12)), missed(...rows(9)), missed(...rows(30))]).toEqual([[], [], [[6, 21]]]);
});

it("is sure of no sum with a line that shows nothing", () => {
  expect(missed(["甲", "1", 1], ["丙", "3", "—"], ["乙", "2", 2], ["合计", "", 9])).toEqual([]);
});
