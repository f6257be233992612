import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage, wellApi } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** A pane in which somebody has typed a text and waits for the list. */
async function typed(text: string, api = wellApi) {
  const page = await stage.page({ api });
  const box = page.getByRole("combobox", { name: "搜索指标" });
  await box.pressSequentially(text);
  return { page, box, options: page.getByRole("listbox", { name: "搜索结果" }).getByRole("option") };
}

describe("the search box", () => {
  it("has the focus when its page is chosen", async () => {
    const page = await stage.page({ tab: "查数" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
  });

  it("chooses with Enter", async () => {
    const { page, box, options } = await typed("gsgy");
    await page.getByText("3 个结果").waitFor();
    await box.press("Enter");
    await page.getByRole("heading", { name: "规模以上工业增加值" }).waitFor();
    expect([await options.count(), await box.inputValue()]).toEqual([0, "规模以上工业增加值"]);
  });

  it("closes with Escape", async () => {
    const { page, box, options } = await typed("gsgy");
    await page.getByText("3 个结果").waitFor();
    await box.press("Escape");
    expect([await options.count(), await box.getAttribute("aria-expanded")]).toEqual([0, "false"]);
  });

  it("says what to do when nothing is found", async () => {
    const { page } = await typed("没有");
    await page.getByText("没有找到“没有”。请换一个名称、拼音首字母或代码。").waitFor();
  });

  it("repeats the beginning only of what is long", async () => {
    const page = await stage.page({ api: (...asked) => (asked[0] === "Search" ? { search: [] } : wellApi(...asked)) });
    await page.getByRole("combobox", { name: "搜索指标" }).fill("工".repeat(6_000));
    await page.getByText(`没有找到“${"工".repeat(30)}…”。请换一个名称`).waitFor();
  });

  it("asks again by itself once the server is there again", async () => {
    const page = await stage.page({ api: (...asked) => (asked[0] === "Search" ? 502 : wellApi(...asked)) });
    await page.getByRole("combobox", { name: "搜索指标" }).fill("gsgy");
    await page.getByText("连上以后会自动再查").waitFor();
    await page.getByText("连接不到 Plancell 服务器").waitFor();
    stage.api = wellApi;
    await page.getByText("3 个结果").waitFor({ timeout: 15_000 });
    await page.getByText("已连接服务器").waitFor();
  });

  it("asks once for what is typed quickly", async () => {
    const asked: unknown[] = [];
    const { page } = await typed("gsgyz", (operation, variables, token) => {
      if (operation === "Search") asked.push(variables.text);
      return wellApi(operation, variables, token);
    });
    await page.getByText("3 个结果").waitFor();
    expect(asked.at(-1)).toBe("gsgyz");
    expect(asked.length).toBeLessThan(5);
  });

  it("leaves Enter to an input method that is composing", async () => {
    const { page, box, options } = await typed("gsgy");
    await page.getByText("3 个结果").waitFor();
    await box.dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await options.count()).toBe(3);
  });

  it("shows text from the server as text", async () => {
    const name = "<img src=x onerror=document.title='hacked'>";
    const found = { kind: "indicator", code: "X", name, unit: "", detail: "" };
    const api: typeof wellApi = (operation, ...rest) =>
      operation === "Search" ? { search: [found] } : wellApi(operation, ...rest);
    const { page, options } = await typed("x", api);
    await page.getByText("1 个结果").waitFor();
    expect(await options.locator(".name").textContent()).toBe(name);
    expect([await page.locator("img").count(), await page.title()]).toEqual([0, "Plancell 计划数据"]);
  });
});
