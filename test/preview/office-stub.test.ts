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

/** Names and visibility of all sheets. */
function sheets(): Promise<unknown> {
  return book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      await context.sync();
      return worksheets.items.map(({ name, visibility }) => [name, visibility]);
    }),
  );
}

test("sheets come behind the others, hide and go, a very hidden one not before it hides less", async () => {
  const codes = await book.pane.evaluate(async () => {
    const codeOf = (act: (context: RequestContext) => void) =>
      Excel.run(async (context) => act(context)).then(
        () => "",
        (error: { code?: string }) => error.code,
      );
    return [
      await codeOf(({ workbook }) => {
        workbook.worksheets.add("清单").visibility = "VeryHidden";
      }),
      await codeOf(({ workbook }) => void workbook.worksheets.add("清单")),
      await codeOf(({ workbook }) => workbook.worksheets.getItem("清单").delete()),
      await codeOf(({ workbook }) => {
        workbook.worksheets.getItem("月报").visibility = "Hidden";
      }),
    ];
  });
  expect(codes).toEqual(["", "InvalidArgument", "InvalidOperation", "InvalidOperation"]);
  expect(await sheets()).toEqual([
    ["月报", "Visible"],
    ["清单", "VeryHidden"],
  ]);
  await book.pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("清单");
      sheet.visibility = "Hidden";
      sheet.delete();
    }),
  );
  expect(await sheets()).toEqual([["月报", "Visible"]]);
});

test("what begins with an apostrophe is the text behind it, also where that reads as a formula", async () => {
  await book.pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("月报").getRange("E1:E2").formulas = [["'=1+1"], ["'0012"]];
    }),
  );
  await book.settled();
  expect([await book.values("E1:E2"), await book.formulas("E1")]).toEqual([[["=1+1"], ["0012"]], [["=1+1"]]]);
});

test("a table that a formula fills is used, and overwritten with its formula", async () => {
  await book.edit("H1", '=PLAN.FAIL("matrix")');
  await book.settled();
  const read = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月报");
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      sheet.getRange("H1:I2").formulas = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      return used.address;
    }),
  );
  await book.settled();
  expect([read.endsWith(":I3"), await book.values("H1:I2")]).toEqual([
    true,
    [
      [1, 2],
      [3, 4],
    ],
  ]);
});

test("a handler is told of the selection from the next sync on until it is removed", async () => {
  await book.select("A1");
  await book.pane.evaluate(async () => {
    const told = { count: 0 };
    Reflect.set(window, "told", told);
    await Excel.run(async (context) => {
      const handle = context.workbook.onSelectionChanged.add(async () => void told.count++);
      Reflect.set(window, "handle", handle);
      await context.sync();
    });
  });
  await book.select("C3");
  await book.pane.waitForFunction(() => Reflect.get(window, "told").count > 0);
  const told = await book.pane.evaluate(async () => {
    const handle = Reflect.get(window, "handle");
    handle.remove();
    await handle.context.sync();
    return Reflect.get(window, "told").count;
  });
  await book.select("D4");
  await book.select("A1");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await book.pane.evaluate(() => Reflect.get(window, "told").count)).toBe(told);
});

test("a table is made of cells, is not laid over another, and goes with its contents", async () => {
  const made = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月报");
      const range = sheet.getRange("E10:F12");
      range.values = [
        ["期间", "值"],
        ["2015年", 1],
        ["2016年", 2],
      ];
      const table = sheet.tables.add(range, true).load("name");
      await context.sync();
      const refusal = await Excel.run(async (other) => {
        other.workbook.worksheets.getItem("月报").tables.add("F12:G13", true);
        await other.sync();
        return "";
      }).catch((error) => error.code);
      return { name: table.name, refusal };
    }),
  );
  expect(made).toEqual({ name: expect.stringMatching(/^表\d+$/u), refusal: "InvalidArgument" });
  await book.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("月报").tables.getItem(name).delete();
        await context.sync();
      }),
    made.name,
  );
  expect(await book.values("E10:F12")).toEqual(Array(3).fill([null, null]));
});

test("a chart is kept with its labels, is seen over the cells, and can be deleted", async () => {
  const name = await book.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("月报");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
      chart.title.text = "工业投资";
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "亿元";
      chart.axes.categoryAxis.title.text = "来源：试验";
      chart.setPosition("H2", "N16");
      chart.load("name");
      await context.sync();
      return chart.name;
    }),
  );
  const [kept] = await book.page.evaluate(() => window.hostGrid?.objects.charts ?? []);
  expect(kept).toMatchObject({ name, type: "Line", title: "工业投资", hasLegend: false, position: "H2:N16" });
  await book.page.getByRole("img", { name: "工业投资，1 个数" }).waitFor();
  await book.pane.evaluate(
    (chart) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("月报").charts.getItem(chart).delete();
        await context.sync();
      }),
    name,
  );
  await book.page.locator("#charts").waitFor({ state: "hidden" });
});

test("a chart can be removed by hand, and is a null object afterwards", async () => {
  const draw = () =>
    book.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("月报");
        const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"), "Columns");
        chart.load("name");
        await context.sync();
        return chart.name;
      }),
    );
  const isGone = (name: string) =>
    book.pane.evaluate(
      (chart) =>
        Excel.run(async (context) => {
          const found = context.workbook.worksheets.getItem("月报").charts.getItemOrNullObject(chart);
          await context.sync();
          return found.isNullObject;
        }),
      name,
    );
  const [first, second] = [await draw(), await draw()];
  await book.page.getByRole("button", { name: `移除${first}` }).click();
  expect([await isGone(first), await isGone(second)]).toEqual([true, false]);
  expect(await book.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain(second);
  await book.page.keyboard.press("Enter");
  await book.page.locator("#charts").waitFor({ state: "hidden" });
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
