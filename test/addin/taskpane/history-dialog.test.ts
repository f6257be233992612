import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** The form for histories on the card of an indicator with six periods, beside a sheet that holds those cells. */
async function form(cells: Readonly<Record<string, string>> = {}) {
  const page = await stage.page();
  await page.evaluate((held) => Object.assign(Reflect.get(window, "fake").cells, held), cells);
  await page.getByRole("combobox", { name: "搜索指标" }).fill("gsgy");
  await page.getByRole("option").first().click();
  await page.getByText("插入历史数据（表格或图表）").click();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return { page, press, says: (text: string) => page.getByText(text).waitFor() };
}

describe("a history", () => {
  it("is shown where it would go before anything is written", async () => {
    const { page, press, says } = await form();
    await press("插入历史数据");
    await says("将在 Sheet1!A1:C7 建立表格：标题行和 6 期公式（2016年1-2月 至 2016年1-7月）。");
    expect(await page.evaluate("[fake.cells, fake.tables.length]")).toEqual([{}, 0]);
    await press("取消");
    await says("没有写入。");
    expect(await page.evaluate("fake.cells")).toEqual({});
  });

  it("is written as a table of live formulas that refer to their labels", async () => {
    const { page, press, says } = await form();
    await press("插入历史数据");
    await press("写入");
    await says("已写入表格 Sheet1!A1:C7。");
    expect(await page.evaluate("['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].map((cell) => fake.cells[cell])")).toEqual([
      ...["期间", "规模以上工业增加值", "单位"],
      ...["2016年1-2月", '=PLAN.METRIC(B$1,$A2,,"西安市")', "亿元"],
    ]);
    expect(await page.evaluate("fake.formats.B7")).toBe("#,##0.0");
    expect(await page.evaluate("fake.tables.map(({ address, hasHeaders }) => [address, hasHeaders])")).toEqual([
      ["Sheet1!A1:C7", true],
    ]);
    expect(await page.evaluate("fake.charts.length")).toBe(0);
  });

  it("is drawn beside its table, named, with its unit and its source", async () => {
    const { page, press, says } = await form();
    await page.getByLabel("形式").selectOption({ label: "表格和柱形图" });
    await press("插入历史数据");
    await says("图表放在右侧");
    await press("写入");
    await says("已写入表格和图表 Sheet1!A1:C7。");
    const [chart] = JSON.parse(String(await page.evaluate("JSON.stringify(fake.charts)")));
    expect(chart).toMatchObject({
      ...{ type: "ColumnClustered", address: "Sheet1!A1:B7", seriesBy: "Columns" },
      title: { text: "规模以上工业增加值（西安市）" },
      axes: {
        valueAxis: { title: { text: "亿元" } },
        categoryAxis: { title: { text: "来源：统计局《2016年1-7月工业运行》（2016-08-15）" } },
      },
    });
  });

  it("overwrites nothing", async () => {
    const { page, press, says } = await form({ B3: "=1+1", A7: "备注" });
    await press("插入历史数据");
    await says("Sheet1!A1:C7 里已有内容（B3、A7），不会覆盖。");
    expect(await page.getByRole("button", { name: "写入", exact: true }).count()).toBe(0);
  });

  it("is taken away again with its table and chart, unless it was changed", async () => {
    const { page, press, says } = await form();
    await page.getByLabel("形式").selectOption({ label: "表格和折线图" });
    await press("插入历史数据");
    await press("写入");
    await says("已写入表格和图表");
    await page.evaluate("fake.cells.B4 = 5");
    await press("还原");
    await says("写入之后已被改动，没有还原。");
    expect(await page.evaluate("[fake.tables.length, fake.charts.length]")).toEqual([1, 1]);
  });

  it("is taken away without its chart where that was deleted by hand", async () => {
    const { page, press, says } = await form();
    await page.getByLabel("形式").selectOption({ label: "表格和折线图" });
    await press("插入历史数据");
    await press("写入");
    await says("已写入表格和图表");
    await page.evaluate("fake.charts.length = 0");
    await press("还原");
    await says("已还原");
    expect(await page.evaluate("fake.tables.length")).toBe(0);
  });

  it("leaves nothing where Excel refuses", async () => {
    const { page, press, says } = await form();
    await press("插入历史数据");
    await page.evaluate("fake.excelError = 'AccessDenied'");
    await press("写入");
    await says("工作表受保护，不能写入。");
    expect(await page.evaluate("fake.tables.length")).toBe(0);
  });
});
