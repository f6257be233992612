import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;

beforeAll(async () => {
  const path = bench.path();
  const rows = [
    ["指标", "2016年1-6月", "2016年1月", "2015年"],
    ["规模以上工业增加值增速", '=PLAN.METRIC(A2,B1,,"全国")', '=PLAN.METRIC(A2,C1,,"全国")', null],
    ["地区生产总值", null, null, "=PLAN.METRIC(A3,D1)"],
    ["工业投资增速", '=PLAN.TARGET(A4,"2016年")', "=PLAN.METRIC(A9,B1)", null],
  ];
  await writeWorkbook(path, [{ name: "月报", rows }]);
  book = await bench.open(path, { viewport: { width: 1300, height: 900 } });
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

function section(name: string) {
  return book.pane.getByRole("region", { name });
}

describe("the state of the workbook", () => {
  test("counts formulas by how they stand, and leads to them", async () => {
    await openTab(book.pane, "首页");
    await section("本工作簿").getByRole("button", { name: "公式 5 格，3 有数，2 无数" }).click();
    await section("清单").getByText("5 个公式，3 个有数，2 个没有。").waitFor();
  });
});

describe("the selected cell", () => {
  test("tells what it asks, what it was answered, and where that comes from, as the selection moves", async () => {
    await openTab(book.pane, "单元格");
    const cell = section("单元格");
    await book.select("月报!B2");
    await cell.getByText("规模以上工业增加值增速，全国，2016年1-6月").waitFor();
    await cell.getByText("工业增加值分行业月度增速").first().waitFor();
    await book.select("月报!C2");
    await cell.getByText("1月和2月合并发布").first().waitFor();
    await book.select("月报!A1");
    await cell.getByText("这一格没有取数公式，或还没有算出。").waitFor();
  });

  test("shows the versions of a figure that was revised twice", async () => {
    await book.select("月报!D3");
    const versions = section("2015年的版本");
    await versions.getByText("首次 5,810.03，现在 5,932.861，共变动 +122.831 亿元").waitFor();
    expect(await versions.locator(".change").allInnerTexts()).toEqual([
      "5,810.03 · 初步数",
      "5,801.2（−8.83）",
      "5,932.861（+131.661） · 修订数 · 现在的版本",
    ]);
  });

  test("marks the number in the sentence of the plan", async () => {
    await book.select("月报!B4");
    await section("单元格").locator("mark").waitFor();
    expect(await section("单元格").locator("blockquote").innerText()).toBe("工业投资同比增长8%");
    expect(await section("单元格").locator("mark").innerText()).toBe("8%");
  });
});

describe("the inventory", () => {
  test("groups formulas by reason and leads to their cells", async () => {
    await openTab(book.pane, "清单");
    const inventory = section("清单");
    const groups = inventory.locator(".inventory > li");
    await inventory.getByRole("button", { name: "重新清点" }).click();
    await inventory.getByText("5 个公式，3 个有数，2 个没有。").waitFor();
    expect(await groups.locator("h3").allInnerTexts()).toEqual([
      expect.stringMatching(/^1 格\s*(没有公布\s*NOT_PUBLISHED|没有写指标\s*INDICATOR_MISSING)$/u),
      expect.stringMatching(/^1 格\s*(没有公布\s*NOT_PUBLISHED|没有写指标\s*INDICATOR_MISSING)$/u),
      expect.stringMatching(/^3 格\s*有数$/u),
    ]);
    await inventory.getByLabel("状态").selectOption("NOT_PUBLISHED");
    await inventory.getByText("列出单元格").click();
    await inventory.getByRole("button", { name: "月报!C2", exact: true }).click();
    expect(await book.selection()).toBe("月报!C2");
    await inventory.getByLabel("状态").selectOption("");
  });

  test("tries again only what was left without an answer, and finds it", async () => {
    // After a refused token nothing is tried again by itself.
    book.inject({ kind: "status", status: 401 }, { operation: "Answers" });
    await book.edit("E2", '=PLAN.METRIC("地区生产总值","2014年")');
    await book.settled(60_000);
    expect((await book.values("E2"))[0]?.[0]).toBe("#N/A");
    const inventory = section("清单");
    await inventory.getByRole("button", { name: "重新清点" }).click();
    await inventory.getByText("Plancell 服务器需要访问令牌").first().waitFor();
    book.inject(null);
    const asked = answerRequests(book);
    await inventory.getByRole("button", { name: "重试 1 格" }).click();
    await inventory.getByText("6 个公式，4 个有数，2 个没有。").waitFor();
    expect((await book.values("E2"))[0]?.[0]).toBeTypeOf("number");
    expect(answerRequests(book) - asked).toBeLessThanOrEqual(2);
  });
});

describe("a history", () => {
  async function propose(cell: string, form: string): Promise<void> {
    await book.select(cell);
    await openTab(book.pane, "查数");
    await book.pane.fill("#search", "GDP");
    await book.pane.getByRole("option").filter({ hasText: "地区生产总值" }).first().click();
    await book.pane.getByText("插入历史数据（表格或图表）").click();
    await book.pane.getByLabel("期数").selectOption({ index: 0 });
    await book.pane.getByLabel("形式").selectOption(form);
    await book.pane.getByRole("button", { name: "插入历史数据" }).click();
  }

  test("becomes a table of live formulas with a chart, and goes again", async () => {
    await propose("月报!H10", "Line");
    await book.pane.getByText(/将在 月报!H10:J\d+ 建立表格/u).waitFor();
    expect((await book.values("月报!H10"))[0]?.[0]).toBe(null);
    await book.pane.getByRole("button", { name: "写入", exact: true }).click();
    await book.pane.getByText("已写入表格和图表").waitFor();
    await book.settled();
    const [header, first] = await book.values("月报!H10:J11");
    expect(header).toEqual(["期间", "地区生产总值", "单位"]);
    expect(first).toEqual([expect.stringMatching(/^\d{4}年$/u), expect.any(Number), "亿元"]);
    expect((await book.formulas("月报!I11"))[0]?.[0]).toBe('=PLAN.METRIC(I$10,$H11,,"西安市")');
    const { tables, charts } = await book.page.evaluate(() => {
      const { tables = [], charts = [] } = window.hostGrid?.objects ?? {};
      return { tables, charts };
    });
    expect(tables).toHaveLength(1);
    expect(charts[0]).toMatchObject({ type: "Line", title: "地区生产总值（西安市）", valueTitle: "亿元" });
    expect(charts[0]?.categoryTitle).toContain("来源");
    await book.pane.getByRole("button", { name: "还原" }).click();
    await book.pane.getByText(/已还原 月报!H10/u).waitFor();
    expect((await book.values("月报!H10:J12")).flat()).toEqual(Array(9).fill(null));
    expect(await book.page.evaluate(() => window.hostGrid?.objects.charts.length)).toBe(0);
  });

  test("is never written over what is there", async () => {
    await book.edit("I14", "备注");
    await propose("月报!H10", "");
    await book.pane.getByText("里已有内容（I14），不会覆盖").waitFor();
    expect(await book.pane.getByRole("button", { name: "写入", exact: true }).count()).toBe(0);
  });
});
