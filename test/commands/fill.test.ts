import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { runCommand } from "../../server/commands/commands.ts";
import { patchWorkbook } from "../../server/xlsx/patch-workbook.ts";
import { readWorkbook } from "../../server/xlsx/read-workbook.ts";

import { openSeededLibrary, type SeededLibrary } from "../support/seeded-library.ts";
import { bookOf, type MadeCell, type WorkbookFolder, workbookFolder } from "../support/workbook-folder.ts";

let library: SeededLibrary;
let folder: WorkbookFolder;
beforeAll(async () => {
  library = await openSeededLibrary();
});
afterAll(() => library.close());
beforeEach(() => {
  folder = workbookFolder();
});
afterEach(() => folder.remove());

const HEAD = {
  A1: "西安市主要经济指标",
  A2: "指标",
  B2: "单位",
  C2: "2014年",
  D2: "2015年",
  A3: "地区生产总值",
  B3: "亿元",
};

/** What filling the workbook with those figures prints for people. */
async function filled(cells: Readonly<Record<string, MadeCell>>, ...options: readonly string[]): Promise<string> {
  const file = folder.file("月报.xlsx", await bookOf({ ...HEAD, ...cells }));
  return runCommand(library, "fill", [file, ...options]);
}

/** The cells of a file's third row, from C: value and formula. */
async function rowOf(name: string) {
  const grid = (await readWorkbook(readFileSync(folder.file(name)))).sheets[0]?.grid;
  return [2, 3].map((column) => grid?.cell(2, column)).map((cell) => [cell?.value, cell?.formula]);
}

describe("filling a workbook", () => {
  it("writes live formulas with their figures, and leaves other numbers alone", async () => {
    const text = await filled({ C3: 7 });
    const [other, live] = await rowOf("月报-填报.xlsx");
    expect(other).toEqual([7, ""]);
    expect(live).toEqual([5932.861, expect.stringMatching(/^=PLAN\.METRIC\(.*D\$?2/u)]);
    expect(text).toContain("已填 1 个单元格");
    expect(text).toContain("月报!C3：7 → 5576.982（未填：已填的数字不同，请用 audit 核对；");
    expect(text).toContain("月报!D3：空 → 5932.861（公布；");
  });

  it("stores formulas of one cell each, and does not fill them again", async () => {
    await filled({ C3: 7 });
    const { sheets } = await readWorkbook(readFileSync(folder.file("月报-填报.xlsx")));
    expect(sheets[0]?.grid.arrays).toEqual([]);
    const again = await runCommand(library, "fill", [folder.file("月报-填报.xlsx"), "--json"]);
    expect(JSON.parse(again)).toMatchObject({ filled: 0 });
  });

  it("tells programs what it proposes", async () => {
    expect(JSON.parse(await filled({ C3: 7 }, "--json"))).toMatchObject({
      out: folder.file("月报-填报.xlsx"),
      filled: 1,
      proposals: [
        { sheet: "月报", cell: "C3", before: 7, after: 5576.982, derived: false, conflict: "TYPED_DIFFERENT" },
        { sheet: "月报", cell: "D3", before: null, after: 5932.861, derived: false, conflict: "NONE" },
      ],
      refused: [],
      questions: [],
    });
  });

  it("writes values whose formulas can be had back", async () => {
    await filled({}, "--values");
    expect(await rowOf("月报-填报.xlsx")).toEqual([
      [5576.982, ""],
      [5932.861, ""],
    ]);
    const file = folder.file("月报-填报.xlsx");
    expect(JSON.parse(await runCommand(library, "verify", [file, "--json"]))).toMatchObject({
      frozen: 2,
      findings: [],
    });
    await runCommand(library, "freeze", [file, "--undo"]);
    expect((await rowOf("月报-填报-解冻.xlsx"))[1]).toEqual([5932.861, expect.stringContaining("PLAN.METRIC(")]);
  });

  it("names the rows of the manifest that it cannot keep", async () => {
    await filled({ D3: 8 }, "--values");
    const file = folder.file("月报-填报.xlsx");
    const edit = { sheet: "_plancell_freeze", row: 2, column: 4, value: "1" };
    const blank = { sheet: "月报", row: 2, column: 3, value: null };
    folder.file("月报-填报.xlsx", await patchWorkbook(readFileSync(file), { cells: [edit, blank] }));
    const text = await runCommand(library, "fill", [file, "--values"]);
    expect(text).toContain("MANIFEST_EDITED _plancell_freeze!定稿清单第 3 行被改动过，不再采用");
  });

  it("counts values that it wrote before as unchanged, and writes no file for them", async () => {
    await filled({}, "--values");
    const file = folder.file("月报-填报.xlsx");
    const again = JSON.parse(await runCommand(library, "fill", [file, "--values", "--json"]));
    expect(again).toMatchObject({ filled: 0, unchanged: 2, proposals: [] });
    expect(folder.names()).toEqual(["月报-填报.xlsx", "月报.xlsx"]);
    const blank = { sheet: "月报", row: 2, column: 3, value: null };
    folder.file("月报-填报.xlsx", await patchWorkbook(readFileSync(file), { cells: [blank] }));
    expect(await runCommand(library, "fill", [file, "--values"])).toContain("已填 1 个单元格");
  });

  it("brings the figures stored with its formulas up to date", async () => {
    await filled({});
    const file = folder.file("月报-填报.xlsx");
    const [first] = (await readWorkbook(readFileSync(file))).sheets;
    const { formula = "" } = first?.grid.cell(2, 3) ?? {};
    const old = { sheet: "月报", row: 2, column: 3, formula, value: 5810.03 };
    folder.file("月报-填报.xlsx", await patchWorkbook(readFileSync(file), { cells: [old] }));
    const text = await runCommand(library, "fill", [file]);
    expect(text).toContain("已填 0 个单元格，更新 1 个公式存着的旧数（数据版本");
    expect(text).toContain("  月报!D3：5810.03 → 5932.861（公式没有变，存着的是旧数）");
    expect((await rowOf("月报-填报-填报.xlsx"))[1]).toEqual([5932.861, formula]);
    const values = await runCommand(library, "fill", [file, "--values", "--json", "--overwrite"]);
    expect(JSON.parse(values)).toMatchObject({ filled: 0, refreshed: 0 });
  });

  it("takes an earlier state for values only", async () => {
    await expect(filled({}, "--as-of", "2016-12-31")).rejects.toThrow("请同时加 --values");
    await filled({}, "--as-of", "2016-12-31", "--values");
    expect((await rowOf("月报-填报.xlsx"))[1]).toEqual([5801.2, ""]);
  });

  it("says that totals of the analyst's own need to be calculated", async () => {
    expect(await filled({})).not.toContain("重新计算");
    const total = { formula: "SUM(C3:D3)", result: 0, date1904: false };
    expect(await filled({ E3: total }, "--out", folder.file("合计.xlsx"))).toContain("重新计算");
    const json = await filled({ E3: total }, "--json", "--overwrite");
    expect(JSON.parse(json)).toMatchObject({ needsRecalculation: true });
  });

  it("writes nothing where nothing is to be filled", async () => {
    expect(await filled({ C3: 7, D3: 8 })).toContain("没有可以填报的单元格，没有写文件。");
    expect(folder.names()).toEqual(["月报.xlsx"]);
  });
});
