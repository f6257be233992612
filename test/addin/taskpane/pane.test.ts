import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openTab } from "../../support/open-tab.ts";
import { ledgerApi, switchTo } from "./ledger-page.ts";
import { type PaneOptions, PaneStage } from "./pane-page.ts";
import { DOUBTFUL, typeTable } from "./sheets-page.ts";
import { readAgain, submitApi } from "./submit-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** What each page shows when there is as much as there can be. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  首页: async (page) => {
    await page.getByRole("button", { name: "识别这个工作簿的表格" }).click();
    await page.getByRole("button", { name: "表格 1 张表，3 格" }).waitFor();
    await page.getByText("服务器有 2 处更新").waitFor();
  },
  查数: async (page) => {
    await page.getByRole("combobox", { name: "搜索指标" }).fill("gsgy");
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "插入公式" }).click();
    await page.getByRole("button", { name: "覆盖" }).waitFor();
    await page.getByText("插入历史数据（表格或图表）").click();
    await page.getByRole("button", { name: "插入历史数据" }).click();
    await page.getByText("不会覆盖").waitFor();
    await page.getByRole("combobox", { name: "搜索指标" }).fill("gsg");
    await page.getByRole("option").first().waitFor();
  },
  表格: async (page) => {
    await page.getByRole("button", { name: "识别并核对" }).click();
    await page.getByText("核对出 1 处不符").waitFor();
  },
  单元格: async (page) => {
    await page.evaluate("fake.select('B1')");
    await page.getByText("首次 5").waitFor();
  },
  清单: async (page) => {
    await page.getByText("列出单元格").first().click();
    await page.getByRole("button", { name: "Sheet1!B" }).first().waitFor();
  },
  报送: async (page) => {
    const { api } = stage;
    stage.api = ledgerApi();
    await ledgerSection(page);
    stage.api = (operation, ...rest) => (operation.startsWith("Import") ? submitApi() : api)(operation, ...rest);
    await typeTable(page, {
      H1: "指标",
      I1: "期间",
      J1: "数值",
      K1: "备注二",
      H2: "总产值",
      I2: "2016年",
      J2: 1_204_000,
    });
    await readAgain(page, "H1:K2");
    await page.getByRole("button", { name: "报送 1 个数据" }).click();
    await page.getByText("有警告。请先核对").waitFor();
    await page.getByText("列名：1 列要指明").click();
    await page.getByText("读法").click();
  },
  定稿: freezeSection,
  诊断: async (page) => {
    await page.getByRole("button", { name: "复制诊断信息" }).click();
  },
};

/** Every page of a pane beside a workbook with formulas, updates and a doubtful table, one after the other. */
async function full(options: PaneOptions, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  const { page } = await outdatedWorkbook(stage, ["变1", "缺2", "变3"], options);
  await page.getByText("服务器有 2 处更新").waitFor();
  await typeTable(page, DOUBTFUL);
  for (const [name, fill] of Object.entries(PAGES)) {
    await openTab(page, name);
    await fill(page);
    await look(page, name);
  }
}

/** The ledger's lists, then a case with an open form; afterwards the figures again. */
async function ledgerSection(page: Page): Promise<void> {
  await switchTo(page, "台账");
  await page.getByText("把计数写成公式").click();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "QF2016-0001" }).click();
  await page.getByRole("button", { name: "更正", exact: true }).click();
  expect(await faults(page)).toEqual([]);
  await switchTo(page, "数据");
}

/** Frozen, changed and compared, with the preview of the next freezing open. */
async function freezeSection(page: Page): Promise<void> {
  await page.evaluate("Object.assign(fake.cells, { E5: '=PLAN.METRIC($D3,E$2)', E6: '=@PLAN.METRIC($D3,F$2)' })");
  await page.evaluate("Object.assign(fake.results, { E5: 100.1, E6: '#NAME?' })");
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("button", { name: /^定稿 \d+ 格$/u }).click();
  await page.getByText(/^已定稿 \d+ 格。$/u).waitFor();
  await page.evaluate("Object.assign(fake.cells, { E5: 7 }), (fake.results = { E6: '#NAME?' })");
  await page.getByRole("button", { name: "核对定稿" }).click();
  await page.getByText("与定稿时不同").waitFor();
  expect(await sectionFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "修复公式" }).click();
  await page.getByRole("button", { name: /^修复公式 \d+ 格$/u }).waitFor();
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
  ["dark by Office's theme at 320 px", { width: 320, officeBackground: "#292929" }],
  ["dark at 270 px", { width: 270, officeBackground: "#292929", colorScheme: "dark" }],
  ["light at 350 px", { width: 350 }],
  ["dark at 350 px", { width: 350, officeBackground: "#000000", colorScheme: "dark" }],
];

describe("the pane", () => {
  it.each(LOOKS)("is accessible on every page and not wider than its window, %s", async (_, options) => {
    await full(options, async (page, name) => {
      expect([name, await faults(page)]).toEqual([name, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    });
  });

  it("shows the names of its pages in one line at 270 px", async () => {
    const page = await stage.page({ width: 270 });
    const tops = await page.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });

  it("is accessible when it asks for a token", async () => {
    const page = await stage.page({ tab: "", api: () => 401 });
    await page.getByLabel("访问令牌").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("follows Office's theme rather than the system's", async () => {
    const page = await stage.page({ officeBackground: "#292929", colorScheme: "light" });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(41, 41, 41)");
  });

  it("is worked with the keyboard alone", async () => {
    const page = await stage.page({ tab: "" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
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
