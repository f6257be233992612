import { expect, it } from "vitest";
import { printPeriod } from "../../../server/domain/period.ts";
import { createGrid } from "../../../server/domain/sheet/grid.ts";
import { planFill } from "../../../server/domain/sheet/plan-fill.ts";
import { rolledGrid, rollForward } from "../../../server/domain/sheet/roll-forward.ts";
import { COUNTRY, madeUpFigures } from "../../support/made-up-figures.ts";
import { type SheetTable, understood } from "../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../support/tiny-catalogue.ts";

function table(periods: SheetTable["periods"], differences: Partial<SheetTable> = {}) {
  const line = { label: "工业投资", indicator: "INVESTMENT", subject: COUNTRY, values: periods.map(() => 1) };
  const { grids, recognition } = understood({ periods, lines: [line], ...differences });
  const [grid, block] = [grids[0], recognition.blocks[0]];
  if (!grid || !block) throw new Error("no table");
  return { grid, block };
}
function rolled(periods: SheetTable["periods"], differences: Partial<SheetTable> = {}) {
  const { grid, block } = table(periods, differences);
  const roll = rollForward(grid, block);
  if ("code" in roll) return roll.code;
  const { axis, at, count, isInserted, labels, cells } = roll;
  return {
    place: [axis, at, count, isInserted],
    labels: labels.map(({ row, column, value }) => [row, column, value]),
    cells: cells.map(({ row, column, meaning }) => [row, column, printPeriod(meaning.period)]),
  };
}

it("adds a column after the newest", () => {
  expect(rolled(["2016年1-5月", "2016年1-6月"])).toEqual({
    place: ["column", 3, 1, false],
    labels: [[0, 3, "2016年1-7月"]],
    cells: [[1, 3, "2016年1-7月"]],
  });
});

it("adds a row where periods go down, before the newest where that stands first", () => {
  expect(rolled(["2016Q1", "2016Q2"], { isDown: true, basis: "quarter" })).toMatchObject({
    place: ["row", 3, 1, false],
    labels: [[3, 0, "2016Q3"]],
    cells: [[3, 1, "2016年三季度"]],
  });
  expect(rolled(["2016年6月", "2016年5月"])).toMatchObject({
    place: ["column", 1, 1, true],
    labels: [[0, 1, "2016年7月"]],
    cells: [[1, 1, "2016年7月"]],
  });
});

it("goes on after December with January, or with January to February where no January is", () => {
  expect(rolled(["2016年11月", "2016年12月"])).toMatchObject({ labels: [[0, 3, "2017年1月"]] });
  expect(rolled(["2016年1-2月", "2016年1-11月", "2016年1-12月"], { basis: "year-to-date" })).toMatchObject({
    labels: [[0, 4, "2017年1-2月"]],
    cells: [[1, 4, "2017年1-2月"]],
  });
  expect(rolled([2015, 2016])).toMatchObject({ labels: [[0, 3, 2017]], cells: [[1, 3, "2017年"]] });
});

it("takes all columns of the newest period", () => {
  const { grid, block } = table(["2016年5月", "2016年1-5月", "2016年6月", "2016年1-6月"]);
  const roll = rollForward(grid, block);
  expect("code" in roll || [roll.at, roll.count, roll.from, roll.labels.map(({ value }) => value)]).toEqual([
    5,
    2,
    3,
    ["2016年7月", "2016年1-7月"],
  ]);
});

it("goes on with a year that stands over its months only when the year is a new one", () => {
  const months = ["11月", "12月"].map((label) => ({ label, period: `2016年${label}` }));
  const { grid, block } = table(months);
  const year = { row: 0, column: 0 };
  const cells = block.cells.map((cell) => ({
    ...cell,
    labels: { ...cell.labels, period: [year, ...cell.labels.period] },
  }));
  const dated = createGrid({ ...grid, cells: [...grid.cells(), { ...year, value: "2016年" }] });
  const roll = rollForward(dated, { ...block, cells });
  expect("code" in roll || roll.labels.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 3, "2017年"],
    [0, 3, "1月"],
  ]);
});

it("says why it cannot go on", () => {
  const { grid, block } = table(["2016年1-6月"]);
  expect(rollForward(grid, { ...block, orientation: "one-period" })).toMatchObject({ code: "ONE_PERIOD" });
  expect(rolled([{ label: "上半年", period: "2016年1-6月" }])).toBe("LABEL_NOT_CONTINUED");
});

it("adds no period that the table has", () => {
  const { grid, block } = table(["2016年1-5月", "2016年1-6月"]);
  expect(rollForward(grid, { ...block, cells: block.cells.slice(0, 1) })).toMatchObject({ code: "PERIOD_PRESENT" });
});

it("makes room for what stands in the way", () => {
  const { grid, block } = table(["2016年1-6月", "2016年1-5月"]);
  const roll = rollForward(grid, block);
  if ("code" in roll) throw new Error(roll.code);
  const after = rolledGrid(grid, roll);
  expect([1, 2, 3].map((column) => after.cell(0, column)?.value)).toEqual([
    "2016年1-7月",
    "2016年1-6月",
    "2016年1-5月",
  ]);
  expect([after.cell(1, 1), after.cell(1, 2)?.value]).toEqual([undefined, 1]);
});

it("lets filling be planned on what it adds", () => {
  const { grid, block } = table(["2016年1-5月", "2016年1-6月"]);
  const roll = rollForward(grid, block);
  if ("code" in roll) throw new Error(roll.code);
  const figures = madeUpFigures({
    indicator: { code: "INVESTMENT" },
    series: [{ basis: "year-to-date", from: 2016 * 12 + 6, values: [52] }],
  });
  const recognition = { blocks: [{ ...block, cells: roll.cells }], questions: [], untouched: [] };
  const { cells } = planFill([rolledGrid(grid, roll)], recognition, figures, TINY_CATALOGUE);
  expect(cells).toMatchObject([{ row: 1, column: 3, formula: '=PLAN.METRIC($A2,D$1,,"100000")', after: 52 }]);
});
