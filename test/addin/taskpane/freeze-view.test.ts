import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MANIFEST_SHEET } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { besideLiveReport, figureApi, frozenReport, LIVE_REPORT } from "./freeze-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

const HELD = "['E3', 'F3', 'G3'].map((cell) => fake.cells[cell])";
const { E3, F3, G3 } = LIVE_REPORT.cells;

describe("freezing in the pane", () => {
  it("is shown before it is done, and can be left", async () => {
    const page = await besideLiveReport(stage);
    await page.getByRole("button", { name: "定稿", exact: true }).click();
    await page.getByText("2 格的公式将变成现在显示的数值：Sheet1 2 格。").waitFor();
    await page.getByText("其中 1 格显示的是错误值").waitFor();
    await page.getByText("公式 =_xldudf_PLAN_METRIC($D3,E$2) 要先修复，再定稿").waitFor();
    expect(await page.evaluate(HELD)).toEqual([E3, F3, G3]);
    await page.getByRole("button", { name: "取消预览" }).click();
    await page.getByRole("heading", { name: "定稿预览" }).waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("定稿");
  });

  it("makes constants, and gives the formulas back", async () => {
    const page = await frozenReport(stage);
    expect(await page.evaluate(HELD)).toEqual([110.2, "#N/A", G3]);
    expect(await page.evaluate("fake.sheets.map(({ name, visibility }) => [name, visibility])")).toEqual([
      ["Sheet1", "Visible"],
      [MANIFEST_SHEET, "VeryHidden"],
    ]);
    await page.getByRole("button", { name: "解冻", exact: true }).click();
    await page.getByRole("button", { name: "解冻 2 格" }).click();
    await page.getByText("已解冻 2 格。").waitFor();
    expect(await page.evaluate(HELD)).toEqual([E3, F3, G3]);
    expect(await page.evaluate("fake.sheets.length")).toBe(1);
  });

  it("is taken back with one button, on which the focus is", async () => {
    const page = await frozenReport(stage);
    await page.waitForFunction("document.activeElement.textContent === '还原定稿 2 格'");
    await page.keyboard.press("Enter");
    await page.getByText("已还原定稿 2 格。").waitFor();
    expect(await page.evaluate(HELD)).toEqual([E3, F3, G3]);
  });
});

it("keeps the keyboard in the section after a double click", async () => {
  const page = await besideLiveReport(stage);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("button", { name: "定稿 2 格" }).dblclick();
  await page.getByText("已定稿 2 格。").waitFor();
  expect(await page.evaluate("document.activeElement.closest('section')?.ariaLabel")).toBe("定稿与来源");
  expect(await page.evaluate(HELD)).toEqual([110.2, "#N/A", G3]);
});

describe("frozen figures", () => {
  it("are updated to those of today, after they were shown", async () => {
    const page = await frozenReport(stage);
    stage.api = figureApi(120.3);
    await page.getByRole("button", { name: "更新数值" }).click();
    await page.getByText("110.2 → 120.3").waitFor();
    await page.getByRole("button", { name: "更新数值 2 格" }).click();
    await page.getByText("已更新数值 2 格。").waitFor();
    expect(await page.evaluate(HELD)).toEqual([120.3, 120.3, G3]);
  });

  it("may be those of today already", async () => {
    const page = await frozenReport(stage);
    await page.evaluate("fake.cells.F3 = 7");
    await page.getByRole("button", { name: "更新数值" }).click();
    await page.getByText("没有要更新的").waitFor();
    await page.getByText("定稿后被改动过，不更新").waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
  });

  it("are none in a workbook that was never frozen", async () => {
    const page = await besideLiveReport(stage);
    await page.getByRole("button", { name: "核对定稿" }).click();
    await page.getByText("这个工作簿里没有定稿的数，请先定稿。").waitFor();
  });
});

it("the sheet 数据来源 is written beside the others, and goes again", async () => {
  const page = await besideLiveReport(stage);
  await page.getByRole("button", { name: "数据来源", exact: true }).click();
  await page.getByText("将在工作表“数据来源”列出 2 个数的来源。").waitFor();
  await page.getByRole("button", { name: "写入“数据来源”" }).click();
  await page.getByText("已写好“数据来源”。").waitFor();
  const row = await page.evaluate("fake.sheets[1].getRange('A3:F3').values[0]");
  expect(row).toEqual(["Sheet1", "E3", 110.2, E3, "2016-08-15.3", "来源：年鉴"]);
  await page.getByRole("button", { name: "还原“数据来源”" }).click();
  await page.getByText("已还原“数据来源”。").waitFor();
  expect(await page.evaluate("fake.sheets.length")).toBe(1);
});

it("formulas from elsewhere are repaired, and what stays broken is told", async () => {
  const page = await besideLiveReport(stage);
  await page.getByRole("button", { name: "修复公式" }).click();
  await page.getByText("=_xldudf_PLAN_METRIC($D3,E$2) → =PLAN.METRIC($D3,E$2)").waitFor();
  await page.getByRole("button", { name: "Sheet1!E4" }).click();
  await page.waitForFunction("fake.active() === 'E4'");
  await page.getByRole("button", { name: "修复公式 1 格" }).click();
  await page.getByText("1 个公式重写后仍显示 #NAME?").waitFor();
  expect(await page.evaluate("fake.cells.E4")).toBe("=PLAN.METRIC($D3,E$2)");
});

it("says what Excel refuses, and nothing is lost", async () => {
  const page = await besideLiveReport(stage);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await page.getByRole("button", { name: "定稿 2 格" }).waitFor();
  await page.evaluate("fake.excelError = 'AccessDenied'");
  await page.getByRole("button", { name: "定稿 2 格" }).click();
  await page.getByText("没有改动任何单元格").waitFor();
  expect(await page.evaluate(HELD)).toEqual([E3, F3, G3]);
});
