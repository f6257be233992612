import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("names each question once, with its first cells", async () => {
  const { page } = await outdatedWorkbook(stage, Array(6).fill("变1"));
  await page.locator(".updates li").waitFor();
  expect(await page.locator(".updates .detail").allTextContents()).toEqual(["变1，2016年"]);
  expect(await page.locator(".updates .cells").innerText()).toContain("等 6 处");
  expect(await page.locator(".updates .cells button").count()).toBe(4);
});

it("is closed when it is long, and ends somewhere", async () => {
  const { page } = await outdatedWorkbook(
    stage,
    Array.from({ length: 230 }, (_, at) => `变${at}`),
  );
  await page.getByText("服务器有 230 处更新（230 个指标）").waitFor();
  expect(await page.locator(".updates").isVisible()).toBe(false);
  await page.getByText("待更新 230 处").click();
  await page.getByText("另有 30 项没有列出。").waitFor();
  expect(await page.locator(".updates li").count()).toBe(200);
});
