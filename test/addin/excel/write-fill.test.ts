import { afterEach, describe, expect, it, vi } from "vitest";

import { fillCells } from "../../../addin/excel/fill-changes.ts";
import { readGrid, readSheetNames } from "../../../addin/excel/read-grid.ts";
import { recogniseRecalled } from "../../../addin/excel/recalled-recognition.ts";
import { SheetMemory } from "../../../addin/excel/sheet-memory.ts";
import type { WritePorts } from "../../../addin/excel/write-cells.ts";
import { writeFill } from "../../../addin/excel/write-fill.ts";
import { planFill } from "../../../server/domain/sheet/fill/plan-fill.ts";
import { COUNTRY, madeUpFigures } from "../../support/made-up-figures.ts";
import { CATALOGUE } from "../../support/sheet-catalogue.ts";
import { type FakeSheetContent, stubSheets } from "./fake-sheets.ts";

afterEach(() => vi.unstubAllGlobals());

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const FIGURES = madeUpFigures({
  series: [{ basis: "month", from: 2016 * 12 + 4, values: MONTHS, subject: COUNTRY }],
});

function rows(): FakeSheetContent["rows"] {
  return [
    ["全国工业生产情况", "", ""],
    ["指标（亿元）", "2016年5月", "2016年6月"],
    ["工业产值", "", ""],
  ];
}

/** A workbook that was read and understood, with what filling it would write. */
async function planned(content: Partial<FakeSheetContent> = {}, others: Record<string, FakeSheetContent> = {}) {
  const fake = stubSheets({ 月报: { rows: rows(), ...content }, ...others });
  const sheet = fake.sheets.月报;
  if (!sheet) throw new Error("no sheet");
  const grids = [];
  for (const name of await readSheetNames()) grids.push(await readGrid(name));
  const memory = new SheetMemory();
  const known = { grids, catalogue: CATALOGUE, memory, ...recogniseRecalled(grids, CATALOGUE, memory) };
  const plan = planFill(grids, known.recognition, FIGURES, CATALOGUE);
  const write = (asValues = true, ports: WritePorts = {}) =>
    writeFill(plan, known, { replacesDifferent: true, asValues }, ports);
  return { fake, sheet, plan, write };
}

const figures = ({ rows: all }: FakeSheetContent) => all.map((row) => row.slice(1));

describe("nothing is written where, since the preview,", () => {
  const CHANGES: readonly (readonly [string, (content: FakeSheetContent) => void, string])[] = [
    ["a header", ({ rows: all }) => all[1]?.splice(1, 1, "2016年7月"), "“月报”的 B2 原为“2016年5月”，现为“2016年7月”"],
    ["the label of a row", ({ rows: all }) => all[2]?.splice(0, 1, "汽车产量"), "“月报”的 A3 原为“工业产值”"],
    ["the title", ({ rows: all }) => all[0]?.splice(0, 1, "陕西工业生产情况"), "“月报”的 A1 原为"],
    ["the place of the table", ({ rows: all }) => all.unshift(["", "", ""]), "“月报”的 A1 原为"],
    ["the order of columns", ({ rows: all }) => all.map((row) => row.splice(1, 0, "")), "“月报”的 B2 原为"],
  ];

  it.each(CHANGES)("%s was changed", async (_, change, reason) => {
    for (const asValues of [true, false]) {
      const { sheet, write } = await planned();
      change(sheet);
      const before = structuredClone(sheet.rows);
      await expect(write(asValues)).rejects.toThrow(`预览之后表格有改动，没有写入：${reason}`);
      expect(sheet.rows).toEqual(before);
    }
  });

  it("a header that is a formula has come to say another month", async () => {
    const results: Record<string, string> = { "1,1": "2016年5月" };
    const { sheet, write } = await planned({
      rows: [["全国工业生产情况"], ["指标（亿元）", "=参数!A1", "2016年6月"], ["工业产值", "", ""]],
      results,
    });
    results["1,1"] = "2016年7月";
    await expect(write()).rejects.toThrow("有公式写成的标签显示了别的内容");
    expect(sheet.rows[2]).toEqual(["工业产值", "", ""]);
  });

  it("a cell shows per cent that did not", async () => {
    const { fake, sheet, write } = await planned();
    fake.formats.set("月报!2,1", "0.0%");
    await expect(write()).rejects.toThrow("“月报”的 B3 改了百分比格式");
    expect(sheet.rows).toEqual(rows());
  });
});

describe("it is written where, since the preview,", () => {
  it("nothing was changed but a place for a figure, which is left", async () => {
    const { sheet, write } = await planned();
    sheet.rows[2] = ["工业产值", 99, ""];
    const { written, skipped } = await write();
    expect([written.length, skipped[0]?.reason]).toEqual([1, expect.stringContaining("已被改为“99”")]);
    expect(sheet.rows[2]).toEqual(["工业产值", 99, 2]);
  });

  it("another sheet was changed, or a sum beside the table", async () => {
    const results = { "4,1": 5 };
    const sum = [...rows(), [], ["合计", "=SUM(A9:A99)"]];
    const { fake, sheet, write } = await planned({ rows: sum, results }, { 备忘: { rows: [["一"]] } });
    fake.sheets.备忘?.rows.push(["二"]);
    results["4,1"] = 6;
    await write();
    expect(sheet.rows[2]).toEqual(["工业产值", 1, 2]);
  });
});

it("ends a long write before the portion whose labels were changed on the way, and leads back", async () => {
  const many = Array.from({ length: 400 }, () => ["工业产值", "", ""]);
  const { sheet, plan, write } = await planned({ rows: [...rows().slice(0, 2), ...many] });
  expect(fillCells(plan, true)).toHaveLength(800);
  const onProgress = () => sheet.rows[1]?.splice(1, 2, "2016年7月", "2016年8月");
  const { written, isStopped, problems, back } = await write(true, { onProgress });
  expect([written.length, isStopped, back?.cells.length]).toEqual([250, true, 250]);
  expect(problems).toEqual(["写入途中表格的标签有改动，其余的没有写入。请还原已写入的，或重新识别后再写入。"]);
  expect(
    figures(sheet)
      .flat()
      .filter((content) => typeof content === "number"),
  ).toHaveLength(250);
});
