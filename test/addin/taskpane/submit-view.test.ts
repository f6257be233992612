import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PaneStage } from "./pane-page.ts";
import { FLAT, idle, readAgain, readAt, submitApi } from "./submit-page.ts";

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.open();
});
afterAll(() => stage.close());

const send = (count: number) => ({ name: `报送 ${count} 个数据` });

describe("the page 报送", () => {
  it("accounts for every row, and leads to what is wrong", async () => {
    const page = await readAt(stage, "A1:D4");
    await page.getByText("选中 4 行 ＝ 报送 1 ＋ 相同 1 ＋ 拒绝 1 ＋ 未识别 0 ＋ 略过 1").waitFor();
    await page.getByText("110.2 → 120.4 亿元").waitFor();
    expect(await page.getByRole("button", send(1)).count()).toBe(0);
    await page.getByRole("button", { name: "A4", exact: true }).click();
    await page.waitForFunction("fake.active() === 'A4'");
  });

  it("sends what is left, with its title and day, and keeps the receipt", async () => {
    const sent: unknown[] = [];
    const api = submitApi();
    const page = await readAt(stage, "A1:D4", FLAT, {
      api: (operation, variables, token) => {
        if (operation === "ImportFigures") sent.push(variables);
        return api(operation, variables, token);
      },
    });
    await page.getByRole("button", { name: "去掉被拒绝的 1 行，再检查" }).click();
    await page.getByLabel("标题").fill("七月快报");
    await page.getByLabel("数据公布的日期（空着为今天）").fill("2016-08-15");
    await page.getByRole("button", send(1)).click();
    await page.getByRole("region", { name: "报送收据" }).getByText("IMPORT.25").waitFor();
    expect(sent.at(-1)).toMatchObject({
      input: { dryRun: false, confirmed: false, title: "七月快报", publishedOn: "2016-08-15", rows: [{}, {}, {}, []] },
    });
    await page.reload();
    await page.getByRole("tab", { name: "报送" }).click();
    await page.getByText("报送记录 1").click();
    await page.getByText("七月快报").waitFor();
  });

  it("wants a yes to what is doubtful", async () => {
    const page = await readAt(stage, "A1:D3", { ...FLAT, D2: 1_204_000 });
    await page.getByText("请勾选“警告已经核对”。").first().waitFor();
    await page.getByRole("button", send(1)).click();
    await page.getByText("有警告。请先核对").waitFor();
    await page.getByLabel("警告已经核对（1 处）").check();
    await page.getByRole("button", send(1)).click();
    await page.getByRole("heading", { name: "报送收据" }).waitFor();
  });

  it("says so where there is nothing to send, and can be left", async () => {
    const page = await readAt(stage, "A1:D3", { ...FLAT, D2: 110.2 });
    await page.getByText("没有变化，不必报送。").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("heading", { name: "报送预览" }).waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("读取所选区域");
  });

  it("tells an analyst who may publish, and gives the report to hand on", async () => {
    const page = await readAt(stage, "A1:D3", FLAT, { api: submitApi({ mayPublish: false }) });
    await page.getByText("您的角色可以检查，不能发布。").waitFor();
    expect(await page.getByRole("button", send(1)).count()).toBe(0);
    await page.getByText("检查结果的文字").click();
    expect(await page.getByLabel("检查结果", { exact: true }).inputValue()).toContain("110.2 → 120.4 亿元");
  });
});

describe("an answer that is lost", () => {
  it("is asked for by its key at once", async () => {
    const page = await readAt(stage, "A1:D3", FLAT, { api: submitApi({ lost: [502] }) });
    await page.getByRole("button", send(1)).click();
    await page.getByRole("heading", { name: "报送收据" }).waitFor();
  });

  it("can be asked for later, also when the pane was closed", async () => {
    const written: string[] = [];
    const page = await readAt(stage, "A1:D3", FLAT, {
      api: (operation, ...rest) =>
        operation === "ImportReceipt" ? 502 : submitApi({ lost: [502], written })(operation, ...rest),
    });
    await page.getByRole("button", send(1)).click();
    await page.getByText("没有收到服务器的答复").waitFor();
    stage.api = submitApi({ written });
    await page.reload();
    await page.getByRole("tab", { name: "报送" }).click();
    await page.getByRole("button", { name: "再问一次" }).click();
    await page.getByRole("heading", { name: "报送收据" }).waitFor();
    expect(written).toHaveLength(1);
  });

  it("may never have been a question", async () => {
    const page = await readAt(stage, "A1:D3", FLAT, {
      api: (operation, variables, token) => {
        const isSending = operation === "ImportFigures" && JSON.stringify(variables).includes('"dryRun":false');
        return isSending ? 502 : submitApi()(operation, variables, token);
      },
    });
    await page.getByRole("button", send(1)).click();
    await page.getByText("服务器没有收到这次报送，什么也没有写入。").waitFor();
    stage.api = submitApi();
    await page.getByRole("button", send(1)).click();
    await page.getByRole("heading", { name: "报送收据" }).waitFor();
  });
});

describe("reading otherwise", () => {
  it("takes a heading that nobody knows for what the analyst says", async () => {
    const page = await readAt(stage, "A1:D3", { ...FLAT, D1: "本次数" }, { api: submitApi() });
    await page.getByText("还不知道哪一列是数值").waitFor();
    await page.getByText("已认得：指标＝指标，地区＝地区，期间＝期间").waitFor();
    await page.getByLabel("列“本次数”是").selectOption("数值");
    await idle(page);
    await page.getByText("选中 3 行").waitFor();
  });

  it("asks whose figures a table without areas has", async () => {
    const areas: unknown[] = [];
    const api = submitApi();
    const table = { A1: "指标", B1: "期间", C1: "数值", A2: "总产值", B2: "2016年", C2: 5 };
    const page = await readAt(stage, "A1:C2", table, {
      api: (operation, variables, token) => {
        if (operation === "ImportFigures") areas.push(JSON.parse(JSON.stringify(variables)).input.area);
        return api(operation, variables, token);
      },
    });
    await page.getByLabel("表里没有地区列；各行属于").fill("全国");
    await page.keyboard.press("Tab");
    await expect.poll(() => areas).toEqual(["", "全国"]);
    await idle(page);
    expect(await page.getByLabel("表里没有地区列；各行属于").inputValue()).toBe("全国");
  });

  it("sends cells of a table whose headers say what they are, and own formulas where that is wanted", async () => {
    const table = {
      ...{ A1: "全国工业生产情况", A2: "指标", B2: "2015年", C2: "2016年" },
      ...{ A3: "总产值", B3: 110.2, C3: "=B3*2" },
    };
    const page = await readAt(stage, "B3:C3", table);
    await page.getByText("选中 2 格 ＝ 报送 0 ＋ 相同 1 ＋ 拒绝 0 ＋ 未识别 0 ＋ 略过 1").waitFor();
    await page.evaluate("fake.results.C3 = 220.4");
    await readAgain(page, "B3:C3");
    await page.getByText("读法").click();
    await page.getByLabel("公式算出的数也报送").check();
    await page.getByText("选中 2 格 ＝ 报送 1 ＋ 相同 1").waitFor();
    await page.getByText("其中 1 个是公式算出的数。").waitFor();
  });

  it("sends nothing of what has to be asked first, and says what", async () => {
    const table = { A1: "全国工业生产情况", A2: "指标", B2: "2016年", A3: "没有这个指标", B3: 5 };
    const page = await readAt(stage, "A2:B3", table);
    await page.getByText("选中 4 格 ＝ 报送 0 ＋ 相同 0 ＋ 拒绝 0 ＋ 未识别 1 ＋ 略过 3").waitFor();
    await page.getByText("没有可以报送的数据，理由见上。").waitFor();
    await page.getByText("请在“表格”页回答，再读一次。").waitFor();
  });

  it("says what it cannot read, and asks for a token where one is wanted", async () => {
    const page = await readAt(stage, "A1:A2", { A1: "说明", A2: "没有表" });
    await page.getByText("没有看懂所选区域").waitFor();
    stage.api = (operation, ...rest) => (operation === "ImportHeadings" ? 401 : submitApi()(operation, ...rest));
    await readAgain(page, "A1:B2");
    await page.getByRole("region", { name: "报送" }).getByLabel("访问令牌").waitFor();
  });
});
