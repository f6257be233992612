import { afterAll, beforeAll, expect, it } from "vitest";

import { besideLiveReport } from "./freeze-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("says that there is nothing to do, and asks for no confirmation", async () => {
  const page = await stage.page({ tab: "定稿" });
  for (const [action, text] of [
    ["定稿", "没有可以定稿的 PLAN 公式。"],
    ["修复公式", "没有需要修复的公式。"],
  ] as const) {
    await page.getByRole("button", { name: action, exact: true }).click();
    const preview = page.getByRole("region", { name: `${action}预览` });
    await preview.getByText(text).waitFor();
    expect(await preview.getByRole("button").allInnerTexts()).toEqual(["关闭"]);
  }
});

it("has buttons that lead to the cells that stay as they are", async () => {
  const page = await besideLiveReport(stage);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByText("保持原样 1 格").waitFor();
  await page.getByRole("button", { name: "Sheet1!E4" }).click();
  await page.waitForFunction("fake.active() === 'E4'");
});
