import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("shows what was answered, as text that another workbook takes", async () => {
  const page = await lookedAt(stage);
  await page.getByLabel("其他答案").fill("总产值");
  await page.getByRole("button", { name: "确定" }).click();
  await page.getByText("模板：记住了 1 处").click();
  const text = await page.getByLabel("模板内容").inputValue();
  expect(JSON.parse(text).aliases).toEqual([
    { sheet: "Sheet1", kind: "indicator", text: "没有这个指标", code: "OUTPUT" },
  ]);
  const other = await lookedAt(stage);
  await other.getByText("模板：从别的工作簿带入").click();
  await other.getByLabel("模板内容").fill(text);
  await other.getByRole("button", { name: "采用" }).click();
  await other.getByText("识别出 1 张表，6 个单元格。").waitFor();
});

it("takes nothing that is no template, and says so", async () => {
  const page = await lookedAt(stage);
  await page.getByText("模板：从别的工作簿带入").click();
  await page.getByRole("button", { name: "采用" }).click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await page.getByLabel("模板内容").fill("{");
  await page.getByRole("button", { name: "采用" }).click();
  await page.getByText("不是有效的 JSON").waitFor();
});
