import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openTab } from "../../support/open-tab.ts";
import { PaneStage } from "./pane-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

async function listed(indicators: readonly string[]) {
  const { page, server } = await outdatedWorkbook(stage, indicators);
  await openTab(page, "清单");
  await page.getByRole("button", { name: "重新清点" }).waitFor();
  return { page, server };
}

function groups(page: Page): Promise<string[]> {
  return page.locator(".inventory > li > h3").allInnerTexts();
}

describe("the list of formulas", () => {
  it("groups them by how they stand and why", async () => {
    const { page } = await listed(["变1", "缺2", "缺3", "指标4"]);
    await page.getByText("4 个公式，2 个有数，2 个没有。").waitFor();
    expect(await groups(page)).toEqual([
      expect.stringMatching(/^2 格\s*没有公布\s*NOT_PUBLISHED$/u),
      expect.stringMatching(/^2 格\s*有数$/u),
    ]);
    await page.getByText("没有公布数据。").waitFor();
  });

  it("leads to each cell", async () => {
    const { page } = await listed(["变1", "缺2"]);
    await page.getByText("列出单元格").first().click();
    await page.getByRole("button", { name: "Sheet1!B2" }).click();
    await page.waitForFunction("fake.active() === 'B2'");
  });

  it("shows of many cells some, and the others on request", async () => {
    const { page } = await listed(Array.from({ length: 120 }, (_, at) => `指标${at + 1}`));
    await page.getByText("列出单元格").click();
    await page.getByRole("button", { name: "其余 70 个" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Sheet1!B51");
    await page.getByRole("button", { name: "其余 20 个" }).click();
    expect(await page.locator(".cell-list li").count()).toBe(120);
    expect(await page.getByRole("button", { name: /^其余/u }).count()).toBe(0);
  });

  it("is filtered by state", async () => {
    const { page } = await listed(["变1", "缺2"]);
    expect(await page.getByLabel("状态").locator("option").allInnerTexts()).toEqual([
      ...["全部状态", "没有公布（NOT_PUBLISHED）", "有数"],
    ]);
    await page.getByLabel("状态").selectOption({ label: "有数" });
    expect(await groups(page)).toEqual([expect.stringMatching(/^1 格\s*有数$/u)]);
  });
});

describe("trying again", () => {
  it("calculates only the cells concerned", async () => {
    const { page } = await listed(["变1", "指标2", "指标3"]);
    await page.evaluate("fake.results.B2 = '#BUSY!'; fake.recalculated.length = 0");
    await page.getByRole("button", { name: "重新清点" }).click();
    await page.getByRole("button", { name: "重试 1 格" }).click();
    await page.getByText("3 个公式都有数。").waitFor();
    expect(await page.evaluate("fake.recalculated")).toEqual(["B2"]);
  });

  it("says why Excel refuses", async () => {
    const { page } = await listed(["变1"]);
    await page.evaluate(() => {
      const refused = Object.assign(new Error("no"), { code: "InvalidOperationInCellEditMode" });
      Reflect.get(window, "Excel").run = () => Promise.reject(refused);
    });
    await page.getByRole("button", { name: "重新清点" }).click();
    await page.getByText("Excel 正在编辑单元格。").waitFor();
  });
});
