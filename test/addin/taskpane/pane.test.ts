import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type PaneOptions, PaneStage } from "./pane-page.ts";
import { DOUBTFUL, typeTable } from "./sheets-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** A pane with updates, tables, a card and the list of another search open: everything that it can show at once. */
async function full(options: PaneOptions): Promise<Page> {
  const { page } = await outdatedWorkbook(stage, ["变1", "指标2", "变3"], options);
  await page.getByText("服务器有 2 处更新").waitFor();
  await typeTable(page, DOUBTFUL);
  await page.getByRole("button", { name: "识别并核对本工作簿" }).click();
  await page.getByText("核对出 1 处不符").waitFor();
  await freezeSection(page);
  await page.getByRole("combobox").fill("gsgy");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "插入公式" }).click();
  await page.getByRole("button", { name: "覆盖" }).waitFor();
  await page.getByText("诊断", { exact: true }).click();
  await page.getByRole("combobox").fill("gsg");
  await page.getByRole("option").first().waitFor();
  return page;
}

/** Frozen, changed and compared, with the preview of the next freezing open. */
async function freezeSection(page: Page): Promise<void> {
  await page.evaluate("Object.assign(fake.cells, { E5: '=PLAN.METRIC($D3,E$2)', E6: '=@PLAN.METRIC($D3,F$2)' })");
  await page.evaluate("Object.assign(fake.results, { E5: 100.1, E6: '#NAME?' })");
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("button", { name: "定稿 1 格" }).click();
  await page.getByText("已定稿 1 格。").waitFor();
  await page.evaluate("Object.assign(fake.cells, { E5: 7 }), (fake.results = { E6: '#NAME?' })");
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("与定稿时不同").waitFor();
  expect(await sectionFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "修复公式" }).click();
  await page.getByRole("button", { name: "修复公式 1 格" }).waitFor();
}

/** The same of what is open before another part takes its place. */
async function sectionFaults(page: Page): Promise<unknown> {
  await page.getByText("修订说明", { exact: true }).click();
  return faults(page);
}

/** What axe finds wrong, by rule. */
async function faults(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, "axe").run();
    return violations.map((one: { id: string; nodes: { html: string }[] }) => [
      one.id,
      one.nodes.map(({ html }) => html),
    ]);
  });
}

const LOOKS: [string, PaneOptions][] = [
  ["light at 320 px", { width: 320 }],
  ["light at 270 px", { width: 270 }],
  ["dark by Office's theme", { width: 320, officeBackground: "#292929" }],
  ["dark at 350 px", { width: 350, officeBackground: "#000000", colorScheme: "dark" }],
];

describe("the pane", () => {
  it.each(LOOKS)("is accessible %s", async (_, options) => {
    expect(await faults(await full(options))).toEqual([]);
  });

  it.each(LOOKS)("is not wider than its window %s", async (_, options) => {
    const page = await full(options);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it("is accessible when it asks for a token", async () => {
    const page = await stage.page({ api: () => 401 });
    await page.getByLabel("访问令牌").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("follows Office's theme rather than the system's", async () => {
    const page = await stage.page({ officeBackground: "#292929", colorScheme: "light" });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(41, 41, 41)");
  });

  it("is worked with the keyboard alone", async () => {
    const page = await stage.page();
    await page.keyboard.type("gsgy");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("期间").waitFor();
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "写入", exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "写入");
    await page.keyboard.press("Enter");
    await page.getByText("已写入 Sheet1!A1:C1。").waitFor();
  });

  it("makes no error in the console", async () => {
    const page = await stage.page();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.reload();
    await page.getByText("已连接服务器").waitFor();
    expect(errors).toEqual([]);
  });
});
