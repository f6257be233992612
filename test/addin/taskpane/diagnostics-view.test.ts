import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("copies what an administrator needs", async () => {
  const page = await stage.page({ tab: "诊断" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制诊断信息" }).click();
  await page.getByText("已复制。").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Excel：Excel PC 16.0.17928.20114");
  expect(copied).toMatch(/加载项版本：\d+\.\d+\.\d+/u);
  expect(copied).toContain("要求集：ExcelApi 1.");
  expect(copied).toContain(`服务器：${new URL(page.url()).origin}`);
});

it("leaves copying to the keyboard where the clipboard is closed", async () => {
  const page = await stage.page({ tab: "诊断" });
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("closed")) } });
  });
  await page.getByRole("button", { name: "复制诊断信息" }).click();
  await page.getByText("请按 Ctrl+C 复制已选中的文字。").waitFor();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain("Plancell 诊断信息");
});

it("tells the last failures, and no token", async () => {
  const page = await stage.page({ tab: "", api: () => 401 });
  await page.getByLabel("访问令牌").fill("geheim");
  await page.getByLabel("访问令牌").press("Enter");
  await page.getByText("这个令牌没有保存").waitFor();
  await page.getByRole("tab", { name: "诊断" }).click();
  const text = await page.getByLabel("诊断信息").inputValue();
  expect(text).toContain("Status SERVER_UNAUTHORIZED");
  expect(text).not.toContain("geheim");
});
