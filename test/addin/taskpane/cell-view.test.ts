import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("shows formula, value and question of the selected cell", async () => {
  const { page } = await outdatedWorkbook(stage, ["变1", "指标2"]);
  await page.getByRole("button", { name: "Sheet1!B1" }).click();
  await page.getByRole("button", { name: "查看所选单元格" }).click();
  const cell = page.getByRole("region", { name: "单元格" });
  await cell.getByText("数据版本 v1").waitFor();
  expect(await cell.locator("dd").allInnerTexts()).toContain('=PLAN.METRIC("变1",2016)');
  expect(await cell.locator("h3").innerText()).toContain("变1");
});

it("says of another cell that it asks nothing", async () => {
  const page = await stage.page();
  await page.getByRole("button", { name: "查看所选单元格" }).click();
  await page.getByText("这一格没有取数公式，或还没有算出。").waitFor();
});
