import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { workbench } from "./workbench.ts";

const bench = workbench();

const ROWS = [
  ["编号", "企业", "问题", "责任单位", "期限", "步骤", "状态", "版次"],
  [null, "比亚迪汽车", "配套园区断头路未通", "市交通局", "2030-12-20", null, null, null],
  ["QF-NONE", "陕汽", "用地指标不足", null, null, "办理", null, null],
  [],
  ["件数", '=PLAN.LEDGER("","件数")'],
];

let book: OpenWorkbook;
let pane: Frame;
let token = "";

beforeAll(async () => {
  const path = bench.path();
  await writeWorkbook(path, [{ name: "台账", rows: ROWS }]);
  book = await bench.open(path, { viewport: { width: 1300, height: 900 } });
  await book.settled();
  pane = book.pane;
  [, token = ""] = /管理令牌.*：(\S+)$/mu.exec(bench.server.output()) ?? [];
  await openTab(pane, "报送");
  await pane.getByLabel("台账", { exact: true }).and(pane.getByRole("radio")).check();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

const ledger = () => pane.getByRole("region", { name: "台账", exact: true });
const rows = () => pane.getByRole("region", { name: "报送", exact: true });
const button = (name: string) => ledger().getByRole("button", { name, exact: true });

/** What PLAN.LEDGER counts in the workbook. */
async function count(): Promise<unknown> {
  return (await book.values("台账!B5"))[0]?.[0];
}

async function idle(name: string): Promise<void> {
  await pane.getByRole("progressbar", { name }).waitFor({ state: "hidden" });
}

describe("the ledger in the pane", () => {
  test("registers a case once there is a token", async () => {
    await ledger().getByText("台账里还没有问题").waitFor();
    await button("登记新问题").click();
    await ledger().getByLabel("企业", { exact: true }).fill("陕汽");
    await ledger().getByLabel("问题", { exact: true }).fill("供电容量不足");
    await ledger().getByLabel("登记日期", { exact: true }).fill("2016-07-01");
    await button("登记").click();
    await ledger().getByLabel("访问令牌").fill(token);
    await button("保存并连接").click();
    await idle("台账进度");
    await button("登记").click();
    await ledger().getByText("登记已写入：", { exact: false }).waitFor();
    await ledger().getByText("第 1 版 登记").waitFor();
  });

  test("assigns it, and says what others may do", async () => {
    await button("交办").click();
    await ledger().getByLabel("责任单位", { exact: true }).fill("市供电局");
    await ledger().getByLabel("办结期限", { exact: true }).fill("2016-12-01");
    await button("交办").click();
    await ledger().getByText("第 2 版 交办").waitFor();
  });

  test("tells who was quicker, and shows the case as it is now", async () => {
    const heading = (await ledger().getByRole("heading", { level: 3 }).textContent()) ?? "";
    const [code = ""] = heading.split(" ");
    await button("办理").click();
    await ledger().getByLabel("说明（可不写）", { exact: true }).fill("已派人");
    await advanceElsewhere(code);
    await button("办理").click();
    await ledger().getByText("已被别人改动").waitFor();
    await ledger().getByText("第 3 版 更正").waitFor();
    expect(await ledger().getByLabel("说明（可不写）", { exact: true }).inputValue()).toBe("已派人");
    await button("办理").click();
    await ledger().getByText("第 4 版 办理").waitFor();
  });

  test("lists it with what is overdue first, and counts", async () => {
    await button("返回列表").click();
    await ledger().getByText("件数 1，已销号 0，未销号 1，逾期 1，销号率 0%。").waitFor();
    await ledger().getByRole("heading", { name: "逾期 1" }).waitFor();
  });
});

describe("rows of a sheet", () => {
  test("are checked, and the refused one leads to its cell", async () => {
    await book.select("台账!A1:H3");
    await rows().getByRole("button", { name: "读取所选区域" }).click();
    await idle("报送进度");
    await rows().getByText("选中 3 行 ＝ 报送 1 ＋ 相同 0 ＋ 拒绝 1 ＋ 未识别 0 ＋ 略过 1").waitFor();
    await rows().getByText("台账里没有编号为“QF-NONE”的问题").waitFor();
    await rows().getByRole("button", { name: "A3", exact: true }).click();
    await expect.poll(() => book.selection()).toBe("台账!A3");
  });

  test("are written without it, and give receipts", async () => {
    await rows().getByRole("button", { name: "去掉被拒绝的 1 行，再检查" }).click();
    await idle("报送进度");
    await rows().getByRole("button", { name: "报送 1 个问题" }).click();
    await rows().getByText("已写入：登记 1 件，办理或更正 0 件，相同 0 件。").waitFor();
    await rows().getByText("报送记录 1").waitFor();
    await ledger().getByText("件数 2，已销号 0，未销号 2").first().waitFor();
  });

  test("get their codes, states and revisions, which can be taken back", async () => {
    await rows().getByRole("button", { name: "写回编号、状态、版次" }).click();
    await rows().getByRole("button", { name: "写入 3 格" }).click();
    await rows().getByText("已写回 3 格").waitFor();
    expect((await book.values("台账!G2:H2"))[0]).toEqual(["登记", 1]);
    await rows().getByRole("button", { name: "还原写回" }).click();
    await rows().getByText("已还原 3 格。").waitFor();
    await expect.poll(async () => (await book.values("台账!G2:H2"))[0]).toEqual([null, null]);
  });

  test("show in the cells of the workbook", async () => {
    expect(await count()).not.toBe(2);
    await openTab(pane, "首页");
    await pane.getByRole("button", { name: "更新这些单元格" }).click();
    await book.settled();
    expect(await count()).toBe(2);
  });
});

/** Somebody else corrects the case meanwhile. */
async function advanceElsewhere(code: string): Promise<void> {
  const query = `mutation ($input: AdvanceLedgerCaseInput!) { advanceLedgerCase(input: $input) { ending } }`;
  const input = { code, step: "AMEND", expectedRevision: 2, dueOn: "2016-11-01" };
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables: { input } });
  const reply = await (await fetch(`${bench.server.url}/graphql`, { method: "POST", headers, body })).json();
  expect(reply.data).toEqual({ advanceLedgerCase: { ending: "WRITTEN" } });
}
