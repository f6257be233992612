import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

const UNFINISHED = {
  D1: "全国工业生产情况",
  ...{ D2: "指标", E2: "2014年", F2: "2015年", G2: "2016年" },
  ...{ D3: "总产值", E3: 100.1, F3: 999.9, G3: "" },
};

it("shows each cell, what it holds, what it will show, and whose figure that is", async () => {
  const page = await lookedAt(stage, UNFINISHED);
  await page.getByText("填数预览：3 格可填").waitFor();
  const items = await page.locator(".fills li").allInnerTexts();
  expect(items.map((item) => item.split("\n"))).toEqual([
    ["Sheet1!E3", "100.1 → 100.1", "来源：试验发布"],
    ["Sheet1!G3", "空 → 120.3", "来源：试验发布"],
  ]);
});

it("writes only after it was pressed, and puts everything back", async () => {
  const page = await lookedAt(stage, UNFINISHED);
  expect(await page.evaluate("fake.cells.G3")).toBe("");
  await page.getByLabel("覆盖与公布数不同的 1 个手填数").check();
  await page.getByRole("button", { name: "写入 3 个公式" }).click();
  await page.getByText("已写入 3 格。").waitFor();
  expect(await page.evaluate("fake.cells.G3")).toBe("=PLAN.METRIC($D3,G$2)");
  await page.getByRole("button", { name: "还原“填数 3 格”" }).click();
  await page.getByText("已还原 3 格。").waitFor();
  expect(await page.evaluate("[fake.cells.E3, fake.cells.F3, fake.cells.G3]")).toEqual([100.1, 999.9, ""]);
});

it("writes values where that is chosen, and keeps their formulas", async () => {
  const page = await lookedAt(stage, UNFINISHED);
  await page.getByRole("group", { name: "写入方式" }).getByLabel("写成数值").check();
  await page.getByRole("button", { name: "写入 2 个数值" }).click();
  await page.getByText("已写入 2 格。").waitFor();
  expect(await page.evaluate("[fake.cells.E3, fake.cells.G3]")).toEqual([100.1, 120.3]);
  const kept = await page.evaluate("fake.sheets[1].getRange('A3:C4').values");
  expect(kept).toEqual([
    ["Sheet1", "E3", "=PLAN.METRIC($D3,E$2)"],
    ["Sheet1", "G3", "=PLAN.METRIC($D3,G$2)"],
  ]);
  await page.getByRole("button", { name: "还原“填数 2 格”" }).click();
  await page.getByText("已还原 2 格。").waitFor();
  expect(await page.evaluate("[fake.cells.E3, fake.cells.G3, fake.sheets.length]")).toEqual([100.1, "", 1]);
});

it("says which cells it does not fill, and why", async () => {
  const page = await lookedAt(stage, { ...UNFINISHED, G2: "2017年" });
  await page.getByText("不填 1 格").click();
  await page.locator(".fills .detail", { hasText: "OUTPUT" }).waitFor();
  await page.getByRole("button", { name: "写入 1 个公式" }).waitFor();
});
