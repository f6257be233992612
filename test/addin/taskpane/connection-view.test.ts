import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage, wellApi } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

describe("the connection", () => {
  it("says which data the server has", async () => {
    const page = await stage.page({ tab: "首页" });
    await page.getByText("已连接服务器").waitFor();
    expect(await page.getByRole("region", { name: "服务器数据" }).locator("dd").allTextContents()).toEqual([
      "2016-08-15.3",
      "2016年1-7月工业运行，2016-08-15",
      "42 个指标，1894 个公布数，20 个目标",
    ]);
  });

  it.each([
    [500, "连接不到 Plancell 服务器（HTTP 500）"],
    [503, "Plancell 服务器正忙"],
    [404, "HTTP 404"],
  ])("that fails with %i says so, and can be tried again", async (status, words) => {
    const page = await stage.page({ tab: "首页", api: () => status });
    await page.getByText(words).waitFor();
    stage.api = wellApi;
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByText("已连接服务器").waitFor();
    expect(await page.getByRole("button", { name: "重试" }).isVisible()).toBe(false);
  });

  it("refreshes the whole workbook on request", async () => {
    const page = await stage.page({ tab: "首页" });
    await page.getByRole("region", { name: "服务器数据" }).getByRole("button", { name: "全部刷新" }).click();
    await page.getByText("已连接服务器").waitFor();
    expect(await page.evaluate("fake.calculated")).toBe(1);
  });
});

describe("the token", () => {
  const message = "令牌不对。请核对令牌是否完整，或向管理员重新索取。";
  const WRONG = { status: 401, errors: [{ message, extensions: { code: "TOKEN_WRONG" } }] };

  /** A server that wants the token "secret". */
  const closed: typeof wellApi = (operation, variables, token) =>
    token === "Bearer secret" ? wellApi(operation, variables, token) : 401;

  it("is asked for when the server wants it", async () => {
    const page = await stage.page({ tab: "首页", api: closed });
    await page.getByText("Plancell 服务器需要访问令牌").waitFor();
    await page.getByLabel("访问令牌").fill(" secret ");
    await page.getByRole("button", { name: "保存并连接" }).click();
    await page.getByText("已连接服务器").waitFor();
    expect(await page.getByLabel("访问令牌").isVisible()).toBe(false);
    expect(await page.evaluate("fake.stored")).toEqual({ "plancell.token": "secret" });
  });

  it("that is wrong is told so and not kept, and the one before stays", async () => {
    const page = await stage.page({ tab: "首页", api: closed });
    const field = page.getByLabel("访问令牌");
    await field.fill("secret");
    await field.press("Enter");
    await page.getByText("已连接服务器").waitFor();
    stage.api = (...asked) => (asked[2] === "Bearer other" ? wellApi(...asked) : WRONG);
    await page.getByRole("button", { name: "全部刷新" }).click();
    await page.getByRole("region", { name: "连接" }).getByText("令牌不对。请核对令牌是否完整").waitFor();
    await field.fill("guess");
    await field.press("Enter");
    await page.getByText("这个令牌没有保存").waitFor();
    expect(await page.evaluate("fake.stored")).toEqual({ "plancell.token": "secret" });
    expect(await field.inputValue()).toBe("guess");
    await field.fill("令牌");
    await field.press("Enter");
    await page.getByText("令牌里不会有空格和汉字").waitFor();
    await field.fill("other");
    await field.press("Enter");
    await page.getByText("已连接服务器").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("已连接服务器");
  });

  it("is forgotten on request", async () => {
    const page = await stage.page({ tab: "首页", api: closed });
    await page.getByLabel("访问令牌").fill("secret");
    await page.getByLabel("访问令牌").press("Enter");
    await page.getByRole("button", { name: "清除访问令牌" }).click();
    await page.getByText("Plancell 服务器需要访问令牌").waitFor();
    expect(await page.evaluate("fake.stored")).toEqual({});
    await page.getByRole("button", { name: "清除令牌" }).click();
    await page.getByText("本机没有保存令牌。").waitFor();
  });

  it("is not asked for by a server that wants none", async () => {
    const page = await stage.page({ tab: "首页" });
    await page.getByText("已连接服务器").waitFor();
    expect(await page.getByLabel("访问令牌").isVisible()).toBe(false);
  });
});
