import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { outdatedWorkbook } from "./updates-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

const INDICATORS = ["变1", "指标2", "变3", "变1"];

describe("updates", () => {
  it("are counted, and change nothing before they are wanted", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByText("服务器有 3 处更新（2 个指标）").waitFor();
    expect(await page.locator(".updates .change").allTextContents()).toEqual(["11 → 12（+1）", "31 → 32（+1）"]);
    expect(await page.evaluate("fake.recalculated")).toEqual([]);
  });

  it("go into exactly their cells, without another request, and are marked", async () => {
    const { page, server } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByRole("button", { name: "更新这些单元格" }).waitFor();
    const asked = server.operations.filter((operation) => operation === "Answers").length;
    await page.getByRole("button", { name: "更新这些单元格" }).click();
    await page.getByText("已更新 3 个单元格，其余单元格没有变化。").waitFor();
    expect(await page.evaluate("fake.recalculated")).toEqual(["B1", "B3", "B4"]);
    expect(await page.evaluate("fake.shown")).toEqual({ B1: 12, B3: 32, B4: 12 });
    expect(Object.keys(Object(await page.evaluate("fake.fills")))).toEqual(["B1", "B3", "B4"]);
    expect(server.operations.filter((operation) => operation === "Answers")).toHaveLength(asked);
  });

  it("lead to their cells", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByRole("button", { name: "Sheet1!B3" }).click();
    await page.waitForFunction("fake.active() === 'B3'");
  });

  it("lose their marks on request", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByRole("button", { name: "更新这些单元格" }).click();
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.waitForFunction("Object.keys(fake.fills).length === 0");
    await page.getByText("单元格的数据都是最新的。").waitFor();
    expect(await page.getByRole("button", { name: "清除标记" }).isVisible()).toBe(false);
  });

  it("are refreshed with the keyboard alone", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByRole("button", { name: "更新这些单元格" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("已更新 3 个单元格").waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "BUTTON");
  });

  it("are found when the workbook is opened again", async () => {
    const { page, server } = await outdatedWorkbook(stage, INDICATORS);
    await page.waitForFunction("fake.parts.length === 1");
    await page.reload();
    await page.getByText("服务器有 3 处更新（2 个指标）").waitFor();
    expect(await page.evaluate("fake.recalculated")).toEqual([]);
    expect(server.operations.filter((operation) => operation === "Answers")).toHaveLength(1);
  });
});

describe("what cannot be done", () => {
  it("is said of a protected sheet, whose figures are new all the same", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByRole("button", { name: "更新这些单元格" }).waitFor();
    await page.evaluate("fake.excelError = 'AccessDenied'");
    await page.getByRole("button", { name: "更新这些单元格" }).click();
    await page.getByText("数据已更新，但没有全部标出：工作表受保护").waitFor();
  });

  it("is comparing with a version that the server does not know", async () => {
    const { page, server } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByText("服务器有 3 处更新").waitFor();
    [server.sequence, server.oldest] = [3, 3];
    await page.getByLabel("不检查，手动刷新").check();
    await page.getByLabel("提示我，由我更新").check();
    await page.getByText("无法比较，请全部刷新").waitFor();
    await page.getByRole("region", { name: "更新" }).getByRole("button", { name: "全部刷新" }).click();
    await page.waitForFunction("fake.calculated === 1");
  });
});

describe("the mode", () => {
  it("refreshes by itself when it is automatic", async () => {
    const { page } = await outdatedWorkbook(stage, INDICATORS);
    await page.getByText("服务器有 3 处更新").waitFor();
    await page.getByLabel("自动更新").check();
    await page.getByText("已更新 3 个单元格").waitFor();
  });
});
