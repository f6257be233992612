import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { answerRequests, refreshAll, workbench } from "./workbench.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const bench = workbench();
let book: OpenWorkbook;

beforeAll(async () => {
  const path = bench.path();
  const rows = [
    ["指标", "2016年", "单位"],
    ["规模以上工业企业净增户数", "=PLAN.TARGET($A2,B$1)", "户"],
    [],
    ["已有内容", 1, "户"],
  ];
  await writeWorkbook(path, [{ name: "月报", rows }]);
  book = await bench.open(path, { viewport: { width: 1300, height: 900 } });
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

/** Types into the search box and chooses the result of that name. */
async function find(text: string, name: string): Promise<void> {
  await openTab(book.pane, "查数");
  await book.pane.fill("#search", text);
  await book.pane
    .getByRole("option")
    .filter({ has: book.pane.getByText(name, { exact: true }) })
    .first()
    .click();
  await book.pane.getByRole("heading", { name, exact: true }).waitFor();
  await book.pane.getByText("正在读取…").waitFor({ state: "hidden" });
}

function card() {
  return book.pane.locator("article").innerText();
}

describe("the pane beside the workbook", () => {
  test("shows the connection and the data's version", async () => {
    await book.pane.getByText("已连接服务器").waitFor();
    const { dataVersion } = await (await fetch(`${bench.server.url}/readyz`)).json();
    await book.pane.getByRole("region", { name: "服务器数据" }).getByText(dataVersion, { exact: true }).waitFor();
  });

  test.each([
    ["汉字", "工业增加值"],
    ["拼音首字母", "gsgyzjz"],
    ["代码", "ABOVE_SCALE_INDUSTRY_VALUE_ADDED"],
    ["错一个字", "规模以上工业增加植"],
  ])("finds the indicator by %s", async (_, text) => {
    await find(text, "规模以上工业增加值");
    const shown = await card();
    expect(shown).toContain("1,174.67 亿元");
    expect(shown).toContain("西安市，2015年");
    expect(shown).toMatch(/^来源：西安晚报2016年5月23日/mu);
    expect(shown).toContain("全年规模以上工业增加值增长7%");
  });

  test("shows what a target commits to, and no figure", async () => {
    await find("招商引资额", "招商引资额");
    const shown = await card();
    expect(shown).toContain("还没有公布数");
    expect(shown).toContain("不低于 600 亿元");
    expect(shown).toContain("全市完成招商引资任务不低于600亿元");
  });
});

describe("a formula that the pane inserts", () => {
  test("is label, live formula and unit in the row", async () => {
    await book.select("A7");
    await find("GDP", "地区生产总值");
    await book.pane.getByLabel("期间").fill("2016年");
    const asked = answerRequests(book);
    await book.pane.getByRole("button", { name: "插入公式" }).click();
    await book.pane.getByRole("button", { name: "写入", exact: true }).click();
    await book.pane.getByText("已写入 月报!A7:C7。").waitFor();
    await book.settled();
    expect(await book.values("A7:C7")).toEqual([["地区生产总值", 6396.357, "亿元"]]);
    expect(await book.formulas("B7")).toEqual([['=PLAN.METRIC("REGIONAL_GDP","2016年",,"西安市")']]);
    expect([answerRequests(book) - asked, await book.selection()]).toEqual([1, "月报!A8"]);
  });

  test("goes away again with 还原", async () => {
    await book.pane.getByRole("button", { name: "还原" }).first().click();
    await book.pane.getByText("已还原").waitFor();
    await book.settled();
    expect(await book.values("A7:C7")).toEqual([[null, null, null]]);
  });

  test("never overwrites before it was agreed", async () => {
    await book.select("A4");
    await book.pane.getByRole("button", { name: "插入公式" }).click();
    await book.pane.getByText("已有内容").first().waitFor();
    await book.pane.getByRole("button", { name: "取消" }).click();
    expect(await book.values("A4:C4")).toEqual([["已有内容", 1, "户"]]);
  });

  test("is refused with a sentence for a vague period", async () => {
    await book.pane.getByLabel("期间").fill("2016.1");
    await book.pane.getByRole("button", { name: "插入公式" }).click();
    await book.pane.getByText("期间“2016.1”有歧义").waitFor();
    expect(await book.pane.getByLabel("期间").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("everyone's pane", () => {
  /** Rules that the pane breaks for someone, at 320 pixels under that background of Office. */
  async function violations(background: string): Promise<unknown> {
    await book.page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>("#add-in");
      if (frame) frame.style.width = "320px";
    });
    await book.pane.evaluate((colour) => {
      Object.assign(Reflect.get(window, "Office").context.officeTheme, { bodyBackgroundColor: colour });
      window.dispatchEvent(new Event("focus"));
    }, background);
    await book.pane.evaluate(AXE);
    return book.pane.evaluate(async () => {
      const found = await Reflect.get(window, "axe").run();
      return found.violations
        .filter(({ impact }: { impact: string }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes.map(({ html }) => html)]);
    });
  }

  test.each([
    ["light", "#FFFFFF"],
    ["dark", "#1F1F1F"],
  ])("has no serious fault for axe at 320 px, %s", async (brightness, background) => {
    await find("GDP", "地区生产总值");
    await book.pane.fill("#search", "gsgyzjz");
    await book.pane.getByRole("option").first().waitFor();
    expect(await violations(background)).toEqual([]);
    expect(await book.pane.evaluate(() => document.documentElement.dataset.theme)).toBe(brightness);
    const overflow = await book.pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("the ribbon's refresh", () => {
  test("asks again for every cell, in one request", async () => {
    const asked = answerRequests(book);
    await refreshAll(book);
    await book.settled();
    expect(answerRequests(book)).toBe(asked + 1);
    expect(await book.values("B2")).toEqual([[40]]);
  });
});
