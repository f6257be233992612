import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CITY_FIRST_ROW,
  FIRST_ROW,
  MONTH_COLUMNS,
  NATIONAL_ROWS,
  TARGET_FIRST_ROW,
  writeMonthlyReport,
} from "../../preview/build/monthly-report.ts";
import type { CellContent, SheetPlan } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { openTab } from "../support/open-tab.ts";
import { addressOf, compare, type ExpectedTable } from "./comparison.ts";
import { CUMULATIVE_LABELS, NATIONAL_FIGURES } from "./monthly-figures.ts";
import { publishedFigure } from "./published-figures.ts";
import { writeStored } from "./stored-workbook.ts";
import { answerRequests, workbench } from "./workbench.ts";

const PICTURE = join(import.meta.dirname, "../../addin/assets/workbook.png");

const bench = workbench();
let book: OpenWorkbook;

/** What analysts write beside the figures: their own formulas over ours. */
const OWN_FORMULAS: readonly (readonly [formula: string, value: CellContent])[] = [
  ["=SUM(月报!D12:N12)", sumOf(figuresOf(8, "cumulative"))],
  ["=AVERAGE(月报!D4:N4)", sumOf(figuresOf(0, "cumulative")) / 11],
  [
    "=MAX(月报!D10:N10)-MIN(月报!D10:N10)",
    Math.max(...figuresOf(6, "cumulative")) - Math.min(...figuresOf(6, "cumulative")),
  ],
  ["=COUNT(月报!O4:Z4)", 10],
  ["=SUM(月报!O4:Z4)", "#N/A"],
  ['=IFNA(SUM(月报!O4:Z4),"—")', "—"],
  [
    "=IFNA(月报!O4,0)+IFNA(月报!P4,0)+月报!Q4",
    publishedFigure("规模以上工业增加值_当期同比实际增速", "全国", "2016-03") ?? 0,
  ],
  ["=ISNA(月报!O4)", true],
  ["=ISNA(月报!Q4)", false],
  ['=IFNA(月报!D20,"空")', "—"],
  ["=ROUND((月报!F15/月报!E15-1)*100,1)", 7.8],
  ['=IF(月报!D27>=600,"达到","未达")', "达到"],
];

const CHECKS: SheetPlan = { name: "检查", rows: [["公式"], ...OWN_FORMULAS.map(([formula]) => [formula])] };

function figuresOf(row: number, basis: "cumulative" | "monthly"): number[] {
  const figures = NATIONAL_FIGURES.figures[row] ?? [];
  return figures.filter((figure, at): figure is number => figure !== undefined && MONTH_COLUMNS[at]?.basis === basis);
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

async function compared(table: ExpectedTable) {
  return compare(table, await book.values(addressOf(table)), await book.errors());
}

/** What an edit costs: calls of our functions, and requests for their answers. */
async function costOf(cell: string, input: CellContent): Promise<{ calls: number; requests: number }> {
  const before = [(await book.counts()).invocations, answerRequests(book)] as const;
  await book.edit(cell, input);
  await book.settled();
  return { calls: (await book.counts()).invocations - before[0], requests: answerRequests(book) - before[1] };
}

beforeAll(async () => {
  const path = bench.path();
  await writeMonthlyReport(path, CHECKS);
  book = await bench.open(path, { viewport: { width: 1300, height: 760 } });
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

describe("a monthly report that is opened", () => {
  test("shows the nation's figures as they were published", async () => {
    const { right, refused, wrong } = await compared(NATIONAL_FIGURES);
    expect(wrong).toEqual([]);
    // Eight rows of growth have 11 running totals and 10 months, profits 11 totals and 10 months derived from them, and
    // their growth 11 totals.
    expect([right, refused]).toEqual([8 * 21 + 21 + 11, 8 * 2 + 2 + 12]);
  });

  test("shows the city's figures in the units of the sheet", async () => {
    const investment = publishedFigure("实际利用外商直接投资", "西安市", "2016") ?? 0;
    const rows = await book.values(`D${CITY_FIRST_ROW}:H${CITY_FIRST_ROW + 5}`);
    // Of several vintages of gross product the newest: 6257.18 was first published, 6396.357 is the revision.
    expect(rows[0]).toEqual([5576.982, 5932.861, 6396.357, 7418.041, 8499.406]);
    expect(rows[1]).toEqual(
      ["2014", "2015", "2016", "2017", "2018"].map((year) => publishedFigure("第二产业增加值", "西安市", year)),
    );
    expect(rows[2]).toEqual([583.8, 650.91, "#N/A", 654.5, "#N/A"]);
    expect(rows[3]?.[2]).toBeCloseTo(investment / 100, 9);
    expect(rows[4]).toEqual([960, 988, 1030, 1134, 1191]);
    expect(rows[5]).toEqual(["—", "—", "—", "—", "—"]);
  });

  test("shows the plan's targets in the plan's own words", async () => {
    expect(await book.values(`A${TARGET_FIRST_ROW}:E${TARGET_FIRST_ROW + 5}`)).toEqual([
      ["规模以上工业增加值", "等于", "%", 7, "全年规模以上工业增加值增长7%"],
      ["工业投资", "等于", "%", 8, "工业投资同比增长8%"],
      ["净增规模以上工业企业", "等于", "户", 40, "净增规模以上工业企业40户"],
      ["新建标准化厂房面积", "等于", "万平方米", 25, "全年新建标准化厂房25万平方米"],
      ["工业园区贷融资额", "不低于", "亿元", 2, "积极推进工业园区贷融资试点工作，融资达到2亿元以上"],
      ["招商引资额", "不低于", "亿元", 600, "全市完成招商引资任务不低于600亿元"],
    ]);
  });

  test("names the source of a figure, and a target's passage", async () => {
    const sources = (await book.values(`I${CITY_FIRST_ROW}:I${CITY_FIRST_ROW + 5}`)).flat();
    expect(sources[0]).toBe("来源：地级市面板数据：地区生产总值和第二产业增加值修订数（2025-12-31）");
    expect(sources[2]).toBe("—");
    expect(sources[5]).toContain("“工业投资同比增长8%”");
  });

  test("calculates what the analyst built on it", async () => {
    const values = (await book.values(`检查!A2:A${OWN_FORMULAS.length + 1}`)).flat();
    OWN_FORMULAS.forEach(([formula, value], index) => {
      if (typeof value === "number") expect(values[index], formula).toBeCloseTo(value, 8);
      else expect(values[index], formula).toBe(value);
    });
  });

  test("was one message and one request", async () => {
    expect([(await book.counts()).messages, answerRequests(book)]).toEqual([1, 1]);
  });

  // Only on demand: a picture that differs by a pixel is no fault.
  if (env.UPDATE_PICTURE)
    test("has its picture taken with the pane beside it", async () => {
      await book.select("D4");
      await openTab(book.pane, "查数");
      await book.pane.fill("#search", "gsgyzjz");
      await book.pane.getByRole("option").first().click();
      await book.pane.getByLabel("期间").waitFor();
      await book.pane.locator("#search").blur();
      await book.screenshot(PICTURE);
    }, 60_000);
});

describe("a report that is worked on", () => {
  test("costs no request when nothing has changed", async () => {
    await book.calculate();
    await book.settled();
    expect(answerRequests(book)).toBe(1);
  });

  test("asks once for a changed indicator's cells", async () => {
    const row = FIRST_ROW + 9;
    expect(await costOf(`A${row}`, "规上工业增速")).toEqual({ calls: MONTH_COLUMNS.length, requests: 1 });
    expect(await book.values(`D${row}:Z${row}`)).toEqual(await book.values(`D${FIRST_ROW}:Z${FIRST_ROW}`));
  });

  test("asks nothing when the name is put back", async () => {
    const cost = await costOf(`A${FIRST_ROW + 9}`, "规模以上工业企业利润总额增速");
    expect(cost).toEqual({ calls: MONTH_COLUMNS.length, requests: 0 });
    expect((await compared(NATIONAL_FIGURES)).wrong).toEqual([]);
  });

  test("asks once for a changed period's cells", async () => {
    expect(await costOf("D3", "2015年1-11月")).toEqual({ calls: NATIONAL_ROWS.length, requests: 1 });
    const published = CUMULATIVE_LABELS.map((label) => publishedFigure(label, "全国", "2015-11 YTD"));
    const range = `D${FIRST_ROW}:D${FIRST_ROW + NATIONAL_ROWS.length - 1}`;
    expect((await book.values(range)).flat()).toEqual(published);
    expect(await book.values("检查!A2")).toEqual([[sumOf(figuresOf(8, "cumulative").slice(1)) + (published[8] ?? 0)]]);
  });

  test("names what a wrong name may have meant", async () => {
    await costOf(`A${FIRST_ROW + 8}`, "规模以上工业企业利润总和");
    expect(await book.values(`D${FIRST_ROW + 8}`)).toEqual([["#N/A"]]);
    const sentence = (await book.errors())[`月报!D${FIRST_ROW + 8}`];
    expect(sentence).toMatch(/^没有名为“规模以上工业企业利润总和”的指标，最接近的是：规模以上工业企业利润总额/u);
    await costOf(`A${FIRST_ROW + 8}`, "规模以上工业企业利润总额");
    expect(await book.values(`E${FIRST_ROW + 8}`)).toEqual([[13421.5]]);
  });
});

describe("a report that was saved", () => {
  test("shows its figures without any request", async () => {
    const path = bench.path();
    await writeStored(path, await book.formulas("E3:N13"), await book.values("E3:N13"));
    const saved = await bench.open(path);
    await saved.settled();
    expect(await saved.values("A2:J11")).toEqual(await book.values("E4:N13"));
    expect([await saved.counts(), answerRequests(saved)]).toEqual([{ messages: 0, invocations: 0 }, 0]);
    await saved.close();
  });
});
