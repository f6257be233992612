import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { RequestContext } from "../../preview/request-context.ts";
import { type OpenWorkbook, openWorkbook } from "../host/host.ts";
import { startToyServer, type ToyServer, toyFigure } from "../host/toy/server.ts";

/** What the stub makes global in the pane; the tests' functions run there. */
declare const Excel: { run<T>(batch: (context: RequestContext) => Promise<T>): Promise<T> };
declare const Office: {
  onReady(): Promise<{ host: string; platform: string }>;
  context: { requirements: { isSetSupported(name: string, version: string): boolean } };
};

let server: ToyServer;
let book: OpenWorkbook;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-office-"));
  server = await startToyServer();
  const xlsxPath = join(folder, "office.xlsx");
  const rows = [
    ["指标", "值"],
    ["工业投资", '=PLAN.METRIC(A2,"2015年")'],
    [null, null],
  ];
  await writeWorkbook(xlsxPath, [{ name: "月报", rows }]);
  const requirementSets = { CustomFunctionsRuntime: "1.3" };
  book = await openWorkbook({ serverUrl: server.url, xlsxPath, requirementSets });
  await book.settled();
});

afterAll(async () => {
  await book.close();
  server.close();
  await rm(folder, { recursive: true });
});

const FIGURE = toyFigure("工业投资|2015年");

test("Office is ready as Excel on a PC", async () => {
  expect(await book.pane.evaluate(() => Office.onReady())).toEqual({ host: "Excel", platform: "PC" });
});

test("only the chosen requirement sets are supported", async () => {
  const supported = await book.pane.evaluate(() => {
    const { requirements } = Office.context;
    const versions = ["1.1", "1.3", "1.4", "1.10"];
    const functions = versions.map((version) => requirements.isSetSupported("CustomFunctionsRuntime", version));
    return [...functions, requirements.isSetSupported("ExcelApi", "1.1")];
  });
  expect(supported).toEqual([true, true, false, false, false]);
});

test("a loaded range gives address, values, formulas", async () => {
  await book.select("A2:B2");
  const read = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,values,formulas");
      await context.sync();
      return [range.address, range.values, range.formulas];
    }),
  );
  expect(read).toEqual(["月报!A2:B2", [["工业投资", FIGURE]], [["工业投资", '=PLAN.METRIC(A2,"2015年")']]]);
});

test.each(["neither loaded nor synchronised", "loaded but not synchronised"])("a property %s throws", async (state) => {
  const reading = book.pane.evaluate(
    (isLoaded) =>
      Excel.run(async (context) => {
        const range = context.workbook.getActiveCell();
        if (isLoaded) range.load("values");
        return range.values;
      }),
    state.startsWith("loaded"),
  );
  await expect(reading).rejects.toThrow("The property 'values' is not available");
});

test("written formulas are calculated", async () => {
  await book.select("A3");
  await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const label = context.workbook.getActiveCell();
      label.values = [["工业投资"]];
      const cell = label.getOffsetRange(0, 1).getResizedRange(0, 1);
      cell.formulas = [['=PLAN.METRIC(A3,"2015年")', "=B3*2"]];
      cell.numberFormat = [["0.00", "0.00"]];
      await context.sync();
    }),
  );
  await book.settled();
  expect(await book.values("A3:C3")).toEqual([["工业投资", FIGURE, FIGURE * 2]]);
});

test("a matrix of the wrong size is refused", async () => {
  const writing = book.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [[1, 2]];
    }),
  );
  await expect(writing).rejects.toThrow("doesn't match the size of the range");
});

test("a sheet that is gone is not found", async () => {
  const code = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("去年").getRange("A1").select();
    }).catch((error: { code?: string }) => error.code),
  );
  expect(code).toBe("ItemNotFound");
});

test("a full calculation calls the add-in again", async () => {
  const before = await book.counts();
  await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.application.calculate("Full");
    }),
  );
  await book.settled();
  expect((await book.counts()).messages).toBe(before.messages + 1);
});

test("a range can be calculated by itself", async () => {
  const before = await book.counts();
  await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("月报").getRange("A1:B2").calculate();
    }),
  );
  await book.settled();
  expect((await book.counts()).invocations).toBe(before.invocations + 1);
});

test("inserted cells push others away, formulas follow, and deleting them brings all back", async () => {
  const cells = "月报!E5:I7";
  await book.paste("月报!E5", [
    [1, 2, "=SUM(E5:F5)", null, "标题"],
    [3, 4, "=SUM(E6:F6)", null, null],
  ]);
  await book.settled();
  const before = await book.formulas(cells);
  const move = (how: "insert" | "delete") =>
    book.pane.evaluate(
      (given) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("月报").getRange("F5:F5");
          if (given === "insert") range.insert("Right");
          else range.delete("Left");
        }),
      how,
    );
  await move("insert");
  await book.settled();
  expect(await book.formulas(cells)).toEqual([
    [1, null, 2, "=SUM(E5:G5)", null],
    [3, 4, "=SUM(E6:F6)", null, null],
    [null, null, null, null, null],
  ]);
  await move("delete");
  await book.settled();
  expect(await book.formulas(cells)).toEqual(before);
});

test("looks are copied with their merged cells, widths are set, and a cell is moved with its look", async () => {
  await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月报");
      sheet.getRange("K1:L1").merge();
      sheet.getRange("K2").numberFormat = [["0.0%"]];
      sheet.getRange("M1:N2").copyFrom(sheet.getRange("K1:L2"), "Formats");
      sheet.getRange("M1").format.columnWidth = 90;
      sheet.getRange("K2").formulas = [["'007"]];
      sheet.getRange("K2").moveTo(sheet.getRange("K4"));
    }),
  );
  const looks = await book.looks("月报!M1:N2");
  expect(looks).toMatchObject({
    widths: [120, expect.any(Number)],
    numberFormats: [
      ["", ""],
      ["0.0%", ""],
    ],
  });
  expect(looks.merges).toContainEqual(
    expect.objectContaining({ startRow: 0, endRow: 0, startColumn: 12, endColumn: 13 }),
  );
  expect(await book.values("月报!K2:K4")).toEqual([[null], [null], ["007"]]);
  expect((await book.looks("月报!K2:K4")).numberFormats).toEqual([[""], [""], ["0.0%"]]);
});

test("cells whose moving would tear merged ones are not inserted", async () => {
  const code = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月报");
      sheet.getRange("K6:K7").merge();
      sheet.getRange("J6:J6").insert("Right");
    }).catch((error: { code?: string }) => error.code),
  );
  expect(code).toBe("InvalidOperation");
});
