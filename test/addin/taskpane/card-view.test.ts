import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CARD, PaneStage, SEARCH, wellApi } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** The card of the search result at that place. */
async function chosen(at: number, api = wellApi) {
  const page = await stage.page({ api });
  await page.getByRole("combobox").fill("gsgy");
  await page.getByRole("option").nth(at).click();
  return { page, card: page.getByRole("article") };
}

describe("the card", () => {
  it("shows the latest figure with its period and source", async () => {
    const { card } = await chosen(0);
    await card.getByText("1,234.5 亿元").waitFor();
    await card.getByText("西安市，2016年1-7月，初步数").waitFor();
    await card.getByText("来源：统计局《2016年1-7月工业运行》").waitFor();
  });

  it("draws the figures before it", async () => {
    const { card } = await chosen(0);
    await card.getByRole("img", { name: "最近 6 个公布数的走势" }).waitFor();
  });

  it("shows targets in the words of the plan", async () => {
    const { card } = await chosen(0);
    await card.getByText("2016年：7 %").waitFor();
    expect(await card.locator("blockquote").textContent()).toBe("全年规模以上工业增加值增长7%");
  });

  it("says when nothing was published", async () => {
    const bare = { indicator: { ...CARD.indicator, latest: null, targets: [] } };
    const { card } = await chosen(0, (operation) => (operation === "Search" ? SEARCH : bare));
    await card.getByText("还没有公布数。").waitFor();
    expect(await card.locator("h3").count()).toBe(0);
    expect(await card.getByLabel("期间").inputValue()).toBe("最新");
  });

  it("says what a cluster is good for", async () => {
    const { card } = await chosen(2);
    await card.getByText("可以作为公式的“对象”参数使用。").waitFor();
    expect(await card.getByRole("button").count()).toBe(0);
  });

  it("gives way to the reason when the server fails", async () => {
    const { page, card } = await chosen(0, (operation, ...rest) =>
      operation === "IndicatorCard" ? 500 : wellApi(operation, ...rest),
    );
    await page.getByText("连接不到 Plancell 服务器（HTTP 500）").waitFor();
    expect(await card.isVisible()).toBe(false);
  });
});
