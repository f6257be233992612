import { afterAll, beforeAll, expect, it } from "vitest";

import { figureApi, frozenReport } from "./freeze-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("says what was changed and what is newer, leads there, and has the note ready", async () => {
  const page = await frozenReport(stage);
  await page.evaluate("fake.cells.F3 = 7");
  stage.api = figureApi(120.3);
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("定稿 2 格：1 格未改动，0 格与服务器现在的数（数据版本 2016-08-15.3）一致。").waitFor();
  expect(await page.locator(".findings .change").allInnerTexts()).toEqual([
    "服务器有新数",
    "表中已改动",
    "服务器有新数",
  ]);
  await page.getByRole("button", { name: "Sheet1!E3" }).click();
  await page.waitForFunction("fake.active() === 'E3'");
  await page.getByText("修订说明", { exact: true }).click();
  const note = await page.getByLabel("修订说明").inputValue();
  expect(note).toContain("1. 总产值 2015年（Sheet1!E3）：110.2 → 120.3，增加 10.1");
});

it("says so where all is as it was frozen, and where there is no server", async () => {
  const page = await frozenReport(stage);
  await page.evaluate("fake.cells.F3 = '#N/A'");
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("定稿 2 格：2 格未改动，1 格与服务器现在的数").waitFor();
  stage.api = () => 401;
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("没有与服务器核对").waitFor();
  await page.locator(".state.failed").first().waitFor();
});
