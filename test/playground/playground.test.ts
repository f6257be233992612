import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { buildPlayground } from "../../playground/build/build-playground.ts";
import { readTabs } from "../../playground/build/read-tabs.ts";
import { launchBrowser } from "../host/browser.ts";
import { type RunningServer, startRunningServer } from "../support/running-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SOURCES = join(import.meta.dirname, "../../playground");
const tabs = readTabs(join(SOURCES, "tabs"));
let browser: Browser;
let open: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  const build = (root: string) => buildPlayground({ sources: SOURCES, output: join(root, ".build/playground-web") });
  open = await startRunningServer({ build });
  // Reachable from elsewhere, so that reading needs a token too; it listens on all addresses, of which we use our own.
  closed = await startRunningServer({ build, config: { host: "0.0.0.0" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await open?.stop();
  await closed?.stop();
});

/** A page in a profile of its own, and what it did that it should not. */
async function visit(server: RunningServer, path = "/graphql") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== server.url && protocol !== "data:") wrongs.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/iu.test(message.text())) wrongs.push(message.text());
  });
  page.on("pageerror", (error) => wrongs.push(error.message));
  const loaded = await page.goto(`${server.url}${path}`);
  return { page, wrongs, loaded };
}

/** Waits until the editors have been loaded: before, GraphiQL takes no clicks. */
async function ready(page: Page): Promise<void> {
  for (const editor of [".graphiql-query-editor", ".result-window"]) {
    await page.locator(`${editor} .view-line`).first().waitFor({ state: "attached" });
  }
}

async function run(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole("button", { name: /^运行 \(/u }).click();
}

/** Waits until the page shows an answer that has that text. */
async function answerWith(page: Page, text: string): Promise<void> {
  await page.locator(".result-window", { hasText: text }).waitFor();
}

describe("the playground in a browser", () => {
  it("opens in Chinese with all its tabs, and runs the first of them", async () => {
    const { page, wrongs, loaded } = await visit(open);
    expect(loaded?.headers()["content-security-policy"]).toContain("default-src 'none'");
    await page.getByRole("heading", { name: "Plancell 查询台" }).waitFor();
    const titles = await page.locator(".graphiql-tab button:first-child, [role=tab]").allInnerTexts();
    expect(tabs.map(({ title }) => title).filter((title) => !titles.includes(title))).toEqual([]);
    await run(page);
    await answerWith(page, "规模以上工业增加值");
    expect(wrongs).toEqual([]);
  });

  it("subscribes by the stream, and stops when it is told to", async () => {
    const { page, wrongs } = await visit(open);
    await ready(page);
    await page.getByRole("tab", { name: "订阅更新" }).click();
    await run(page);
    await answerWith(page, "dataChanged");
    await page.getByRole("button", { name: /^停止 \(/u }).click();
    await page.getByRole("button", { name: /^运行 \(/u }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("shows what it copies, or why there is nothing to copy", async () => {
    const { page } = await visit(open);
    await ready(page);
    await page.getByRole("button", { name: "Excel 公式" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Excel 公式" }).waitFor();
    expect(await dialog.getByRole("textbox").inputValue()).toBe('=PLAN.METRIC("规上工业增加值","最新")');
    await dialog.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("tab", { name: "产业集群" }).click();
    await page.getByRole("button", { name: "Excel 公式" }).click();
    await dialog.getByText("一格只问一个数").waitFor();
  });

  it.each(["light", "dark"] as const)("has no fault of ours that axe knows: %s", async (colorScheme) => {
    // Axe itself is put into the page, which its policy would not allow.
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(`${open.url}/graphql`);
    await page.getByRole("button", { name: "显示 例子" }).click();
    await page.getByRole("button", { name: "Python" }).click();
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const ours = { include: [[".page-header"], [".snippet-bar"], [".examples"]] };
      const { violations } = await Reflect.get(window, "axe").run(ours);
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]?.html]);
    });
    expect(faults).toEqual([]);
  });

  it("opens the documentation of the type that the address names", async () => {
    const { page } = await visit(open, "/graphql#type=Target");
    const documentation = page.getByRole("region", { name: "接口文档" });
    await documentation.getByText("operatorWords").first().waitFor();
  });

  it("asks for a token where reading needs one, keeps it out of the address and of what is copied", async () => {
    const { page } = await visit(closed);
    await page.getByLabel("需要令牌").fill(closed.token);
    await page.getByRole("button", { name: "使用" }).click();
    await run(page);
    await answerWith(page, "规模以上工业增加值");
    await page.getByRole("button", { name: "curl" }).click();
    const text = await page.getByRole("textbox", { name: "curl" }).inputValue();
    expect(text).toContain("Bearer $PLANCELL_TOKEN");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect([text, page.url(), kept].filter((one) => one.includes(closed.token))).toEqual([]);
  });
});
