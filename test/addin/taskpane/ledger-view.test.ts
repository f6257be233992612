import { afterAll, beforeAll, expect, it } from "vitest";

import { CASE, ledgerApi, switchTo } from "./ledger-page.ts";
import { PaneStage } from "./pane-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

async function ledgerPage(one: object = CASE) {
  const page = await stage.page({ api: ledgerApi(one), tab: "报送" });
  await switchTo(page, "台账");
  return page;
}

it("shows counts and what is overdue first, and a case with the steps that are open", async () => {
  const page = await ledgerPage();
  await page.getByText("件数 4，已销号 1，未销号 3，逾期 1，销号率 25%。").waitFor();
  expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual(["逾期 1", "没有逾期 1"]);
  await page.getByRole("button", { name: "QF2016-0001" }).click();
  await page.getByRole("button", { name: "交办", exact: true }).click();
  expect(await page.getByLabel("责任单位", { exact: true }).inputValue()).toBe("市供电局");
});

it("says who may do what the asker may not", async () => {
  const page = await ledgerPage({ ...CASE, state: "APPLIED", allowedSteps: [] });
  await page.getByRole("button", { name: "QF2016-0001" }).click();
  await page.getByText("核验：需要角色数据管理员（steward），并且不是申请销号的人").waitFor();
  expect(await page.getByRole("button", { name: "核验" }).count()).toBe(0);
});

it("shows the history of a case that was withdrawn, and nothing to do with it", async () => {
  const [first] = CASE.events;
  const withdrawal = { ...first, revision: 2, kind: "WITHDRAW", state: "WITHDRAWN", note: "撤销 IMPORT.5" };
  const events = [first, withdrawal];
  const page = await ledgerPage({ ...CASE, state: "WITHDRAWN", overdue: false, allowedSteps: [], events });
  await page.getByRole("button", { name: "QF2016-0001" }).click();
  await page.getByText("导入它的发布已撤销，问题随之撤回，不再办理。").waitFor();
  await page.getByText("第 2 版 撤回").waitFor();
  expect(await page.getByRole("region", { name: "台账" }).locator("dd").first().textContent()).toBe("撤回");
});

it("puts what is wished for into a blank cell as a formula, once", async () => {
  const page = await ledgerPage();
  await page.getByLabel("集群", { exact: true }).selectOption("汽车产业集群");
  await page.getByRole("button", { name: "不再筛选" }).waitFor();
  await page.getByText("把计数写成公式").click();
  await page.getByText('=PLAN.LEDGER("集群=QICHE","件数")').waitFor();
  await page.getByRole("button", { name: "插入公式", exact: true }).click();
  await page.getByText("已写入").waitFor();
  await page.getByRole("button", { name: "插入公式", exact: true }).click();
  await page.getByText("已有内容，没有写入").waitFor();
});
