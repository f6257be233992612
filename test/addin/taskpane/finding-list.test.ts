import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

it("says what stands there and what was published, and leads there", async () => {
  const page = await lookedAt(stage);
  await page.getByText("核对出 1 处不符").waitFor();
  const [finding] = await page.locator(".findings li").allInnerTexts();
  expect(finding).toContain("与公布数不同");
  expect(finding).toContain("999.9");
  expect(finding).toContain("110.2");
  await page.getByRole("button", { name: "Sheet1!F3" }).click();
  await page.waitForFunction("fake.active() === 'F3'");
});

it("tells a whole row that was put one column off as one finding", async () => {
  const page = await lookedAt(stage, {
    D1: "全国工业生产情况",
    ...{ D2: "指标", E2: "2014年", F2: "2015年", G2: "2016年" },
    ...{ D3: "总产值", E3: 110.2, F3: 120.3, G3: "" },
  });
  await page.getByText("核对出 1 处不符").waitFor();
  expect(await page.locator(".findings .change").first().innerText()).toBe("期间不对");
  await page.getByRole("button", { name: "Sheet1!E3:F3" }).waitFor();
});

it("tells numbers that contradict each other, whatever is published", async () => {
  const page = await lookedAt(stage, {
    D1: "全国工业生产情况",
    ...{ D2: "指标", E2: "2016年1-2月", F2: "2016年1-3月", G2: "2016年1-4月" },
    ...{ D3: "总产值", E3: 30.5, F3: 20.5, G3: 40.5 },
  });
  await page.getByText("表内勾稽 1 处不符").waitFor();
  expect(await page.locator(".findings .change").last().innerText()).toBe("累计数变小");
});
