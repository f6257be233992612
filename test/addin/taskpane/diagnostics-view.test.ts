import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("copies what an administrator needs", async () => {
  const page = await stage.page();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText("诊断", { exact: true }).click();
  await page.getByRole("button", { name: "复制诊断信息" }).click();
  await page.getByText("已复制。").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Excel：Excel PC 16.0.17928.20114");
  expect(copied).toContain(`服务器：${new URL(page.url()).origin}`);
});

it("leaves copying to the keyboard where the clipboard is closed", async () => {
  const page = await stage.page();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("closed")) } });
  });
  await page.getByText("诊断", { exact: true }).click();
  await page.getByRole("button", { name: "复制诊断信息" }).click();
  await page.getByText("请按 Ctrl+C 复制已选中的文字。").waitFor();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain("Plancell 诊断信息");
});
