import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

/** The card of an indicator, on a sheet that holds those cells. */
async function card(cells: Readonly<Record<string, string>> = {}) {
  const page = await stage.page();
  await page.evaluate((held) => Object.assign(Reflect.get(window, "fake").cells, held), cells);
  await page.getByRole("combobox").fill("gsgy");
  await page.getByRole("option").first().click();
  await page.getByLabel("期间").waitFor();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const sheet = () => page.evaluate(() => Reflect.get(window, "fake").cells);
  return { page, press, sheet, says: (text: string) => page.getByText(text).waitFor() };
}

const FORMULA = '=PLAN.METRIC("GYZJZ_GM","2016年1-7月",,"西安市")';

describe("insertion", () => {
  it("shows where before it writes", async () => {
    const { press, sheet, says } = await card();
    await press("插入公式");
    await says("将在 Sheet1!A1:C1 写入名称、公式和单位。");
    expect(await sheet()).toEqual({});
    await press("写入");
    await says("已写入 Sheet1!A1:C1。");
    expect(await sheet()).toEqual({ A1: "规模以上工业增加值", B1: FORMULA, C1: "亿元" });
  });

  it("goes one row down the next time", async () => {
    const { press, says } = await card();
    await press("插入公式");
    await press("写入");
    await says("已写入 Sheet1!A1:C1。");
    await press("插入公式");
    await says("将在 Sheet1!A2:C2");
  });

  it("asks before it overwrites, and can be declined", async () => {
    const { page, press, sheet, says } = await card({ B1: "=1+1" });
    await press("插入公式");
    await says("Sheet1!A1:C1 已有内容：=1+1。确定要覆盖吗？");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("取消");
    await press("取消");
    await says("没有写入。");
    expect(await sheet()).toEqual({ B1: "=1+1" });
  });

  it("can be put back", async () => {
    const { press, sheet, says } = await card({ B1: "=1+1" });
    await press("插入公式");
    await press("覆盖");
    await press("还原");
    await says("已还原 Sheet1!A1:C1。");
    expect(await sheet()).toEqual({ A1: "", B1: "=1+1", C1: "" });
  });

  it("says why Excel refuses", async () => {
    const { page, press, says } = await card();
    await press("插入公式");
    await page.evaluate("fake.excelError = 'AccessDenied'");
    await press("写入");
    await says("工作表受保护，不能写入。");
  });
});
