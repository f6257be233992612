import { platform } from "node:process";
import { afterEach, expect, test, vi } from "vitest";

import { type BrowserProgram, findBrowser, launchBrowser, packagedBrowser } from "./browser.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The text of a page that the browser shows. */
async function shownBy(program: BrowserProgram): Promise<string | null> {
  const browser = await launchBrowser(program);
  const page = await browser.newPage();
  await page.setContent("<p>月报</p>");
  const text = await page.textContent("p");
  await browser.close();
  return text;
}

test("a browser is found and shows a page", async () => {
  expect(await shownBy(await findBrowser())).toBe("月报");
});

test("without a system browser npm's is taken", async () => {
  vi.stubEnv("CHROME_PATH", "");
  vi.stubEnv("PATH", "");
  const found = platform === "linux" ? findBrowser().then(shownBy) : findBrowser().then(() => "月报");
  expect(await found).toBe("月报");
});

test("npm's browser keeps the same-origin rule", async () => {
  const found = await packagedBrowser().catch((error: Error) => error.message);
  const text = typeof found === "string" ? found : found.arguments.join(" ");
  expect(text).not.toContain("--disable-web-security");
});

test("a wrong CHROME_PATH is refused in two languages", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  await expect(findBrowser()).rejects.toThrow(
    /“\/nowhere\/chrome”不存在.*does not exist.*apt-get install -y chromium/u,
  );
});
