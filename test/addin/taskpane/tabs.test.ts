import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openTab } from "../../support/open-tab.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

function shown(page: Page): Promise<string[]> {
  return page.getByRole("tabpanel").evaluateAll((panels) => panels.map((panel) => panel.id));
}

describe("the pages of the pane", () => {
  it("begin with the state of the workbook, one of them seen", async () => {
    const page = await stage.page({ tab: "" });
    expect(await page.getByRole("tab").allInnerTexts()).toEqual([
      "首页",
      "查数",
      "表格",
      "单元格",
      "清单",
      "报送",
      "定稿",
      "诊断",
    ]);
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("首页");
    expect(await shown(page)).toEqual(["panel-home"]);
  });

  it("are gone through with arrows, around the ends, and are one stop for the Tab key", async () => {
    const page = await stage.page({ tab: "" });
    await page.getByRole("tab", { name: "首页" }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const [key, name] of [
      ["ArrowLeft", "诊断"],
      ["ArrowRight", "首页"],
      ["ArrowRight", "查数"],
      ["End", "诊断"],
      ["Home", "首页"],
    ] as const) {
      await page.keyboard.press(key);
      expect([await focused(), await page.getByRole("tab", { selected: true }).innerText()]).toEqual([name, name]);
    }
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).not.toBe("tab");
  });

  it("keep what is typed in them and how far they are scrolled", async () => {
    const page = await stage.page({ tab: "查数" });
    await page.getByRole("combobox", { name: "搜索指标" }).fill("gsgy");
    await page.getByRole("option").first().click();
    await page.getByLabel("期间").waitFor();
    await page.getByText("插入历史数据（表格或图表）").click();
    await page.evaluate(() => window.scrollTo(0, 60));
    await openTab(page, "诊断");
    await page.waitForFunction(() => window.scrollY === 0);
    await openTab(page, "查数");
    expect(await page.getByRole("combobox", { name: "搜索指标" }).inputValue()).toBe("规模以上工业增加值");
    expect(await page.getByLabel("期间").isVisible()).toBe(true);
  });

  it("leave the connection in view", async () => {
    const page = await stage.page({ tab: "诊断" });
    for (const name of ["首页", "查数", "表格", "单元格", "清单"]) {
      await openTab(page, name);
      expect(await page.getByText("已连接服务器").isVisible()).toBe(true);
    }
  });
});
