import type { Frame } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type SheetPlan, writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
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
  ["规模以上工业增加值增速（%）", "规模以上工业增加值_累计同比实际增速"],
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

async function read(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "识别并核对本工作簿" }).click();
  await pane.getByText(/识别出 \d+ 张表/u).waitFor();
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
