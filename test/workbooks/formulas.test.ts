import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CellContent } from "../../preview/build/workbook.ts";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { publishedFigure } from "./published-figures.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();

const PROFIT = "规模以上工业企业利润总额";

function total(month: string): number {
  return publishedFigure(`${PROFIT}_累计`, "全国", `2016-${month} YTD`) ?? Number.NaN;
}

/** A formula and what its cell shows; a text is compared as it is, a pattern with the error's sentence. */
const SCALARS: readonly (readonly [formula: string, shown: CellContent | RegExp])[] = [
  [`=PLAN.METRIC("${PROFIT}","2016年6月",,"全国")`, Math.round((total("06") - total("05")) * 100) / 100],
  [`=PLAN.METRIC("${PROFIT}","2016年1-6月","当月","全国")`, Math.round((total("06") - total("05")) * 100) / 100],
  [`=PLAN.METRIC("${PROFIT}","2016年6月","公布值","全国")`, /没有公布数据（只公布累计数），最接近的是：2016年1-6月/u],
  [`=PLAN.METRIC("${PROFIT}","2016年1-6月","同比","全国")`, 6.2],
  ['=PLAN.METRIC("规模以上工业增加值增速","2016年6月","同比增减","全国","百分点")', -0.6],
  ['=PLAN.METRIC("规模以上工业增加值增速","2016年6月","反算同比","全国")', /不能反算同比：它本身是比率或指数/u],
  ['=PLAN.PROGRESS("招商引资额","2016年1-6月",0.46,"应达进度")', 46],
  ['=PLAN.PROGRESS("招商引资额","2016年1-6月")', /招商引资额 · 2016年1-6月没有公布数据/u],
  ['=PLAN.PROGRESS("规模以上工业增加值","2016年1-6月","","完成率")', /是增速目标，没有这一输出项/u],
  ['=PLAN.PROGRESS("招商引资额","2016年1-6月","快")', /没有名为“快”的进度口径/u],
  ['=PLAN.CLUSTER("汽车产业集群","门槛")', 1000],
  ['=PLAN.CLUSTER("汽東","门槛")', /没有名为“汽東”的产业集群，最接近的是：汽车/u],
  ['=PLAN.PROJECT("新舟７００","集群依据")', "经判断归入"],
  ['=PLAN.PROJECT("三星二期","工业投资","2016年")', /西安市·三星二期 · 工业投资 · 2016年没有公布数据/u],
  ["=PLAN.LEDGER()", /台账里还没有登记任何问题/u],
  ['=PLAN.META("GDP")', "亿元"],
  ['=PLAN.META("GDP","颜色")', /没有名为“颜色”的输出项/u],
  ['=PLAN.PERIOD("2016年上半年","月数")', 6],
  ["=PLAN.PERIOD(2016)", "2016年"],
  [
    `=PLAN.SOURCE("${PROFIT}","2016年6月",,"全国")`,
    "测算：2016年1-6月 − 2016年1-5月；来源：规模以上工业企业利润总额累计数（2020年汇编）（2020-05-31）",
  ],
];

/** Tables stand to the right of these, one below the other, with the options as a range beside them. */
const ROWS: CellContent[][] = [
  ...SCALARS.map(([formula]): CellContent[] => [formula]),
  ["表头", "有"],
  ["方向", "行"],
  ["单位", "万元"],
];

const OPTIONS = `$A$${SCALARS.length + 1}:$B$${SCALARS.length + 3}`;

describe("the formulas of a workbook", () => {
  let book: OpenWorkbook;

  beforeAll(async () => {
    const path = bench.path();
    await writeWorkbook(path, [{ name: "公式", rows: ROWS, headerRows: 0 }]);
    book = await bench.open(path);
    await book.settled();
  });

  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test.each(SCALARS.map(([formula, shown], at) => [at + 1, formula, shown] as const))(
    "%i: %s",
    async (row, _, shown) => {
      const [[value] = []] = await book.values(`A${row}`);
      if (!(shown instanceof RegExp)) return expect(value).toBe(shown);
      expect(["#N/A", "#VALUE!"]).toContain(value);
      expect((await book.errors())[`公式!A${row}`]).toMatch(shown);
    },
  );

  test("are all one request, whatever they ask", () => {
    expect(answerRequests(book)).toBe(1);
  });

  test("spill a history across, in the unit of a range of options", async () => {
    await book.edit("D1", `=PLAN.HISTORY("GDP","2014年","2016年",,,${OPTIONS})`);
    await book.settled();
    expect(await book.values("D1:G2")).toEqual([
      ["期间", "2014年", "2015年", "2016年"],
      ["数值", 55769820, 59328610, 63963570],
    ]);
  });

  test("spill lists, and say where they were cut", async () => {
    await book.edit("D5", '=PLAN.CLUSTERS("表头=无;最多=2")');
    await book.edit("D10", '=PLAN.PROJECTS("集群=航空航天","表头=无")');
    await book.settled();
    expect(await book.values("D5:E7")).toEqual([
      ["汽车", "千亿级"],
      ["电子信息", "千亿级"],
      ["已截断：共 7 行，只列出 2 行，请缩小范围", ""],
    ]);
    expect(await book.values("D10:F11")).toEqual([
      ["新舟700", "航空航天", ""],
      ["北斗卫星导航", "航空航天", ""],
    ]);
  });

  test("give errors that the analyst's own formulas can tell", async () => {
    await book.edit("D15", "=ISNA(A3)");
    await book.edit("D16", '=IFNA(A8,"—")');
    await book.edit("D17", "=SUM(A1:A2)");
    await book.settled();
    expect((await book.values("D15:D17")).flat()).toEqual([
      true,
      "—",
      expect.closeTo(2 * (total("06") - total("05")), 6),
    ]);
  });

  test("give plain numbers where Excel knows no properties", async () => {
    expect(await book.richValue("A1")).toBe(Math.round((total("06") - total("05")) * 100) / 100);
  });
});

describe("a workbook in an Excel that shows properties", () => {
  test("has numbers that say what they are, and counts with them", async () => {
    const path = bench.path();
    const rows = [
      ['=PLAN.METRIC("GDP",2015)'],
      [`=PLAN.METRIC("${PROFIT}","2016年6月",,"全国")`],
      ['=PLAN.TARGET("招商引资额",2016)'],
      ["=SUM(A1:A3)"],
      ['=PLAN.TARGET("招商引资额",2016,"原文")'],
    ];
    await writeWorkbook(path, [{ name: "公式", rows, headerRows: 0 }]);
    const requirementSets = { CustomFunctionsRuntime: "1.4", SharedRuntime: "1.1", ExcelApi: "1.19" };
    const book = await bench.open(path, { requirementSets });
    await book.settled();
    const text = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });
    expect(await book.richValue("A1")).toEqual({
      type: "Double",
      basicType: "Double",
      basicValue: 5932.861,
      numberFormat: "#,##0.00",
      properties: {
        单位: text("亿元"),
        期间: text("2015年"),
        口径: text("全年"),
        状态: text("修订数"),
        来源: text("地级市面板数据：地区生产总值和第二产业增加值修订数（2025-12-31）"),
        版本: text("CITY-PANEL-REVISED-GDP"),
      },
    });
    expect(await book.richValue("A2")).toMatchObject({
      properties: { 状态: text("测算数"), 测算: text("2016年1-6月 − 2016年1-5月") },
    });
    expect(await book.richValue("A3")).toMatchObject({
      properties: { 原文: text("全市完成招商引资任务不低于600亿元") },
    });
    expect((await book.values("A4:A5")).flat()).toEqual([
      expect.closeTo(5932.861 + 600 + total("06") - total("05"), 6),
      "全市完成招商引资任务不低于600亿元",
    ]);
    expect(answerRequests(book)).toBe(1);
    await book.close();
  });
});
