import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../host/browser.ts";
import { type RunningServer, startRunningServer } from "../support/running-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATHS = ["/", "/schema", "/schema/Target"];
let browser: Browser;
let open: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  open = await startRunningServer();
  closed = await startRunningServer({ config: { host: "0.0.0.0" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await open?.stop();
  await closed?.stop();
});

async function visit(address: string, settings: Parameters<Browser["newPage"]>[0] = {}) {
  // Axe itself is put into the page, which its policy would not allow.
  const page = await browser.newPage({ locale: "zh-CN", bypassCSP: true, ...settings });
  await page.goto(address);
  return page;
}

describe.each(PATHS)("%s", (path) => {
  it.each([
    { colorScheme: "light", viewport: { width: 1280, height: 800 } },
    { colorScheme: "dark", viewport: { width: 320, height: 640 } },
  ] as const)("has no fault that axe knows, and fits its window: $colorScheme", async (settings) => {
    const page = await visit(`${open.url}${path}`, settings);
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { violations } = await Reflect.get(window, "axe").run();
      return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]?.html]);
    });
    expect(faults).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.close();
  });

  it("asks for nothing beside itself, and breaks no rule of its policy", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`${open.url}${path}`);
    expect(asked.filter((address) => !address.startsWith("data:"))).toEqual([`${open.url}${path}`]);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe("the start page elsewhere than on this machine", () => {
  it("lets a browser sign in with the token, and shows the figures then", async () => {
    const page = await visit(closed.url, {
      httpCredentials: { username: "x", password: closed.token, send: "unauthorized" },
    });
    expect(await page.locator("svg.bar").count()).toBe(0);
    await page.getByRole("link", { name: "用令牌登录" }).click();
    await page.locator("svg.bar").first().waitFor();
    expect(page.url()).toBe(`${closed.url}/`);
    await page.close();
  });
});
