import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { CellValue } from "../../preview/grid-api.ts";
import { MANIFEST_SHEET, readManifest } from "../../server/domain/sheet/freeze/freeze-manifest.ts";
import { createGrid } from "../../server/domain/sheet/grid.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { workbench } from "./workbench.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const bench = workbench();
let book: OpenWorkbook;

const CELLS = ["月报!A1:G8", "历年!A1:C4", "底稿!A1"];
const HISTORY = '=PLAN.HISTORY("GDP","2014年","2016年","","西安市","表头=无")';

/** A report to be filled, an own total, a figure nobody publishes, a sheet with a table that spills, and a hidden one. */
beforeAll(async () => {
  const path = bench.path();
  const rows = [
    ["西安市主要指标", null, null, null],
    ["指标", "2014年", "2015年", "2016年"],
    ["地区生产总值（亿元）", null, null, null],
    ["第二产业增加值（亿元）", null, null, null],
    ["差", "=B3-B4", "=C3-C4", "=D3-D4"],
    ["缺", '=PLAN.METRIC("工业投资","1990年")'],
  ];
  await writeWorkbook(path, [
    { name: "月报", rows },
    { name: "历年", rows: [[HISTORY]] },
    { name: "底稿", rows: [['=PLAN.METRIC("GDP","2015年")']] },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  Object.assign(workbook.getWorksheet("底稿") ?? {}, { state: "hidden" });
  await workbook.xlsx.writeFile(path);
  book = await bench.open(path, { viewport: { width: 1300, height: 900 } });
  await book.settled();
  await openTab(book.pane, "表格");
  await press("识别并核对本工作簿");
  await press("写入 6 个公式");
  await shown("已写入 6 格。");
  await book.settled();
  filled = await held();
  await openTab(book.pane, "定稿");
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

let filled: Held;

interface Held {
  readonly formulas: CellValue[][];
  readonly values: CellValue[][];
}

/** What the report holds and shows. */
async function held(): Promise<Held> {
  await book.settled();
  const formulas = await Promise.all(CELLS.map((range) => book.formulas(range)));
  const values = await Promise.all(CELLS.map((range) => book.values(range)));
  return { formulas: formulas.flat(), values: values.flat() };
}

async function press(name: string): Promise<void> {
  await book.pane.getByRole("button", { name, exact: true }).click();
}

async function shown(text: string): Promise<void> {
  await book.pane.getByText(text).waitFor();
}

function sheets(): Promise<(readonly [string, string])[]> {
  return book.page.evaluate(() => {
    const grid = window.hostGrid;
    return grid?.sheets().map((name) => [name, grid.visibility(name)] as const) ?? [];
  });
}

describe("a report that is frozen in the pane", () => {
  test("shows first how many formulas become constants, on hidden sheets too", async () => {
    await press("定稿");
    await shown("14 格的公式将变成现在显示的数值：月报 7 格、底稿 1 格、历年 6 格。");
    await shown("其中 1 格显示的是错误值");
    expect(await held()).toEqual(filled);
  });

  test("has no formula of ours any more, and shows what it showed", async () => {
    await press("定稿 14 格");
    await shown("已定稿 14 格。");
    const { formulas, values } = await held();
    expect(values).toEqual(filled.values);
    expect(formulas.flat().filter((content) => String(content).includes("PLAN."))).toEqual([]);
    expect(formulas[4]).toEqual(filled.formulas[4]);
    expect(await sheets()).toEqual([
      ["月报", "Visible"],
      ["历年", "Visible"],
      ["底稿", "Hidden"],
      [MANIFEST_SHEET, "VeryHidden"],
    ]);
  });

  test("has a manifest that the command line reads", async () => {
    const rows = await book.values(`${MANIFEST_SHEET}!A1:H16`);
    const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
    const manifest = readManifest(createGrid({ sheet: MANIFEST_SHEET, cells }));
    expect(manifest).toMatchObject({ editedRows: [], isWhole: true, cells: { length: 14 } });
    expect(manifest?.cells.filter(({ array }) => array).map(({ formula }) => formula)).toEqual([
      HISTORY,
      "",
      "",
      "",
      "",
      "",
    ]);
  });

  test("is as it was frozen, and as the server has it", async () => {
    await press("核对定稿");
    // The figure that nobody publishes is still #N/A.
    await shown("定稿 14 格：14 格未改动，8 格与服务器现在的数");
  });

  test.each([
    ["light", "#FFFFFF"],
    ["dark", "#1F1F1F"],
  ])("has no serious fault for axe at 320 px, %s", async (_, background) => {
    await book.edit("月报!B3", 1);
    await press("核对定稿");
    await shown("与定稿时不同 1 处");
    await book.page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>("#add-in");
      if (frame) frame.style.width = "320px";
    });
    await book.pane.evaluate((colour) => {
      Object.assign(Reflect.get(window, "Office").context.officeTheme, { bodyBackgroundColor: colour });
      window.dispatchEvent(new Event("focus"));
    }, background);
    await book.pane.evaluate(AXE);
    const found = await book.pane.evaluate(async () => {
      const { violations } = await Reflect.get(window, "axe").run();
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [
        id,
        nodes.map(({ html }) => html),
      ]);
    });
    expect(found).toEqual([]);
    expect(await book.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test("gets every formula back but that of a cell that was changed", async () => {
    await press("解冻");
    await shown("13 格将恢复成公式：月报 6 格、底稿 1 格、历年 6 格。");
    await press("解冻 13 格");
    await shown("已解冻 13 格。");
    expect((await book.formulas("月报!B3"))[0]).toEqual([1]);
    await press("还原解冻 13 格");
    await shown("已还原解冻 13 格。");
    await book.edit("月报!B3", filled.values[2]?.[1] ?? null);
  });

  test("is exactly as before when it is thawed, and nothing of ours stays behind", async () => {
    await press("解冻");
    await press("解冻 14 格");
    await shown("已解冻 14 格。");
    expect(await held()).toEqual(filled);
    expect((await sheets()).map(([name]) => name)).toEqual(["月报", "历年", "底稿"]);
  });
});

describe("the sheet 数据来源", () => {
  test("lists every live figure with where it is from", async () => {
    await press("数据来源");
    await press("写入“数据来源”");
    await shown("已写好“数据来源”。");
    const rows = await book.values("数据来源!A1:F5");
    expect(rows[0]?.[0]).toBe("数据来源（Plancell 定稿清单）");
    expect(rows[2]?.slice(0, 3)).toEqual(["月报", "B3", filled.values[2]?.[1]]);
    expect(String(rows[2]?.[5])).toMatch(/^来源：/u);
    expect((await held()).values).toEqual(filled.values);
  });

  test("goes again with 还原", async () => {
    await press("还原“数据来源”");
    await shown("已还原“数据来源”。");
    expect((await sheets()).map(([name]) => name)).toEqual(["月报", "历年", "底稿"]);
  });
});
