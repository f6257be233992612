import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CellContent, writeWorkbook } from "../../preview/build/workbook.ts";
import { launchBrowser } from "./browser.ts";
import type { Fault } from "./fault.ts";
import { type OpenWorkbook, openWorkbook } from "./host.ts";
import { startToyServer, type ToyServer, toyFigure } from "./toy/server.ts";

let server: ToyServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  const starting = [startToyServer(), launchBrowser(), mkdtemp(join(tmpdir(), "plancell-host-"))] as const;
  [server, browser, folder] = await Promise.all(starting);
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

const REPORT: CellContent[][] = [
  ["指标", "2015年", "2016年1-6月", "目标"],
  ["工业增加值", "=PLAN.METRIC($A2,B$1)", "=PLAN.METRIC($A2,C$1)", "=PLAN.TARGET($A2,2016)"],
  ["工业投资", "=PLAN.METRIC($A3,B$1)", "=PLAN.METRIC($A3,C$1)", "=PLAN.TARGET($A3,2016)"],
  ["缺指标", "=PLAN.METRIC($A4,B$1)", "=IFNA(PLAN.METRIC($A4,C$1),-1)", "=ISNA(PLAN.TARGET($A4,2016))"],
  ["合计", "=SUM(B2:B3)", "=AVERAGE(C2:C3)", "=SUM(B2:B4)"],
  ["判断", "=ISNA(B4)", "=IFERROR(B4,0)", '=IFNA(B4,"无")'],
];

const figure = (indicator: string, period: string) => toyFigure(`${indicator}|${period}`);

const FIRST = figure("工业增加值", "2015年");

async function open(rows: CellContent[][], fault?: Fault): Promise<OpenWorkbook> {
  const xlsxPath = join(folder, `${rows.length}-${Math.random()}.xlsx`);
  await writeWorkbook(xlsxPath, [{ name: "月报", rows }]);
  const book = await openWorkbook({ serverUrl: server.url, xlsxPath, browser, ...(fault ? { fault } : {}) });
  await book.settled();
  return book;
}

/** Opens the rows before the tests of a group, and demands in the end that no page had an error. */
function opened(rows: CellContent[][], fault?: Fault): () => OpenWorkbook {
  let book: OpenWorkbook | undefined;
  const current = () => {
    if (!book) throw new Error("The workbook is not open yet");
    return book;
  };
  beforeAll(async () => {
    book = await open(rows, fault);
  });
  afterAll(async () => {
    expect(current().pageErrors).toEqual([]);
    await current().close();
  });
  return current;
}

describe("an open workbook", () => {
  const book = opened(REPORT);

  test("sends all cells of one calculation at once", async () => {
    expect([await book().counts(), book().graphqlRequests]).toEqual([{ messages: 1, invocations: 9 }, 1]);
  });

  test("calculates what depends on our cells", async () => {
    const [investment, half] = [figure("工业投资", "2015年"), figure("工业增加值", "2016年1-6月")];
    const otherHalf = figure("工业投资", "2016年1-6月");
    expect(await book().values("B2:D6")).toEqual([
      [FIRST, half, figure("工业增加值", "2016|target")],
      [investment, otherHalf, figure("工业投资", "2016|target")],
      ["#N/A", -1, true],
      [FIRST + investment, (half + otherHalf) / 2, "#N/A"],
      [true, 0, "无"],
    ]);
  });

  test("reads its used range and blanks beyond it", async () => {
    expect((await book().values()).map((row) => row.length)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(await book().values("Y99:Z99")).toEqual([[null, null]]);
  });

  test("keeps the sentence of each failed cell", async () => {
    expect(await book().errors()).toEqual({ "月报!B4": "没有“缺指标|2015年”的数据。" });
  });

  test("shows formulas without their stored prefix", async () => {
    const formulas = ["缺指标", "=PLAN.METRIC($A4,B$1)", "=IFNA(PLAN.METRIC($A4,C$1),-1)"];
    expect(await book().formulas("月报!A4:C4")).toEqual([formulas]);
  });

  test("recalculates only dependants of an edited cell", async () => {
    await book().edit("A3", "工业总产值");
    await book().settled();
    const output = figure("工业总产值", "2015年");
    expect(await book().values("B3:C3")).toEqual([[output, figure("工业总产值", "2016年1-6月")]]);
    expect(await book().values("B5")).toEqual([[FIRST + output]]);
    expect(await book().counts()).toEqual({ messages: 2, invocations: 12 });
  });

  test("forgets the sentence of a cell that recovers", async () => {
    await book().edit("A4", "工业企业户数");
    await book().settled();
    expect(await book().errors()).toEqual({});
  });

  test("calls every function when all is calculated", async () => {
    const before = await book().counts();
    await book().calculate();
    await book().settled();
    expect(await book().counts()).toEqual({ messages: before.messages + 1, invocations: before.invocations + 9 });
  });

  test("names the busy cells if they do not settle", async () => {
    book().inject({ kind: "delay", milliseconds: 700 }, 1);
    await book().edit("A2", "工业总产值");
    await expect(book().settled(400)).rejects.toThrow("月报!B2");
    await book().settled();
  });

  test("takes a picture of itself", async () => {
    const path = join(folder, "picture.png");
    await book().screenshot(path);
    expect((await readFile(path)).subarray(1, 4).toString()).toBe("PNG");
  });
});

describe("the ends of a custom function", () => {
  const book = opened([["空"]]);

  test.each([
    ['=PLAN.FAIL("notAvailable")', "#N/A", "尚无 2017 年数据。"],
    ['=PLAN.FAIL("invalidValue")', "#VALUE!", "没有名为“工业曾加值”的指标。"],
    ['=PLAN.FAIL("invalidNumber")', "#NUM!", "太大。"],
    ['=PLAN.FAIL("divisionByZero")', "#DIV/0!", ""],
    ['=PLAN.FAIL("throw")', "#VALUE!", ""],
    ['=PLAN.FAIL("NaN")', "#VALUE!", "NaN"],
    ['=PLAN.FAIL("undefined")', 0, undefined],
    ['=PLAN.FAIL("text")', "2016-06", undefined],
    ['=PLAN.FAIL("rich")', 12.5, undefined],
    ["=PLAN.GHOST()", "#VALUE!", ""],
    ["=PLAN.NOPE()", "#NAME?", undefined],
    ['=PLAN.METRIC("a",PLAN.FAIL("notAvailable"))', "#N/A", "尚无 2017 年数据。"],
    ["=PLAN.TARGET(1,TRUE)", toyFigure("1|1|target"), undefined],
    ['=PLAN.TARGET("a","b")', "#VALUE!", undefined],
  ])("%s is what Excel shows", async (formula, value, sentence) => {
    await book().edit("B9", formula);
    await book().settled();
    expect([await book().values("B9"), (await book().errors())["月报!B9"]]).toEqual([[[value]], sentence]);
  });

  test("a matrix spills over the cells beside it", async () => {
    await book().edit("E1", '=PLAN.FAIL("matrix")');
    await book().settled();
    const spilled = [
      ["集群", "目标"],
      ["汽车", 1000],
    ];
    expect(await book().values("E1:F2")).toEqual(spilled);
  });
});

describe("a fault of the server", () => {
  const book = opened(REPORT, { kind: "drop" });

  test("is met by the first calculation too", async () => {
    expect(await book().values("B2")).toEqual([["#N/A"]]);
  });

  test.each<Fault>([
    { kind: "hang" },
    { kind: "status", status: 503, retryAfter: 1 },
    { kind: "html" },
    { kind: "truncated" },
    { kind: "drop" },
  ])("reaches the cells and goes away again: $kind", async (fault) => {
    book().inject(fault);
    await book().calculate();
    await book().settled();
    expect([await book().values("B2"), (await book().errors())["月报!B2"]]).toEqual([[["#N/A"]], "连接不到服务器。"]);
    book().inject(null);
    await book().calculate();
    await book().settled();
    expect(await book().values("B2")).toEqual([[FIRST]]);
  });
});

describe("a workbook with stored values", () => {
  test("keeps them when it is opened, as Excel does", async () => {
    const path = join(folder, "stored.xlsx");
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("月报");
    sheet.getCell("A1").value = { formula: '_xldudf_PLAN_METRIC("a",2015)', result: 7, date1904: false };
    sheet.getCell("A2").value = {
      formula: '_xldudf_PLAN_METRIC("b",2015)',
      result: { error: "#N/A" },
      date1904: false,
    };
    await workbook.xlsx.writeFile(path);
    const book = await openWorkbook({ serverUrl: server.url, xlsxPath: path, browser });
    await book.settled();
    expect(await book.values("A1:A2")).toEqual([[7], [toyFigure("b|2015")]]);
    await book.close();
  });
});

describe("a large workbook", () => {
  test("settles 1,500 cells with one message", async () => {
    const years = Array.from({ length: 25 }, (_, column) => 2000 + column);
    const body = Array.from({ length: 60 }, (_, row): CellContent[] => [
      `指标${row}`,
      ...years.map((_, column) => `=PLAN.METRIC($A${row + 2},${String.fromCharCode(66 + column)}$1)`),
    ]);
    const book = await open([["指标", ...years], ...body]);
    const expected = body.map(([indicator]) => years.map((year) => toyFigure(`${indicator}|${year}`)));
    expect(await book.values("B2:Z61")).toEqual(expected);
    expect([await book.counts(), book.graphqlRequests]).toEqual([{ messages: 1, invocations: 1500 }, 1]);
    await book.close();
  });
});
