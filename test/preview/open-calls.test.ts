import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { launchBrowser } from "../host/browser.ts";
import { type OpenWorkbook, openWorkbook } from "../host/host.ts";
import { startToyServer, type ToyServer } from "../host/toy/server.ts";

let server: ToyServer;
let browser: Browser;
let folder: string;
let book: OpenWorkbook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plancell-streams-"));
  [server, browser] = await Promise.all([startToyServer(), launchBrowser()]);
  const xlsxPath = join(folder, "stored.xlsx");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("月报");
  sheet.getCell("A1").value = { formula: '_xldudf_PLAN_TICK("stored")', result: 7, date1904: false };
  sheet.getCell("A2").value = { formula: "_xldudf_PLAN_RICH(7)", result: 7, date1904: false };
  await workbook.xlsx.writeFile(xlsxPath);
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

/** What happened to streams since it was last asked: "+a" a stream of a was started, "-a" cancelled. */
function history(): Promise<string[]> {
  return book.pane.evaluate(() => Reflect.get(window, "toyStreams").history.splice(0));
}

/** Every stream gives that value. */
async function push(value: unknown): Promise<void> {
  await book.pane.evaluate((given) => Reflect.get(window, "toyStreams").push(given), value);
}

test("a stream runs again on opening, though its value is stored", async () => {
  expect([await history(), await book.values("A1:A2"), await book.counts()]).toEqual([
    ["+stored"],
    [[1], [7]],
    { messages: 1, invocations: 1 },
  ]);
});

describe("identical streaming calls", () => {
  beforeEach(async () => {
    await book.paste("A1", [
      [null, '=PLAN.TICK("a")'],
      [null, '=PLAN.TICK("a")'],
      [null, "=B1*2+B2"],
    ]);
    await book.settled();
    await history();
  });

  test("share one stream, whose values reach their dependants", async () => {
    expect(await book.streams()).toBe(1);
    await push(5);
    await expect.poll(() => book.values("B1:B3")).toEqual([[5], [5], [15]]);
    await push(6);
    await expect.poll(() => book.values("B1:B3")).toEqual([[6], [6], [18]]);
    expect(await history()).toEqual([]);
  });

  test("end when the last cell is edited away", async () => {
    await book.edit("B1", 1);
    await book.settled();
    expect([await history(), await book.streams()]).toEqual([[], 1]);
    await book.edit("B2", null);
    await book.settled();
    expect([await history(), await book.streams()]).toEqual([["-a"], 0]);
  });

  test("leave no timer behind, however often they are doubled and taken back", async () => {
    for (const order of ["before", "after", "before"] as const) {
      await book.cancelOrder(order);
      await book.paste("B1", [['=PLAN.TICK("a")'], ['=PLAN.TICK("b")'], ['=PLAN.TICK("a")+PLAN.TICK("b")']]);
      await book.paste("B1", [['=PLAN.TICK("b")'], ['=PLAN.TICK("a")'], ['=PLAN.TICK("a")+PLAN.TICK("a")']]);
    }
    await book.settled();
    await expect.poll(() => book.timers()).toBe(2);
    await book.paste("B1", [[null], [null], [null]]);
    await book.settled();
    await expect.poll(() => book.timers()).toBe(0);
    expect(await book.streams()).toBe(0);
  });

  test("are not run again by a full calculation", async () => {
    await book.calculate();
    await book.settled();
    expect([await history(), await book.streams(), await book.values("B3")]).toEqual([[], 1, [[3]]]);
  });

  test("that are moved by inserted rows go on", async () => {
    await book.insertRows(2);
    await book.settled();
    expect([await history(), await book.streams()]).toEqual([[], 1]);
    await push(4);
    await expect.poll(() => book.values("B1:B4")).toEqual([[4], [null], [4], [12]]);
  });

  test.each([
    ["before", ["-a", "+b"]],
    ["after", ["+b", "-a"]],
  ] as const)("are cancelled %s what replaces them", async (order, events) => {
    await book.cancelOrder(order);
    await book.paste("B1", [['=PLAN.TICK("b")'], ['=PLAN.TICK("b")']]);
    await book.settled();
    expect([await history(), await book.streams()]).toEqual([events, 1]);
    await push(8);
    await expect.poll(() => book.values("B3")).toEqual([[24]]);
  });

  test("show an error that a stream gives, and its sentence", async () => {
    await book.pane.evaluate(() => {
      const toy = Reflect.get(window, "toyStreams");
      toy.push(new toy.CustomFunctions.Error("#N/A", "尚无数据。"));
    });
    await expect.poll(() => book.values("B1")).toEqual([["#N/A"]]);
    expect((await book.errors())["月报!B1"]).toBe("尚无数据。");
  });
});

test("a rich value is kept as the add-in gave it, and is a number to its dependants", async () => {
  await book.paste("D1", [["=PLAN.RICH(12.5)", "=D1*2"]]);
  await book.settled();
  expect(await book.values("D1:E1")).toEqual([[12.5, 25]]);
  expect(await book.richValue("D1")).toMatchObject({ basicValue: 12.5, properties: { 来源: "统计局" } });
  await book.edit("D1", 1);
  await book.settled();
  expect(await book.richValue("D1")).toBeNull();
});

describe("inserted and deleted rows", () => {
  beforeEach(async () => {
    await book.paste("G1", [
      [1, "=PLAN.WHERE(G1)"],
      [2, "=PLAN.WHERE(G2)"],
      [3, "=PLAN.WHERE(G3)"],
      [4, '=H3&"*"'],
    ]);
    await book.settled();
  });

  test("call the formulas below again, with their new addresses", async () => {
    const before = await book.counts();
    await book.insertRows(2, 2);
    await book.settled();
    expect(await book.values("H1:H6")).toEqual([["月报!H1"], [null], [null], ["月报!H4"], ["月报!H5"], ["月报!H5*"]]);
    expect(await book.formulas("H4")).toEqual([["=PLAN.WHERE(G4)"]]);
    expect((await book.counts()).messages).toBe(before.messages + 1);
    await book.deleteRows(1, 3);
    await book.settled();
    expect(await book.values("G1:H3")).toEqual([
      [2, "月报!H1"],
      [3, "月报!H2"],
      [4, "月报!H2*"],
    ]);
  });
});
