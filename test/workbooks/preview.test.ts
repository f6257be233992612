import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { DELIBERATE_ERRORS, TYPED_REPORT } from "../../preview/build/typed-report.ts";
import type { CellValue } from "../../preview/grid-api.ts";
import { launchBrowser } from "../host/browser.ts";
import { watchErrors } from "../host/page-errors.ts";
import { openTab } from "../support/open-tab.ts";
import { type ServerProcess, seed, startServer, temporaryFolder } from "../support/server-process.ts";
import { addressOf, compare } from "./comparison.ts";
import { NATIONAL_FIGURES } from "./monthly-figures.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const home = temporaryFolder();
let server: ServerProcess;
let browser: Browser;
let page: Page;
let pane: Frame;
let pageErrors: readonly string[];
/** Answers that were no success. */
const refused: string[] = [];

beforeAll(async () => {
  seed(home.folder);
  [server, browser] = await Promise.all([startServer(home.folder), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  pageErrors = watchErrors(page);
  page.on("response", (response) => void (response.ok() || refused.push(`${response.status()} ${response.url()}`)));
  await page.goto(`${server.url}/preview`);
  await page.waitForFunction(() => window.hostGrid ?? window.hostFailure);
  await settled();
  const frame = page.frames().find((one) => one.url().includes("/preview/taskpane.html"));
  if (!frame) throw new Error("The preview shows no pane");
  pane = frame;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  home.remove();
});

async function settled(): Promise<void> {
  await page.evaluate(() => {
    if (!window.hostGrid) throw new Error(window.hostFailure);
    return window.hostGrid.settled(30_000);
  });
}

function values(address: string): Promise<CellValue[][]> {
  return page.evaluate((range) => window.hostGrid?.values(range) ?? [], address);
}

describe("the sample workbook at /preview", () => {
  test("says what it is and leads to the start page and into Excel", async () => {
    expect(await page.title()).toBe("Plancell 示例工作簿");
    await page.getByText("示例工作簿：在浏览器里试用，与 Excel 中的加载项相同；关闭页面不保存。").waitFor();
    await page.getByText("示例：可试核对与填数").waitFor();
    expect(await page.getByRole("link", { name: "返回首页" }).getAttribute("href")).toBe("/");
    expect(await page.getByRole("link", { name: "装入 Excel" }).getAttribute("href")).toBe("/#excel");
  });

  test("shows the nation's figures as they were published", async () => {
    const errors = await page.evaluate(() => window.hostGrid?.errors() ?? {});
    const { right, wrong } = compare(NATIONAL_FIGURES, await values(addressOf(NATIONAL_FIGURES)), errors);
    expect([right, wrong]).toEqual([200, []]);
    expect((await values("月报!D15:H15"))[0]).toEqual([5576.982, 5932.861, 6396.357, 7418.041, 8499.406]);
  });

  test("has a typed sheet without formulas, whose wrong figures are marked", async () => {
    const formulas = await page.evaluate((name) => {
      const grid = window.hostGrid;
      return grid ? grid.formulas(grid.address(grid.usedRange(name))).flat() : [];
    }, TYPED_REPORT.name);
    expect(formulas.filter((content) => String(content).startsWith("="))).toEqual([]);
    const fills = await page.evaluate(
      (cells) => cells.map((cell) => window.hostGrid?.fills(window.hostGrid.resolve(cell))[0]),
      DELIBERATE_ERRORS.map(({ cell }) => `${TYPED_REPORT.name}!${cell}`),
    );
    expect(fills).toEqual(["#FFF2CC", "#FFF2CC"]);
  });
});

describe("the pane beside it", () => {
  test("is connected and knows of nothing newer", async () => {
    await pane.getByText("已连接服务器").waitFor();
    await pane.getByText("单元格的数据都是最新的。").waitFor();
    expect((await page.locator("#add-in").boundingBox())?.width).toBe(340);
  });

  test("finds exactly the figures that are wrong on purpose", async () => {
    await openTab(pane, "表格");
    await pane.getByRole("button", { name: "识别并核对本工作簿" }).click();
    await pane.getByText(`核对出 ${DELIBERATE_ERRORS.length} 处不符`).waitFor();
    for (const { cell } of DELIBERATE_ERRORS) {
      await pane.getByRole("button", { name: `${TYPED_REPORT.name}!${cell}`, exact: true }).waitFor();
    }
  });

  test("searches, and inserts a live formula", async () => {
    await page.evaluate(() => window.hostGrid?.select(window.hostGrid.resolve("核对示例!A15")));
    await openTab(pane, "查数");
    await pane.fill("#search", "gdp");
    await pane.getByRole("option").filter({ hasText: "地区生产总值" }).first().click();
    await pane.getByLabel("期间").fill("2016年");
    await pane.getByRole("button", { name: "插入公式" }).click();
    await pane.getByRole("button", { name: "写入", exact: true }).click();
    await pane.getByText("已写入 核对示例!A15:C15。").waitFor();
    await settled();
    expect(await values("核对示例!A15:C15")).toEqual([["地区生产总值", 6396.357, "亿元"]]);
  });
});

describe("everyone's preview", () => {
  test("goes round by F6: cells, pane, links, cells", async () => {
    const place = () => page.evaluate(() => document.activeElement?.closest("#grid, #add-in, nav")?.id);
    await page.evaluate(() => document.querySelector<HTMLElement>("nav a")?.focus());
    const places: (string | undefined)[] = [];
    for (let round = 0; round < 4; round++) {
      await page.keyboard.press("F6");
      places.push(await place());
    }
    expect(places).toEqual(["grid", "add-in", "", "grid"]);
  });

  test.each([
    [1280, "light"],
    [1024, "dark"],
  ] as const)("has no serious fault for axe and nothing cut off at %i pixels, %s", async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ colorScheme });
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

  test.each([320, 600])("shows cells, pane and the whole of its header at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 640 });
    const widths = await page.evaluate(() =>
      ["#grid", "#add-in"].map((part) => document.querySelector(part)?.getBoundingClientRect().width),
    );
    expect(widths).toEqual([width, width]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const header = await page.evaluate(() => document.querySelector("header p")?.getBoundingClientRect().right ?? 9999);
    expect(header).toBeLessThanOrEqual(width);
    await page.locator("#add-in").scrollIntoViewIfNeeded();
    await pane.getByRole("tab", { name: "首页" }).click();
  });

  test("meets no error in any of its pages, and asks for nothing that is not there", () => {
    expect([pageErrors, refused]).toEqual([[], []]);
  });
});
