import { afterAll, beforeAll, expect, it } from "vitest";

import { openTab } from "../../support/open-tab.ts";
import { PaneStage } from "./pane-page.ts";
import { DOUBTFUL, sheetsApi, typeTable } from "./sheets-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("offers to recognise the tables, and tells what was found and what is wrong", async () => {
  const page = await stage.page({ tab: "首页", api: sheetsApi });
  await page.getByRole("button", { name: "表格 还没有识别" }).waitFor();
  await typeTable(page, DOUBTFUL);
  await page.getByRole("button", { name: "识别这个工作簿的表格" }).click();
  await page.getByRole("button", { name: "表格 1 张表，3 格 1 待确认，1 不符" }).click();
  await page.getByText("核对出 1 处不符").waitFor();
  await openTab(page, "首页");
  expect(await page.getByRole("button", { name: "识别这个工作簿的表格" }).count()).toBe(0);
});

it("tells how the formulas stand and of which data they are, as soon as they are calculated", async () => {
  const { page } = await outdatedWorkbook(stage, ["变1", "缺2", "变3"]);
  await page.getByRole("button", { name: "公式 3 格，2 有数，1 无数" }).waitFor();
  await page.getByRole("button", { name: "数据 版本 v1" }).waitFor();
  await page.getByRole("button", { name: "更新这些单元格" }).click();
  await page.getByText("已更新 2 个单元格").waitFor();
  // The state of a minute ago said v1.
  await page.getByRole("button", { name: "数据 版本 v2", exact: true }).waitFor();
  await page.getByRole("region", { name: "服务器数据" }).getByText("v2", { exact: true }).waitFor();
});

it("leads to the list of formulas", async () => {
  const page = await stage.page({ tab: "首页" });
  await page.getByRole("button", { name: "公式 没有算过的公式，可清点" }).click();
  await page.getByText("本工作簿没有取数公式。").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-formulas");
});
