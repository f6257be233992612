import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CellContent, writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { writeStored } from "./stored-workbook.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();

const FORMULAS: CellContent[][] = [
  ["指标", "2014年", "2015年", "2016年"],
  ["地区生产总值", ...["B", "C", "D"].map((column) => `=PLAN.METRIC($A2,${column}$1)`)],
  ["常住人口", ...["B", "C", "D"].map((column) => `=PLAN.METRIC($A3,${column}$1)`)],
  // The last cell asks two questions.
  ["工业投资目标", '=PLAN.TARGET("工业投资",2016)', "=SUM(B2:D2)", "=PLAN.METRIC($A2,C$1)-PLAN.METRIC($A2,B$1)"],
];

/** A workbook as it was saved: with its values, and what the add-in keeps in it. */
interface Saved {
  readonly values: CellContent[][];
  readonly customXml: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

let saved: Saved;
let path: string;

async function save(book: OpenWorkbook): Promise<Saved> {
  return {
    values: await book.values("月报!A1:D4"),
    customXml: await book.customXml(),
    settings: await book.settings(),
  };
}

async function reopen({ values, customXml, settings }: Saved): Promise<OpenWorkbook> {
  path = bench.path();
  await writeStored(path, FORMULAS, values);
  return bench.open(path, { customXml, settings });
}

/** What the section 更新 of the pane says. */
function section(book: OpenWorkbook) {
  return book.pane.getByRole("region", { name: "更新" });
}

test("a workbook is given a record of what its cells asked", async () => {
  path = bench.path();
  await writeWorkbook(path, [{ name: "月报", rows: FORMULAS, headerRows: 0 }]);
  const book = await bench.open(path);
  await book.settled();
  await expect.poll(() => book.customXml(), { timeout: 30_000 }).toHaveLength(1);
  saved = await save(book);
  expect(saved.customXml[0]).toContain("urn:plancell:cells:1");
  await book.close();
}, 60_000);

describe("a workbook that was saved before a release", () => {
  let book: OpenWorkbook;

  beforeAll(async () => {
    await bench.releases.bring(
      { value: 6000.5 },
      { indicator: "RESIDENT_POPULATION", basis: "point", period: 201412, value: 961 },
    );
    book = await reopen(saved);
    await book.settled();
  });

  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test("keeps its values when it is opened, and says how many are newer", async () => {
    await section(book).getByText("服务器有 3 处更新（2 个指标）").waitFor();
    expect(await book.values("B2:D3")).toEqual([
      [5576.982, 5932.861, 6396.357],
      [960, 988, 1030],
    ]);
    expect(answerRequests(book)).toBe(0);
    expect(book.graphqlOperations.filter((operation) => operation === "ChangedAnswers")).toHaveLength(1);
  });

  test("refreshes those cells alone", async () => {
    const before = await book.counts();
    await section(book)
      .getByRole("button", { name: /更新这些单元格/u })
      .click();
    await expect.poll(() => book.values("C2")).toEqual([[6000.5]]);
    await book.settled();
    expect(await book.values("B2:D4")).toEqual([
      [5576.982, 6000.5, 6396.357],
      [961, 988, 1030],
      [8, 5576.982 + 6000.5 + 6396.357, expect.closeTo(6000.5 - 5576.982, 9)],
    ]);
    expect((await book.counts()).invocations - before.invocations).toBe(4);
    // What changed is known from the search; asked is the other question of the last cell, which has not changed.
    expect(answerRequests(book)).toBe(1);
  });

  test("marks and lists what changed, and clears the marks", async () => {
    const list = section(book);
    await list.getByText("5,932.861 → 6,000.5（+67.639）").waitFor();
    const [plain] = await book.fills("B2");
    const [marked] = await book.fills("C2");
    expect(marked).not.toBe(plain);
    expect((await book.fills("B3"))[0]).toBe(marked);
    await list.getByRole("button", { name: "清除标记" }).click();
    await expect.poll(async () => (await book.fills("C2"))[0]).toBe(plain);
    expect((await book.fills("B3"))[0]).toBe(plain);
  });

  test("tells of the next release by itself, and finds it after being saved", async () => {
    await bench.releases.bring({ value: 6001 });
    await section(book).getByText("服务器有 2 处更新（1 个指标）").waitFor();
    expect(await book.values("C2")).toEqual([[6000.5]]);
    expect(book.openStreams).toBe(1);
  });
});

test("in automatic mode cells follow by themselves, in manual mode nothing is asked", async () => {
  const book = await reopen(saved);
  await book.settled();
  await section(book)
    .getByText(/服务器有 \d 处更新/u)
    .waitFor();
  await section(book).getByRole("radio", { name: /自动/u }).check();
  await expect.poll(() => book.values("C2"), { timeout: 20_000 }).toEqual([[6001]]);
  await section(book).getByRole("radio", { name: /手动/u }).check();
  await expect.poll(() => book.openStreams).toBe(0);
  const settings = await book.settings();
  await book.close();
  const again = await bench.open(path, { customXml: saved.customXml, settings });
  await again.settled();
  await again.pane.getByText("已连接服务器").waitFor();
  expect([again.openStreams, again.graphqlOperations.filter((one) => one === "ChangedAnswers")]).toEqual([0, []]);
  await again.close();
});

test("a record that somebody has edited is as good as none", async () => {
  const customXml = saved.customXml.map((xml) => xml.replace(/\d/gu, "9"));
  const book = await reopen({ ...saved, customXml });
  await book.settled();
  await book.pane.getByText("已连接服务器").waitFor();
  expect(await book.values("B2")).toEqual([[5576.982]]);
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

describe("live cells", () => {
  let book: OpenWorkbook;

  beforeAll(async () => {
    path = bench.path();
    const live = '=PLAN.LIVE("地区生产总值","2015年")';
    const rows = [[live, live, '=PLAN.LIVE("常住人口","2016年")', "=A1*2"]];
    await writeWorkbook(path, [{ name: "实时", rows, headerRows: 0 }]);
    book = await bench.open(path);
    await book.settled();
    // The server is killed below: by then the pane must be there.
    await section(book).waitFor();
  });

  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test("follow a release within seconds, and what depends on them too", async () => {
    expect(await book.values("A1:D1")).toEqual([[6001, 6001, 1030, 12002]]);
    await bench.releases.bring({ value: 6002 });
    await expect.poll(() => book.values("A1:D1"), { timeout: 15_000 }).toEqual([[6002, 6002, 1030, 12004]]);
  });

  test("keep their value while the server is away, and catch up", async () => {
    await bench.server.stop("SIGKILL");
    await bench.releases.bring({ value: 6003 });
    expect(await book.values("A1:C1")).toEqual([[6002, 6002, 1030]]);
    await bench.restart();
    await expect.poll(() => book.values("A1:C1"), { timeout: 30_000 }).toEqual([[6003, 6003, 1030]]);
  }, 60_000);

  test("leave nothing behind when they are cleared", async () => {
    await section(book).getByRole("radio", { name: /手动/u }).check();
    await book.edit("A1", null);
    await book.edit("B1", null);
    await book.edit("C1", null);
    await book.settled();
    await expect.poll(() => book.openStreams).toBe(0);
    expect(await book.streams()).toBe(0);
  });
});
