import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("is chosen by words, asking at first", async () => {
  const page = await stage.page({ tab: "首页" });
  const group = page.getByRole("group", { name: "有新数据时" });
  expect(await group.getByRole("radio").count()).toBe(3);
  expect(await group.getByLabel("提示我，由我更新").isChecked()).toBe(true);
  await group.getByLabel("不检查，手动刷新").check();
  await page.waitForFunction("fake.settings['plancell.refresh'] === 'manual'");
});

it("is chosen with the keyboard", async () => {
  const page = await stage.page({ tab: "首页" });
  await page.getByLabel("提示我，由我更新").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction("fake.settings['plancell.refresh'] === 'automatic'");
});
