import { expect, it } from "vitest";

import { rollForward } from "../../../../server/domain/sheet/fill/roll-forward.ts";
import { COUNTRY } from "../../../support/made-up-figures.ts";
import { rolledTable } from "../../../support/rolled-table.ts";
import type { SheetTable } from "../../../support/sheet-table.ts";

function rolled(periods: SheetTable["periods"], differences: Partial<SheetTable> = {}) {
  const roll = rolledTable(periods, differences).roll;
  if ("code" in roll) return roll.code;
  return {
    place: [roll.axis, ...roll.runs.map(({ from, at, count }) => [from, at, count])],
    labels: roll.labels.map(({ row, column, value }) => [row, column, value]),
    cells: roll.successors.map(({ place }) => [place.row, place.column]),
  };
}

it("adds a column after the newest", () => {
  expect(rolled(["2016年1-5月", "2016年1-6月"])).toEqual({
    place: ["column", [2, 3, 1]],
    labels: [[0, 3, "2016年1-7月"]],
    cells: [[1, 3]],
  });
});

it("adds a row where periods go down, before the newest where that stands first", () => {
  expect(rolled(["2016Q1", "2016Q2"], { isDown: true, basis: "quarter" })).toEqual({
    place: ["row", [2, 3, 1]],
    labels: [[3, 0, "2016Q3"]],
    cells: [[3, 1]],
  });
  expect(rolled(["2016年6月", "2016年5月"])).toEqual({
    place: ["column", [1, 1, 1]],
    labels: [[0, 1, "2016年7月"]],
    cells: [[1, 1]],
  });
});

it("goes on after December with January, or with January to February where no January is", () => {
  expect(rolled(["2016年11月", "2016年12月"])).toMatchObject({ labels: [[0, 3, "2017年1月"]] });
  expect(rolled(["2016年1-2月", "2016年1-11月", "2016年1-12月"], { basis: "year-to-date" })).toMatchObject({
    labels: [[0, 4, "2017年1-2月"]],
  });
  expect(rolled([2015, 2016])).toMatchObject({ labels: [[0, 3, 2017]] });
});

it("repeats a formula of the analyst's own, and one of ours that follows the labels", () => {
  const formulas = ["=B2*2", '=PLAN.METRIC($A3,C$1,,"100000")', '=PLAN.METRIC($A4,"2016年6月")'];
  const lines = formulas.map((formula, at) => ({
    label: `指标${at}`,
    indicator: "INVESTMENT",
    subject: COUNTRY,
    values: [1, { formula, value: 2 }],
  }));
  const roll = rolledTable(["2016年5月", "2016年6月"], { lines }).roll;
  expect("code" in roll || roll.copies).toEqual([
    { row: 1, column: 3, formula: "=C2*2", numberFormat: "General" },
    { row: 2, column: 3, formula: '=PLAN.METRIC($A3,D$1,,"100000")', numberFormat: "General" },
  ]);
});

it("says why it cannot go on", () => {
  const { grid, block } = rolledTable(["2016年1-6月"]);
  expect(rollForward(grid, { ...block, orientation: "one-period" })).toMatchObject({ code: "ONE_PERIOD" });
  expect(rolled([{ label: "上半年", period: "2016年1-6月" }])).toBe("LABEL_NOT_CONTINUED");
});

it("goes on by quarters where the only label says so", () => {
  expect(rolled([{ label: "2016年前三季度", period: "2016年1-9月" }], { basis: "year-to-date" })).toMatchObject({
    labels: [[0, 2, "2016年前四季度"]],
  });
});

it("adds no period that the table has", () => {
  const { grid, block } = rolledTable(["2016年1-5月", "2016年1-6月"]);
  expect(rollForward(grid, { ...block, cells: block.cells.slice(0, 1) })).toMatchObject({ code: "PERIOD_PRESENT" });
});

it("tears no other table apart", () => {
  const { grid, block } = rolledTable(["2016年1-5月", "2016年1-6月"]);
  const wide = { ...grid, merges: [{ top: 0, bottom: 5, left: 4, right: 4 }] };
  const beside = {
    ...wide,
    cells: () => [...grid.cells(), cell(0, 3), cell(0, 4), cell(5, 4)],
  };
  expect(rollForward(beside, block)).toMatchObject({ code: "PLACE_TAKEN" });
});

function cell(row: number, column: number) {
  return { row, column, value: "x", formula: "", numberFormat: "General", isError: false };
}
