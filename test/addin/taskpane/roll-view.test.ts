import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { lookedAt } from "./sheets-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TABLE = {
  D1: "全国工业生产情况",
  ...{ D2: "指标", E2: "2014年", F2: "2015年", H2: "备注" },
  ...{ D3: "总产值", E3: 100.1, F3: 110.2, H3: "快报" },
};

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

async function preview(options: Parameters<typeof lookedAt>[2] = {}): Promise<Page> {
  const page = await lookedAt(stage, TABLE, options);
  await page.getByText("续写下一期：1 张表可续").click();
  await page.getByRole("button", { name: /^续写下一期 Sheet1!/u }).click();
  await page.getByRole("region", { name: "续写预览" }).waitFor();
  return page;
}

it("shows where the next period goes, its labels, its figures and formulas", async () => {
  const page = await preview();
  const told = await page.getByRole("region", { name: "续写预览" }).innerText();
  expect(told).toContain("新的列：G。插入整列，格式照上一期。");
  expect(told.replace(/\s+/gu, " ")).toContain(
    "G2 空 → 2016年 标签 G3 空 → 120.3 来源：试验发布 =PLAN.METRIC($D3,G$2)",
  );
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
});

it("goes back to the list, and leads to the table", async () => {
  const page = await preview();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("续写下一期：1 张表可续").click();
  await page.locator("li .cell", { hasText: "Sheet1!D2" }).first().click();
  await page.waitForFunction("fake.active() === 'D2'");
});

it("keeps the keyboard in the section while it writes, and where that fails", async () => {
  const page = await preview();
  await page.evaluate(() => {
    Object.assign(window, { lost: 0 });
    new MutationObserver(() => {
      if (document.activeElement === document.body) Object.assign(window, { lost: 1 });
    }).observe(document.body, { subtree: true, childList: true });
  });
  await page.getByRole("button", { name: /^续写：写入/u }).press("Enter");
  // The fake office knows no way to insert cells.
  await page.getByRole("alert").waitFor();
  expect(await page.evaluate("[document.activeElement.tagName, lost]")).toEqual(["H3", 0]);
});

it.each([
  ["320 pixels, light", { width: 320 }],
  ["320 pixels, dark", { width: 320, officeBackground: "#292929" }],
  ["270 pixels", { width: 270 }],
] as const)("has no serious fault for axe and nothing cut off at %s", async (_, options) => {
  const page = await preview(options);
  await page.getByText("模板：从别的工作簿带入").click();
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await Reflect.get(window, "axe").run();
    return violations
      .filter(({ impact }: { impact: string }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes.map(({ html }) => html)]);
  });
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
