import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { DOUBTFUL, lookedAt, sheetsApi } from "./sheets-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

describe("the workbook's tables", () => {
  it("are counted and held against the published figures", async () => {
    const page = await lookedAt(stage);
    await page.getByText("识别出 1 张表，3 个单元格。").waitFor();
    await page.getByText("核对 3 个手填数，2 个与公布数一致。").waitFor();
    await page.getByText("Sheet1：1 张表，3 格").waitFor();
  });

  it("are left as they are", async () => {
    const page = await lookedAt(stage);
    const cells = Object(await page.evaluate("fake.cells"));
    for (const [cell, content] of Object.entries(DOUBTFUL)) expect(cells[cell]).toBe(content);
  });

  it("are looked at again with what was changed", async () => {
    const page = await lookedAt(stage);
    await page.evaluate("fake.cells.F3 = 110.2");
    await page.getByRole("button", { name: "重新识别并核对" }).click();
    await page.getByText("核对 3 个手填数，3 个与公布数一致。").waitFor();
    await page.getByText("核对出").waitFor({ state: "detached" });
  });

  it("may be none", async () => {
    const page = await lookedAt(stage, { A1: "备忘：周三开会" });
    await page.getByText("没有找到按指标和期间排列的表格。").waitFor();
  });
});

it("keeps the keyboard after filling and after taking it back", async () => {
  const page = await lookedAt(stage);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole("button", { name: /^写入 \d+ 个公式/u }).press("Enter");
  await page.getByText(/^已写入 \d+ 格/u).waitFor();
  expect(await focused()).toBe("重新识别并核对");
  await page.getByRole("button", { name: /^还原“填数/u }).press("Enter");
  await page.getByText(/^已还原 \d+ 格/u).waitFor();
  expect(await focused()).toBe("重新识别并核对");
});

it("says why the server gave no names, and can be tried again", async () => {
  let isDown = true;
  const page = await stage.page({
    tab: "表格",
    api: (operation, ...rest) => (operation === "Dictionary" && isDown ? 503 : sheetsApi(operation, ...rest)),
  });
  await page.evaluate((cells) => Object.assign(Reflect.get(window, "fake").cells, cells), DOUBTFUL);
  const read = page.getByRole("button", { name: "识别并核对本工作簿" });
  await read.click();
  await page.getByText("Plancell 服务器正忙").waitFor();
  isDown = false;
  await read.click();
  await page.getByText("识别出 1 张表，3 个单元格。").waitFor();
});
