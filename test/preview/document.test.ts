import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { RequestContext } from "../../preview/request-context.ts";
import { launchBrowser } from "../host/browser.ts";
import { type OpenWorkbook, openWorkbook } from "../host/host.ts";
import { startToyServer, type ToyServer, toyFigure } from "../host/toy/server.ts";

/** What the stub makes global in the pane; the tests' functions run there. */
declare const Excel: { run<T>(batch: (context: RequestContext) => Promise<T>): Promise<T> };
declare const Office: {
  context: {
    document: {
      settings: {
        get(name: string): unknown;
        set(name: string, value: unknown): void;
        saveAsync(done: () => void): void;
      };
    };
  };
};

const MAPPING = '<mapping xmlns="urn:toy:mapping"><row>1</row></mapping>';

let server: ToyServer;
let browser: Browser;
let folder: string;
let xlsxPath: string;
let book: OpenWorkbook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-document-"));
  [server, browser] = await Promise.all([startToyServer(), launchBrowser()]);
  xlsxPath = join(folder, "document.xlsx");
  await writeWorkbook(xlsxPath, [
    { name: "月报", rows: [["指标"], ["工业投资", '=PLAN.METRIC(A2,"2015年")', '=PLAN.METRIC(A2,"2016年")']] },
    { name: "空 表", rows: [[]] },
  ]);
  book = await openWorkbook({ serverUrl: server.url, xlsxPath, browser });
  await book.settled();
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

/** What the batch was refused with. */
function refusal(batch: (context: RequestContext) => Promise<unknown>): Promise<string> {
  return book.pane.evaluate(
    // The function crosses to the page as text.
    (text) =>
      Excel.run(new Function(`return ${text}`)()).then(
        () => "done",
        (error: { code: string }) => error.code,
      ),
    batch.toString(),
  );
}

describe("custom XML parts", () => {
  test("are added, found by namespace, changed and read", async () => {
    const read = await book.pane.evaluate(
      (xml) =>
        Excel.run(async (context) => {
          const parts = context.workbook.customXmlParts;
          parts.add(xml).setXml(xml.replace("1", "2"));
          const [found, none] = ["urn:toy:mapping", "urn:toy:none"].map((name) =>
            parts.getByNamespace(name).getOnlyItemOrNullObject(),
          );
          const scoped = parts.getByNamespace("urn:toy:mapping").load("items");
          const content = found?.getXml();
          found?.load("namespaceUri");
          await context.sync();
          const ids = scoped.items.map(({ id }) => id.length);
          return [found?.isNullObject, none?.isNullObject, content?.value, found?.namespaceUri, ids];
        }),
      MAPPING,
    );
    expect(read).toEqual([false, true, MAPPING.replace("1", "2"), "urn:toy:mapping", [38]]);
  });

  test("are there when the workbook is opened again, until deleted", async () => {
    const customXml = await book.customXml();
    expect(customXml).toEqual([MAPPING.replace("1", "2")]);
    const again = await openWorkbook({ serverUrl: server.url, xlsxPath, browser, customXml });
    const count = await again.pane.evaluate(() =>
      Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts.getByNamespace("urn:toy:mapping");
        const before = parts.getCount();
        parts.getOnlyItem().delete();
        await context.sync();
        return before.value;
      }),
    );
    expect([count, await again.customXml()]).toEqual([1, []]);
    await again.close();
  });

  test("that are no XML are refused", async () => {
    expect(await refusal(async (context) => context.workbook.customXmlParts.add("<open>"))).toBe("InvalidArgument");
  });
});

test("settings are the document's once they are saved", async () => {
  const read = await book.pane.evaluate(() => {
    const { settings } = Office.context.document;
    settings.set("mode", { refresh: "ask" });
    return settings.get("mode");
  });
  expect([read, await book.settings()]).toEqual([{ refresh: "ask" }, {}]);
  await book.pane.evaluate(() => new Promise<void>((done) => Office.context.document.settings.saveAsync(done)));
  expect(await book.settings()).toEqual({ mode: { refresh: "ask" } });
});

describe("sheets and ranges", () => {
  test("a fill is set, read and taken away, without a calculation", async () => {
    const before = await book.counts();
    const colors = await book.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("月报").getRange("B2:C2");
        range.format.fill.color = "#FFF2CC";
        const one = range.getCell(0, 0).load("format/fill/color");
        await context.sync();
        return one.format.fill.color;
      }),
    );
    expect([colors, await book.fills("B2:D2")]).toEqual(["#FFF2CC", ["#FFF2CC", "#FFF2CC", "#FFFFFF"]]);
    await book.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("月报").getRanges("B2,C2").format.fill.clear();
      }),
    );
    await book.settled();
    expect([await book.fills("B2:C2"), await book.counts()]).toEqual([["#FFFFFF", "#FFFFFF"], before]);
    expect(await book.values("B2")).toEqual([[toyFigure("工业投资|2015年")]]);
  });

  test("what is not there is a null object", async () => {
    const nulls = await book.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const there = worksheets.getItemOrNullObject("月报").load("name");
        const gone = worksheets.getItemOrNullObject("去年").load("name");
        const used = worksheets.getItem("空 表").getUsedRangeOrNullObject();
        await context.sync();
        return [there.isNullObject, there.name, gone.isNullObject, used.isNullObject];
      }),
    );
    expect(nulls).toEqual([false, "月报", true, true]);
  });

  test("sheets are listed and one is activated", async () => {
    const names = await book.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        sheets.items.at(-1)?.activate();
        return sheets.items.map(({ name }) => name);
      }),
    );
    expect([names, await book.selection()]).toEqual([["月报", "空 表"], expect.stringMatching(/^'空 表'!/u)]);
    await book.select("月报!A1");
  });

  test("several ranges are calculated at once", async () => {
    const before = await book.counts();
    await book.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("月报").getRanges("B2,C2").calculate();
      }),
    );
    await book.settled();
    expect(await book.counts()).toEqual({ messages: before.messages + 1, invocations: before.invocations + 2 });
  });

  test("a collection that was not loaded cannot be read", async () => {
    expect(await refusal(async (context) => context.workbook.worksheets.items)).toBe("PropertyNotLoaded");
  });
});

describe("Excel that does not let an add-in write", () => {
  test("says so of a protected sheet, which can still be read", async () => {
    await book.protect("月报");
    const code = await refusal(async (context) => {
      context.workbook.worksheets.getItem("月报").getRange("A9").values = [[1]];
    });
    expect([code, await book.values("A9")]).toEqual(["AccessDenied", [[null]]]);
    expect(await refusal(async (context) => context.workbook.getActiveCell().load("values"))).toBe("done");
    await book.protect("月报", false);
  });

  test("refuses everything while a cell is edited", async () => {
    await book.editMode(true);
    const read = async (context: RequestContext) => context.workbook.getActiveCell().load("values");
    expect(await refusal(read)).toBe("InvalidOperationInCellEditMode");
    await book.editMode(false);
    expect(await refusal(read)).toBe("done");
  });
});
