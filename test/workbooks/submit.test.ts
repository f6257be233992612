import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { workbench } from "./workbench.ts";

const bench = workbench();

const FLAT = [
  ["指标", "地区", "期间", "本次数", "单位"],
  ["地区生产总值", "西安市", "2016年", 6400.5, "亿元"],
  ["地区生产总值", "西安市", "2015年", 5932.861, "亿元"],
  ["没有这个指标", "西安市", "2016年", 1, "亿元"],
  [],
  ["地区生产总值", "西安市", "2016年", "=PLAN.METRIC($A2,$C2)", "亿元"],
];

const CROSS = [
  ["西安市", null, null],
  ["指标", "2014年", "2016年"],
  ["地区生产总值", 5576.982, 6402],
  ["常住人口", 960, null],
];

const PROJECTS = [
  ["项目名称", "总投资（亿元）", "阶段"],
  ["报送试验一厂", 12, "前期"],
  ["报送试验二厂", "约三亿", "前期"],
  [],
  ["总投资", '=PLAN.PROJECT("报送试验一厂","总投资")'],
];

let book: OpenWorkbook;
let pane: Frame;

beforeAll(async () => {
  const path = bench.path();
  await writeWorkbook(path, [
    { name: "报送表", rows: FLAT },
    { name: "交叉表", rows: CROSS, headerRows: 2 },
    { name: "项目表", rows: PROJECTS },
  ]);
  book = await bench.open(path, { viewport: { width: 1300, height: 900 } });
  await book.settled();
  pane = book.pane;
  await openTab(pane, "报送");
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

async function read(range: string): Promise<void> {
  await book.select(range);
  await pane.getByRole("button", { name: "读取所选区域" }).click();
  await idle();
}

async function idle(): Promise<void> {
  await pane.getByRole("progressbar", { name: "报送进度" }).waitFor({ state: "hidden" });
}

const preview = () => pane.getByRole("region", { name: "报送预览" });
const receipt = () => pane.getByRole("region", { name: "报送收据" });

/** What the server has for the city's gross product of a year. */
async function metric(): Promise<unknown> {
  return (await book.values("报送表!D6"))[0]?.[0];
}

async function updateCells(): Promise<void> {
  await pane.getByRole("button", { name: "去首页更新单元格" }).click();
  await pane.getByRole("button", { name: "更新这些单元格" }).click();
  await book.settled();
  await openTab(pane, "报送");
}

describe("a flat table that was just typed", () => {
  test("is asked for a token where the server wants one", async () => {
    await read("报送表!A1:E6");
    await pane.getByText("Plancell 服务器需要访问令牌").waitFor();
    const [, token = ""] = /管理令牌.*：(\S+)$/mu.exec(bench.server.output()) ?? [];
    await pane.getByRole("region", { name: "报送" }).getByLabel("访问令牌").fill(token);
    await pane.getByRole("region", { name: "报送" }).getByRole("button", { name: "保存并连接" }).click();
    await pane.getByText("还不知道哪一列是数值").waitFor();
  });

  test("is understood when the analyst has said what a heading means", async () => {
    await pane.getByLabel("列“本次数”是").selectOption("数值");
    await preview().waitFor();
    await preview().getByText("选中 6 行 ＝ 报送 1 ＋ 相同 1 ＋ 拒绝 1 ＋ 未识别 0 ＋ 略过 3").waitFor();
    await preview().getByText("6396.357 → 6400.5 亿元").waitFor();
    await preview().getByText("没有名为“没有这个指标”的指标").waitFor();
  });

  test("leads to the cell of what is wrong", async () => {
    await preview().getByRole("button", { name: "A4", exact: true }).click();
    await expect.poll(() => book.selection()).toBe("报送表!A4");
  });

  test("is sent without the refused rows, and gives a receipt", async () => {
    await preview().getByRole("button", { name: "去掉被拒绝的 1 行，再检查" }).click();
    await preview().getByRole("button", { name: "报送 1 个数据" }).click();
    await receipt().getByText("已写入：新增 0，改动 1，相同 1。").waitFor();
    await receipt()
      .getByText(/^IMPORT\.\d+$/u)
      .waitFor();
    await receipt()
      .getByText(/^[0-9a-f]{64}$/u)
      .waitFor();
    await pane.getByText("报送记录 1").waitFor();
    expect(await book.customXml()).toContainEqual(expect.stringContaining("urn:plancell:submissions:1"));
  });

  test("shows in the cells of the workbook", async () => {
    expect(await metric()).toBe(6396.357);
    await updateCells();
    expect(await metric()).toBe(6400.5);
  });

  test("has nothing to send the second time, and the heading is remembered", async () => {
    await read("报送表!A1:E3");
    await preview().getByText("没有变化，不必报送").waitFor();
    await preview().getByRole("button", { name: "取消" }).click();
  });
});

describe("a table of cells", () => {
  test("is sent once, even where the answer is lost on its way", async () => {
    await read("交叉表!A1:C4");
    await preview().getByText("选中 12 格 ＝ 报送 1 ＋ 相同 2 ＋ 拒绝 0 ＋ 未识别 0 ＋ 略过 9").waitFor();
    book.inject({ kind: "lost" }, { operation: "ImportFigures", times: 1 });
    await preview().getByRole("button", { name: "报送 1 个数据" }).click();
    await receipt().getByText("已写入：新增 0，改动 1，相同 2。").waitFor();
    expect(book.graphqlOperations.slice(-8)).toContain("ImportReceipt");
    await updateCells();
    expect(await metric()).toBe(6402);
  });

  test("can be asked for later where the server is away for longer, and is not sent twice", async () => {
    await book.edit("交叉表!C3", 6403);
    await read("交叉表!C3");
    await preview().waitFor();
    const before = await releases();
    book.inject({ kind: "lost" });
    await preview().getByRole("button", { name: "报送 1 个数据" }).click();
    await pane.getByText("没有收到服务器的答复").waitFor();
    await preview().getByRole("button", { name: "报送 1 个数据" }).click();
    await idle();
    book.inject(null);
    expect(await releases()).toBe(before + 1);
    await pane.getByText("报送记录 3").waitFor();
    await pane.getByRole("button", { name: "再问一次" }).first().click();
    await receipt().getByText("已写入：新增 0，改动 1，相同 0。").waitFor();
    expect(await pane.getByRole("button", { name: "再问一次" }).count()).toBe(0);
    expect(await releases()).toBe(before + 1);
  });
});

describe("a table of projects that was just typed", () => {
  test("is known by its header, checked, sent, and shows in the cells", async () => {
    await pane.getByRole("radio", { name: "其他记录" }).check();
    await read("交叉表!A1:C4");
    await pane.getByText("交叉表请先改成一行一条记录").waitFor();
    await read("项目表!A1:C3");
    expect(await pane.getByLabel("这些行是").inputValue()).toBe("projects");
    await preview().getByText("选中 3 行 ＝ 报送 1 ＋ 相同 0 ＋ 拒绝 1 ＋ 未识别 0 ＋ 略过 1").waitFor();
    await preview().getByRole("button", { name: "B3", exact: true }).click();
    await book.edit("项目表!B3", 3);
    await read("项目表!A1:C3");
    await preview().getByRole("button", { name: "报送 2 个记录" }).click();
    await receipt().getByText("已写入：新增 2，改动 0，相同 0。").waitFor();
    await pane.getByText("报送记录 1").waitFor();
    await updateCells();
    expect((await book.values("项目表!B5"))[0]?.[0]).toBe(120_000);
  });
});

async function releases(): Promise<number> {
  const body = JSON.stringify({ query: "{ releases(first: 0) { totalCount } }" });
  const headers = { "content-type": "application/json" };
  const answer = await (await fetch(`${bench.server.url}/graphql`, { method: "POST", headers, body })).json();
  return answer.data.releases.totalCount;
}
