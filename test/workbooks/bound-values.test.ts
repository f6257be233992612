import { afterAll, beforeAll, expect, test } from "vitest";

import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;

beforeAll(async () => {
  const path = bench.path();
  const rows = [
    ["西安市主要指标", null, null],
    ["指标", "2014年", "2015年"],
    ["地区生产总值（亿元）", null, null],
  ];
  await writeWorkbook(path, [{ name: "月报", rows }]);
  book = await bench.open(path);
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

async function press(name: string): Promise<void> {
  await book.pane.getByRole("button", { name, exact: true }).click();
}

async function shown(text: string): Promise<void> {
  await book.pane.getByText(text).first().waitFor();
}

/** What version the server's figures are of. */
async function dataVersion(): Promise<string> {
  return (await (await fetch(`${bench.server.url}/readyz`)).json()).dataVersion;
}

test("a report can be filled with values, without a formula in it", async () => {
  await openTab(book.pane, "表格");
  await press("识别并核对本工作簿");
  await book.pane.getByLabel("写成数值").check();
  await press("写入 2 个数值");
  await shown("已写入 2 格。");
  await book.settled();
  expect(await book.formulas("月报!B3:C3")).toEqual([[5576.982, 5932.861]]);
});

test("its values are the server's until these are revised", async () => {
  await openTab(book.pane, "定稿");
  await press("核对定稿");
  await shown("定稿 2 格：2 格未改动，2 格与服务器现在的数");
  const before = await dataVersion();
  await bench.releases.bring({ value: 6000.5 });
  await expect.poll(dataVersion, { timeout: 30_000 }).not.toBe(before);
  await press("核对定稿");
  await shown("服务器有新数");
  expect(await book.pane.getByLabel("修订说明").inputValue()).toContain("5932.861 → 6000.5，增加 67.639");
});

test("the audit calls them old, and notes a number that is newer than the workbook keeps", async () => {
  await openTab(book.pane, "表格");
  await press("重新识别并核对");
  await shown("核对 2 个手填数，1 个与工作簿记录的版本");
  expect(await book.pane.locator(".findings .change").first().innerText()).toBe("旧数");
  await shown("与工作簿记录的版本一致；2015年当时公布的是 5932.861");
  await book.edit("月报!C3", 6000.5);
  await press("重新识别并核对");
  await shown("1 处比工作簿记录的版本新");
  expect(await book.pane.locator(".findings .change").first().innerText()).toBe("已按新版本");
  await book.edit("月报!C3", 5932.861);
  await openTab(book.pane, "定稿");
});

test("they are updated, after old and new were shown", async () => {
  await press("更新数值");
  await shown("5932.861 → 6000.5");
  await press("更新数值 1 格");
  await shown("已更新数值 1 格。");
  await book.settled();
  expect(await book.formulas("月报!B3:C3")).toEqual([[5576.982, 6000.5]]);
});

test("they become live formulas, which show the same", async () => {
  await press("解冻");
  await press("解冻 2 格");
  await shown("已解冻 2 格。");
  await book.settled();
  expect((await book.formulas("月报!B3:C3"))[0]?.map(String)).toEqual([
    expect.stringMatching(/^=PLAN\.METRIC\(/u),
    expect.stringMatching(/^=PLAN\.METRIC\(/u),
  ]);
  expect(await book.values("月报!B3:C3")).toEqual([[5576.982, 6000.5]]);
});
