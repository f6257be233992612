import { afterAll, beforeAll, expect, it } from "vitest";

import { besideLiveReport } from "./freeze-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("puts cells together by their reason, and leads to the first of them", async () => {
  const page = await besideLiveReport(stage);
  const broken = ["H1", "H2", "H3", "H4", "H5"];
  await page.evaluate((cells) => {
    const fake = Reflect.get(window, "fake");
    for (const cell of cells) {
      fake.cells[cell] = "=PLAN.META(1)";
      fake.results[cell] = "#NAME?";
    }
  }, broken);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByText("保持原样 6 格").waitFor();
  const items = await page.getByRole("region", { name: "定稿预览" }).locator("li").allInnerTexts();
  expect(items.map((item) => item.split("\n"))).toContainEqual([
    "显示 #NAME?，不是一个答复：请先刷新，再定稿",
    ...broken.slice(0, 4).map((cell) => `Sheet1!${cell}`),
    "等 5 格",
  ]);
  await page.getByRole("button", { name: "Sheet1!H2" }).click();
  await page.waitForFunction("fake.active() === 'H2'");
});
