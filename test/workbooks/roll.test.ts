import type { Frame } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { writeMonthlyReport } from "../../preview/build/monthly-report.ts";
import { TYPED_REPORT } from "../../preview/build/typed-report.ts";
import { type SheetPlan, writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { publishedFigure } from "./published-figures.ts";
import { workbench } from "./workbench.ts";

const bench = workbench();

let book: OpenWorkbook | undefined;
afterEach(async () => {
  const errors = book?.pageErrors;
  await book?.close();
  book = undefined;
  expect(errors).toEqual([]);
});

/** The workbook beside the pane, which has looked at it. */
async function open(path: string): Promise<{ readonly book: OpenWorkbook; readonly pane: Frame }> {
  book = await bench.open(path, { viewport: { width: 1280, height: 900 } });
  await book.settled();
  await openTab(book.pane, "表格");
  await book.pane.getByRole("button", { name: "识别并核对本工作簿" }).click();
  await book.pane.getByText("续写下一期：").click();
  return { book, pane: book.pane };
}

/** All that a sheet is: contents, figures and looks. */
async function stateOf(of: OpenWorkbook, range: string): Promise<unknown> {
  return [await of.formulas(range), await of.values(range), await of.fills(range), await of.looks(range)];
}

/** Goes on with a table as the pane proposes it; gives what its preview said. */
async function roll(of: OpenWorkbook, pane: Frame, table: string): Promise<string> {
  await pane.getByRole("button", { name: new RegExp(`^续写下一期 ${table}`, "u") }).click();
  const preview = pane.getByRole("region", { name: "续写预览" });
  await preview.waitFor();
  const told = await preview.innerText();
  await untilWritten(pane, () => preview.getByRole("button", { name: /^续写：写入/u }).press("Enter"));
  await of.settled();
  expect(await pane.evaluate(() => document.activeElement?.closest("section")?.ariaLabel)).toBe("表格");
  return told;
}

async function undo(of: OpenWorkbook, pane: Frame): Promise<void> {
  await untilWritten(pane, () => pane.getByRole("button", { name: /^还原“/u }).click());
  await of.settled();
}

/** Until there is another way back than before, and the workbook was read again. */
async function untilWritten(pane: Frame, act: () => Promise<void>): Promise<void> {
  const ways = () => pane.getByRole("button", { name: /^还原“/u }).allInnerTexts();
  const before = await ways();
  await act();
  await expect.poll(ways, { timeout: 30_000 }).not.toEqual(before);
  await pane.getByText("正在读取工作簿……").waitFor({ state: "hidden" });
}

async function column(of: OpenWorkbook, range: string): Promise<unknown[]> {
  return (await of.formulas(range)).flat();
}

describe("the monthly report", () => {
  const ALL = "月报!A1:AD30";

  it("goes on with 累计 and 当月 of its first table, as the analyst wrote them, and is put back exactly", async () => {
    const path = bench.path();
    await writeMonthlyReport(path);
    const { book, pane } = await open(path);
    const before = await stateOf(book, ALL);
    const { heights } = await book.looks(ALL);
    const told = await roll(book, pane, "月报!A3:Z13");
    expect(told).toContain("新的列：O、AB。插入整列，格式照上一期。");
    expect(await column(book, "月报!N3:O5")).toEqual([
      ...["2016年\n1-12月", "2017年\n1-2月"],
      ...["=PLAN.METRIC($A4,N$3,,$B4,$C4)", "=PLAN.METRIC($A4,O$3,,$B4,$C4)"],
      ...["N", "O"].map((name) => `=PLAN.METRIC($A$4,${name}$3,,$B5&"·"&SUBSTITUTE($A5,"其中：",""),$C5)`),
    ]);
    expect((await book.values("月报!O4"))[0]?.[0]).toBe(6.3);
    expect(await column(book, "月报!AA3:AB3")).toEqual(["2016年\n12月", "2017年\n2月"]);
    expect(await book.looks("月报!O4:O4")).toMatchObject({ numberFormats: [["0.0"]] });
    expect(await book.fills("月报!O3:O3")).toEqual(await book.fills("月报!N3:N3"));
    expect((await book.looks(ALL)).heights).toEqual(heights);
    await undo(book, pane);
    expect(await stateOf(book, ALL)).toEqual(before);
  });

  it("goes on with both tables one after the other, and takes back the newest first", async () => {
    const path = bench.path();
    await writeMonthlyReport(path);
    const { book, pane } = await open(path);
    const before = await stateOf(book, ALL);
    const told = await roll(book, pane, "月报!A14:H20");
    expect(told).toContain("只在本表的第 14-20 行插入单元格，别的表不动");
    expect(await column(book, "月报!H14:J15")).toEqual([
      ...["2018年", "2019年", "来源（2016年）"],
      ...["H", "I"].map((name) => `=PLAN.METRIC($A15,${name}$14,"",$B15,$C15)`),
      '=IFNA(PLAN.SOURCE($A15,$F$14,"简短"),"—")',
    ]);
    const between = await stateOf(book, ALL);
    await pane.getByText("续写下一期：").click();
    await roll(book, pane, "月报!A3:Z13");
    await pane.getByText("之前还有 1 次写入可依次还原").waitFor();
    await undo(book, pane);
    expect(await stateOf(book, ALL)).toEqual(between);
    await undo(book, pane);
    expect(await stateOf(book, ALL)).toEqual(before);
  });
});

it("a table below a merged title takes that and the note in its corner along, and back", async () => {
  const path = bench.path();
  await writeMonthlyReport(path, TYPED_REPORT);
  const { book, pane } = await open(path);
  const range = `${TYPED_REPORT.name}!A1:K14`;
  const before = await stateOf(book, range);
  const [, note = []] = await book.formulas(range);
  await roll(book, pane, `${TYPED_REPORT.name}!A3:H6`);
  const [, moved = []] = await book.formulas(range);
  expect([moved[7], moved[8]]).toEqual([null, note[7]]);
  expect((await book.looks(range)).merges).toContainEqual(expect.objectContaining({ startRow: 0, endColumn: 8 }));
  expect(await column(book, `${TYPED_REPORT.name}!I3:I4`)).toEqual(["2016年\n1-7月", "=PLAN.METRIC($A4,I$3,,$B4,$C4)"]);
  await undo(book, pane);
  expect(await stateOf(book, range)).toEqual(before);
});

describe("a typed table with formulas of the analyst's own", () => {
  const GROWTH = "规模以上工业增加值_累计同比实际增速";
  const typed = [5, 6].map((month) => publishedFigure(GROWTH, "全国", `2016-0${month} YTD`) ?? null);
  const plan: SheetPlan = {
    name: "分析",
    title: "全国规模以上工业",
    rows: [
      ["指标", "2016年1-5月", "2016年1-6月", "平均", "备注"],
      ["规模以上工业增加值增速", ...typed, "=AVERAGE(B3:C3)", "快报"],
      ["比上月", null, "=C3-B3", null, null],
    ],
  };

  it("gets whole columns, its formulas go on, and those beside it follow", async () => {
    const path = bench.path();
    await writeWorkbook(path, [plan]);
    const { book, pane } = await open(path);
    const before = await stateOf(book, "分析!A1:H8");
    const told = await roll(book, pane, "分析!");
    expect(told).toContain("您的这些公式仍只算到上一期");
    expect(await column(book, "分析!D2:D4")).toEqual(["2016年1-7月", '=PLAN.METRIC($A3,D$2,,"100000")', "=D3-C3"]);
    expect(await column(book, "分析!E3:F3")).toEqual(["=AVERAGE(B3:C3)", "快报"]);
    const [[july]] = (await book.values("分析!D3")) as [[number]];
    expect(july).toBe(publishedFigure(GROWTH, "全国", "2016-07 YTD"));
    await book.edit("分析!D6", "我的备注");
    await pane.getByRole("button", { name: /^还原“/u }).click();
    await pane.getByText("续写之后改成了“我的备注”").waitFor();
    await book.edit("分析!D6", null);
    await undo(book, pane);
    expect(await stateOf(book, "分析!A1:H8")).toEqual(before);
  });

  it("is not gone on with where it was changed after the preview", async () => {
    const path = bench.path();
    await writeWorkbook(path, [plan]);
    const { book, pane } = await open(path);
    await pane.getByRole("button", { name: /^续写下一期 分析!/u }).click();
    await pane.getByRole("region", { name: "续写预览" }).waitFor();
    await book.edit("分析!B3", 1);
    await pane.getByRole("button", { name: /^续写：写入/u }).click();
    await pane.getByText("预览之后表格有改动，没有续写。").waitFor();
    expect(await column(book, "分析!D2:D4")).toEqual(["平均", "=AVERAGE(B3:C3)", null]);
  });
});
