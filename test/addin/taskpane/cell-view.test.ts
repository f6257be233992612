import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openTab } from "../../support/open-tab.ts";
import { PaneStage } from "./pane-page.ts";
import { DOUBTFUL, lookedAt, typeTable } from "./sheets-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** The page 单元格 beside a workbook with a formula in B1 and one in B2. */
async function inspector(): Promise<Page> {
  const { page } = await outdatedWorkbook(stage, ["变1", "缺2"]);
  await openTab(page, "单元格");
  return page;
}

function listeners(page: Page): Promise<unknown> {
  return page.evaluate("fake.selectionListeners.size");
}

describe("the selected cell", () => {
  it("shows its formula, its question, what the figure is and where it comes from", async () => {
    const page = await inspector();
    await page.evaluate("fake.select('B1')");
    const cell = page.getByRole("region", { name: "单元格" });
    await cell.getByText("来源：变1的发布（2016-02-15）").waitFor();
    expect(await cell.locator("dd").allInnerTexts()).toEqual(
      expect.arrayContaining(['=PLAN.METRIC("变1",2016)', "亿元", "全年"]),
    );
    expect(await cell.locator("h3").innerText()).toContain("变1");
    await cell.getByText("数据版本 v1").waitFor();
  });

  it("marks the number in the sentence of the plan", async () => {
    const page = await inspector();
    await page.evaluate("fake.select('B1')");
    await page.locator("mark").waitFor();
    expect(await page.locator("mark").allInnerTexts()).toEqual(["11"]);
  });

  it("shows every version of the figure, and what changed", async () => {
    const page = await inspector();
    await page.evaluate("fake.select('B1')");
    const versions = page.getByRole("region", { name: "2016年的版本" });
    await versions.getByText("首次 5，现在 11，共变动 +6 亿元").waitFor();
    expect((await versions.locator("li").allInnerTexts()).map((text) => text.split("\n"))).toEqual([
      ["5 · 初步数", "2016-01-15 第1次发布"],
      ["11（+6） · 修订数 · 现在的版本", "2016-02-15 第2次发布"],
    ]);
    await versions.getByRole("img", { name: "2 个版本的数值变化" }).waitFor();
  });

  it("says of a refused one why", async () => {
    const page = await inspector();
    await page.evaluate("fake.select('B2')");
    await page.getByRole("article").getByText("没有公布数据。").first().waitFor();
  });

  it("says of another cell that it asks nothing", async () => {
    const page = await stage.page({ tab: "单元格" });
    await page.getByText("这一格没有取数公式，或还没有算出。").waitFor();
  });
});

describe("a typed number", () => {
  it("is told what its table makes of it, what was published and what is wrong", async () => {
    const page = await lookedAt(stage);
    await openTab(page, "单元格");
    await page.evaluate("fake.select('F3')");
    const cell = page.getByRole("region", { name: "单元格" });
    await cell.getByText("表格中的含义").waitFor();
    const facts = await cell.locator("dd").allInnerTexts();
    expect(facts).toEqual(expect.arrayContaining(["999.9", "总产值", "全国", "2015年（全年）", "110.2"]));
    expect(await cell.locator(".state.failed").innerText()).toContain("999.9");
  });

  it("that nobody has looked at leads to the page that does", async () => {
    const page = await stage.page({ tab: "单元格" });
    await typeTable(page, DOUBTFUL);
    await page.evaluate("fake.select('E3')");
    await page.getByText("手填的数请先在“表格”页识别。").waitFor();
  });
});

describe("following", () => {
  it("shows the cell that is selected next, without a button", async () => {
    const page = await inspector();
    await page.evaluate("fake.select('B1')");
    await page.getByText('=PLAN.METRIC("变1",2016)').first().waitFor();
    await page.evaluate("fake.select('D9')");
    await page.getByText("Sheet1!D9", { exact: true }).waitFor();
  });

  it("ends when another page is seen, and when it is switched off", async () => {
    const page = await inspector();
    await page.waitForFunction("fake.selectionListeners.size === 1");
    await openTab(page, "诊断");
    await page.waitForFunction("fake.selectionListeners.size === 0");
    await openTab(page, "单元格");
    await page.waitForFunction("fake.selectionListeners.size === 1");
    await page.getByLabel("随选中的单元格显示").uncheck();
    await page.waitForFunction("fake.selectionListeners.size === 0");
    await openTab(page, "首页");
    await openTab(page, "单元格");
    expect(await listeners(page)).toBe(0);
    await page.evaluate("fake.select('C7')");
    await page.getByRole("button", { name: "查看所选单元格" }).click();
    await page.getByText("Sheet1!C7", { exact: true }).waitFor();
  });

  it("rests while the selection runs", async () => {
    const page = await inspector();
    await page.waitForFunction("fake.selectionListeners.size === 1");
    await page.getByText("Sheet1!A1", { exact: true }).waitFor();
    await page.evaluate("for (let row = 1; row < 30; row++) fake.select('C' + row)");
    await page.getByText("Sheet1!C29", { exact: true }).waitFor();
  });
});
