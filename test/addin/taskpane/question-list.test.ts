import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { DOUBTFUL, lookedAt } from "./sheets-page.ts";

/** The row whose name nobody knows has the figures of the one above: rows of one meaning that differ would be asked about. */
const TWO_NAMES = { ...DOUBTFUL, E4: 100.1, F4: 999.9, G4: 120.3 };

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("asks about what is not understood, and leads there", async () => {
  const page = await lookedAt(stage);
  await page.getByText("需要您确认 1 处").waitFor();
  expect(await page.locator(".question p").innerText()).toContain("没有这个指标");
  await page.locator(".question .cell").click();
  await page.waitForFunction("fake.active() === 'E4'");
});

it("takes an answer and understands the table with it", async () => {
  const page = await lookedAt(stage, TWO_NAMES);
  await page.getByLabel("其他答案").fill("总产值");
  await page.getByRole("button", { name: "确定" }).click();
  await page.getByText("识别出 1 张表，6 个单元格。").waitFor();
  // The list follows when the answer was kept in the workbook.
  await page.locator(".question").waitFor({ state: "detached" });
});

it("asks about rows that an answer makes one, where their figures differ", async () => {
  const page = await lookedAt(stage);
  await page.getByLabel("其他答案").fill("总产值");
  await page.getByRole("button", { name: "确定" }).click();
  await page.getByText("第3行、第4行的标签读出来是同样的数，表里的数却不同").waitFor();
});

it("takes answers back", async () => {
  const page = await lookedAt(stage);
  await page.getByLabel("其他答案").fill("全国");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "撤销已作的 1 个回答" }).click();
  await page.getByText("需要您确认 1 处").waitFor();
});

it("waits for an answer that says something", async () => {
  const page = await lookedAt(stage);
  await page.getByLabel("其他答案").fill("  ");
  await page.getByRole("button", { name: "确定" }).click();
  expect(await page.locator(".question").count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
});

it("says that an answer did not help, and asks again", async () => {
  const page = await lookedAt(stage);
  await page.getByLabel("其他答案").fill("也没有");
  await page.getByRole("button", { name: "确定" }).click();
  await page.getByText("“也没有”没有解决这个问题，请换一个写法。").waitFor();
  expect(await page.locator(".question").count()).toBe(1);
});
