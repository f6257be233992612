import type { Frame } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type SheetPlan, writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { publishedFigure } from "./published-figures.ts";
import { workbench } from "./workbench.ts";

const bench = workbench();

let book: OpenWorkbook | undefined;
afterEach(async () => {
  await book?.close();
  book = undefined;
});

const MONTHS = [3, 4, 5, 6, 7, 8] as const;

const LINES = [
  ["规模以上工业增加值增速", "规模以上工业增加值_累计同比实际增速"],
  ["其中：采矿业", "规模以上工业增加值_采矿业_累计同比实际增速"],
  ["制造业", "规模以上工业增加值_制造业_累计同比实际增速"],
] as const;

/** The country's growth as it was published, typed by hand. */
function typedTable(): (number | string | null)[][] {
  return [
    ["指标", ...MONTHS.map((month) => `2016年1-${month}月`)],
    ...LINES.map(([label, published]) => [
      label,
      ...MONTHS.map((month) => publishedFigure(published, "全国", `2016-0${month} YTD`) ?? null),
    ]),
  ];
}

/** Row and column of the table, from 0, of a cell of the sheet: a title stands over it. */
function planOf(rows: SheetPlan["rows"]): SheetPlan {
  return { name: "月报", title: "全国规模以上工业增加值", rows };
}

async function open(rows: SheetPlan["rows"], width = 340): Promise<Frame> {
  const path = bench.path();
  await writeWorkbook(path, [planOf(rows)]);
  book = await bench.open(path, { viewport: { width: 940 + width, height: 900 } });
  await book.settled();
  return book.pane;
}

async function read(pane: Frame, told = /识别出 \d+ 张表/u): Promise<void> {
  await openTab(pane, "表格");
  await pane.getByRole("button", { name: "识别并核对本工作簿" }).click();
  await pane.getByText(told).waitFor();
}

describe("a typed table", () => {
  it("that is right has nothing to be told", async () => {
    const pane = await open(typedTable());
    await read(pane);
    await pane.getByText("核对 18 个手填数，18 个与公布数一致。").waitFor();
    expect(await pane.locator(".findings .change").count()).toBe(0);
    expect(book?.pageErrors).toEqual([]);
  });

  it("with a wrong number names the cell, and leads to it", async () => {
    const rows = typedTable();
    const [, growth] = rows;
    if (growth) growth[4] = 9.9;
    const pane = await open(rows);
    await read(pane);
    await pane.getByText("核对出 1 处不符").waitFor();
    await pane.getByRole("button", { name: "月报!E3", exact: true }).click();
    expect(await book?.selection()).toBe("月报!E3");
  });

  it("is never changed by looking at it", async () => {
    const pane = await open(typedTable());
    const before = await book?.formulas("月报!A1:G6");
    await read(pane);
    expect(await book?.formulas("月报!A1:G6")).toEqual(before);
  });
});

describe("a table with gaps", () => {
  /** The last three columns are still to come. */
  function unfinished(): SheetPlan["rows"] {
    return typedTable().map((row, at) =>
      at === 0 ? row : row.map((content, column) => (column > 3 ? null : content)),
    );
  }

  it("is filled with live formulas that refer to its labels, and put back as it was", async () => {
    const pane = await open(unfinished());
    const before = await book?.formulas("月报!A1:G5");
    await read(pane);
    await pane.getByRole("button", { name: "写入 18 个公式" }).click();
    await pane.getByText("已写入 18 格。").waitFor();
    await book?.settled();
    expect((await book?.formulas("月报!E3"))?.[0]?.[0]).toBe('=PLAN.METRIC($A3,E$2,,"100000")');
    const expected = typedTable()
      .slice(1)
      .map((row) => row.slice(1));
    expect(await book?.values("月报!B3:G5")).toEqual(expected);
    await pane.getByRole("button", { name: "还原“填数 18 格”" }).click();
    await pane.getByText("已还原 18 格。").waitFor();
    expect(await book?.formulas("月报!A1:G5")).toEqual(before);
    expect(book?.pageErrors).toEqual([]);
  });

  it("keeps a number that differs unless its replacing is wanted", async () => {
    const rows = unfinished().map((row) => [...row]);
    const [, growth] = rows;
    if (growth) growth[1] = 9.9;
    const pane = await open(rows);
    await read(pane);
    await pane.getByRole("button", { name: "写入 17 个公式" }).waitFor();
    await pane.getByLabel("覆盖与公布数不同的 1 个手填数").check();
    await pane.getByRole("button", { name: "写入 18 个公式" }).waitFor();
    await pane.getByLabel("覆盖与公布数不同的 1 个手填数").uncheck();
    await pane.getByRole("button", { name: "写入 17 个公式" }).click();
    await pane.getByText("已写入 17 格。").waitFor();
    await book?.settled();
    expect((await book?.formulas("月报!B3"))?.[0]?.[0]).toBe(9.9);
  });
});

it("a table that a formula fills is left to it", async () => {
  const path = bench.path();
  const spill = '=PLAN.HISTORY("地区生产总值","2014年","2016年","","西安市","方向=行")';
  const blanks = Array.from({ length: 4 }, () => [null, null, null, null]);
  await writeWorkbook(path, [
    { name: "月报", rows: [["西安市", null, null, null], [spill, null, null, null], ...blanks] },
  ]);
  book = await bench.open(path);
  await book.settled();
  const shown = await book.values("月报!A2:D3");
  expect(shown[1]?.[1]).toBeTypeOf("number");
  await read(book.pane, /没有要填的单元格：表里已是取数公式/u);
  expect(await book.pane.getByText(/格可填/u).count()).toBe(0);
  expect(await book.values("月报!A2:D3")).toEqual(shown);
});
