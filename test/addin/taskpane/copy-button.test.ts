import { afterAll, beforeAll, expect, it } from "vitest";

import { frozenReport } from "./freeze-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("copies the text of its field", async () => {
  const page = await frozenReport(stage);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate("fake.cells.F3 = 7");
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("修订说明", { exact: true }).click();
  await page.getByRole("button", { name: "复制修订说明" }).click();
  await page.getByText("已复制。").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^修订说明（定稿 2 个数/u);
});
