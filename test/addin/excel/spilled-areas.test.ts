import { afterEach, expect, it, vi } from "vitest";

import { readGrid } from "../../../addin/excel/read-grid.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const HISTORY = '=PLAN.HISTORY("GDP","2014年","2016年")';
const SHEET = {
  rows: [
    ["指标", "", ""],
    [HISTORY, "2014年", 5],
    ["", "2015年", 6],
    ["", "", "=1+1"],
  ],
  results: { "1,0": "期间" },
  spills: { "1,0": "A2:C3" },
};

it("show the formula that fills them, even where it fills in nothing", async () => {
  stubSheets({ 月报: SHEET });
  const grid = await readGrid("月报");
  expect([grid.cell(1, 2)?.formula, grid.cell(2, 1)?.formula]).toEqual([HISTORY, HISTORY]);
  expect(grid.cell(2, 0)).toMatchObject({ formula: HISTORY, value: "" });
  expect(grid.arrays).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }]);
  expect(grid.cell(0, 0)?.formula).toBe("");
  expect(grid.cell(3, 2)?.formula).toBe("=1+1");
});

it("are not looked for where no formula spills, or Excel does not tell", async () => {
  const { spills: _, ...plain } = SHEET;
  const fake = stubSheets({ 月报: plain });
  expect((await readGrid("月报")).cell(2, 1)?.formula).toBe("");
  const old = stubSheets({ 月报: SHEET });
  old.excelApi = 11;
  expect((await readGrid("月报")).cell(2, 1)?.formula).toBe("");
  expect(fake.syncs).toBeLessThan(9);
});

it("are found in whichever message they come", async () => {
  const rows = Array.from({ length: 15_000 }, (_, row) => [row === 0 ? HISTORY : row]);
  stubSheets({ 月报: { rows, spills: { "0,0": "A1:A15000" } } });
  expect((await readGrid("月报")).cell(14_999, 0)?.formula).toBe(HISTORY);
});

it("are read even where Excel does not count what they fill as used", async () => {
  const rows = [[HISTORY], ["2015年"], ["2016年"]];
  const fake = stubSheets({ 月报: { rows, spills: { "0,0": "A1:A3" }, results: { "0,0": "2014年" } } });
  fake.usedRows = 1;
  expect([...(await readGrid("月报")).cells()].map(({ value }) => value)).toEqual(["2014年", "2015年", "2016年"]);
});
