import { afterEach, describe, expect, it, vi } from "vitest";

import { readGrid, readSheetNames } from "../../../addin/excel/read-grid.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("names the sheets that are seen", async () => {
  stubSheets({ 月报: { rows: [] }, 参数: { rows: [], visibility: "Hidden" }, 附表: { rows: [] } });
  expect(await readSheetNames()).toEqual(["月报", "附表"]);
});

describe("a sheet", () => {
  const SHEET = {
    rows: [
      ["工业运行情况", "", ""],
      [],
      ["指标", "2016年1-6月", true],
      ["工业增加值", "=SUM(B5)", "=PLAN.METRIC(A4,B3)"],
    ],
    results: { "3,1": 6, "3,2": "#N/A" },
    merges: ["A1:C1"],
    hiddenRows: [1],
    hiddenColumns: [2],
  };

  it("is read with what its cells hold and show", async () => {
    stubSheets({ 月报: SHEET });
    const grid = await readGrid("月报");
    expect(
      [...grid.cells()].map(({ row, column, value, formula, isError }) => [row, column, value, formula, isError]),
    ).toEqual([
      [0, 0, "工业运行情况", "", false],
      [2, 0, "指标", "", false],
      [2, 1, "2016年1-6月", "", false],
      [2, 2, true, "", false],
      [3, 0, "工业增加值", "", false],
      [3, 1, 6, "=SUM(B5)", false],
      [3, 2, "#N/A", "=PLAN.METRIC(A4,B3)", true],
    ]);
  });

  it("takes a text that reads as a formula for a text", async () => {
    const fake = stubSheets({ 月报: { rows: [["=PLAN.METRIC(A4,B3)"]] } });
    fake.texts.add("月报!0,0");
    expect((await readGrid("月报")).cell(0, 0)).toMatchObject({ value: "=PLAN.METRIC(A4,B3)", formula: "" });
  });

  it("keeps formats, merged cells, hidden rows and columns", async () => {
    const fake = stubSheets({ 月报: SHEET });
    fake.formats.set("月报!3,1", "0.0");
    const grid = await readGrid("月报");
    expect(grid.cell(3, 1)?.numberFormat).toBe("0.0");
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...grid.hiddenRows]).toEqual([1]);
    expect([...grid.hiddenColumns]).toEqual([2]);
  });

  it("tells which blank cells show per cent", async () => {
    const fake = stubSheets({
      月报: {
        rows: [
          ["指标", ""],
          ["", 5],
        ],
      },
    });
    for (const place of ["0,1", "1,0", "1,1"]) fake.formats.set(`月报!${place}`, "0.0%");
    const grid = await readGrid("月报");
    expect(grid.blankPercents).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
    ]);
    expect([grid.showsPercent(0, 1), grid.showsPercent(1, 1), grid.showsPercent(0, 0)]).toEqual([true, true, false]);
  });

  it("is read without merged cells where Excel does not tell of them", async () => {
    stubSheets({ 月报: SHEET }).excelApi = 12;
    expect((await readGrid("月报")).merges).toEqual([]);
  });

  it("is empty where nothing stands", async () => {
    stubSheets({ 空: { rows: [["", ""]] } });
    expect((await readGrid("空")).rows.size).toBe(0);
  });

  it("that is gone fails as in Excel", async () => {
    stubSheets({});
    await expect(readGrid("月报")).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("is not read row by row down to a stray cell", async () => {
  const rows: string[][] = [["指标", "2016年"]];
  rows[900_000] = ["", "x"];
  const fake = stubSheets({ 长: { rows } });
  const grid = await readGrid("长");
  expect([...grid.rows.keys()]).toEqual([0, 900_000]);
  expect(fake.syncs).toBeLessThan(20);
});

it("is read in messages of bounded size", async () => {
  const fake = stubSheets({ 大: { rows: Array.from({ length: 1_500 }, (_, row) => Array(20).fill(row + 1)) } });
  const grid = await readGrid("大");
  expect([...grid.cells()]).toHaveLength(30_000);
  expect(fake.syncs).toBeGreaterThan(5);
});
