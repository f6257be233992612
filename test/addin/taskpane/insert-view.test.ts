import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** The card of an indicator, with its field for the period. */
async function card() {
  const page = await stage.page();
  await page.getByRole("combobox").fill("gsgy");
  await page.getByRole("option").first().click();
  const period = page.getByLabel("期间");
  await period.waitFor();
  return { page, period, insert: page.getByRole("button", { name: "插入公式" }) };
}

describe("the period", () => {
  it("is that of the latest figure at first", async () => {
    const { period } = await card();
    expect(await period.inputValue()).toBe("2016年1-7月");
  });

  it("that cannot be read is refused in words", async () => {
    const { page, period, insert } = await card();
    await period.fill("2016Q5");
    await insert.click();
    await page.getByText("读不懂期间“2016Q5”").waitFor();
    expect(await period.getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("period");
    expect(await page.getByRole("button", { name: "写入", exact: true }).count()).toBe(0);
  });

  it("is written in its printed form", async () => {
    const { page, period } = await card();
    await period.fill("2016上半年");
    await period.press("Enter");
    await page.getByRole("button", { name: "写入", exact: true }).click();
    await page.getByText("已写入").waitFor();
    expect(await page.evaluate("fake.cells.B1")).toBe('=PLAN.METRIC("GYZJZ_GM","2016年1-6月",,"西安市")');
  });
});
