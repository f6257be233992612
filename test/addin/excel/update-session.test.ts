import { afterEach, describe, expect, it, vi } from "vitest";

import { cellCount } from "../../../addin/client/updates.ts";
import { Highlight } from "../../../addin/excel/highlight.ts";
import type { RefreshMode } from "../../../addin/excel/refresh-mode.ts";
import { UpdateSession } from "../../../addin/excel/update-session.ts";
import { LiveWorkbook } from "./live-workbook.ts";

const MARK = "#FFF2CC";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An opened workbook of three cells with a session in that mode. */
async function opened(mode: RefreshMode = "ask") {
  const book = new LiveWorkbook({ "S!B1": "变1", "S!B2": "指标2", "S!B3": "变3" });
  book.sheet.saved["plancell.refresh"] = mode;
  await book.open();
  const highlight = new Highlight();
  const session = new UpdateSession(book, highlight, book.clock, () => {});
  session.start();
  await book.clock.pass(2_000);
  const { clock, sheet } = book;
  const operations = () => book.server.requests.map(({ operation }) => operation);
  async function outcome(act: Promise<void>) {
    await clock.pass(20_000);
    await act;
    return session.current;
  }
  return { book, session, clock, sheet, highlight, operations, outcome };
}

describe("asking", () => {
  it("finds nothing where nothing is newer", async () => {
    const { session } = await opened();
    expect(session.current).toMatchObject({ waiting: [], activity: "none", checkedAt: 1_080 });
  });

  it("tells of updates when the server does, and changes no cell", async () => {
    const { book, session, sheet } = await opened();
    await book.release();
    expect(cellCount(session.current.waiting)).toBe(2);
    expect(sheet.calculated).toEqual([]);
  });

  it("finds updates on opening when the workbook is older", async () => {
    const { book } = await opened("manual");
    book.server.release();
    const session = new UpdateSession(book, new Highlight(), book.clock, () => {});
    await session.setMode("ask");
    await book.clock.pass(2_000);
    expect(cellCount(session.current.waiting)).toBe(2);
  });

  it("refreshes on request, marks and lists what changed", async () => {
    const { book, session, sheet, outcome } = await opened();
    await book.release();
    const { waiting, applied, marked, problems } = await outcome(session.refresh());
    expect([waiting, problems, marked]).toEqual([[], [], 2]);
    expect(applied.map(({ before, after }) => [before, after])).toEqual([
      [11, 12],
      [31, 32],
    ]);
    expect(Object.fromEntries(sheet.fills)).toEqual({ "S!B1": MARK, "S!B3": MARK });
  });

  it("clears the marks and the list", async () => {
    const { book, session, sheet, outcome } = await opened();
    await book.release();
    await outcome(session.refresh());
    const { applied, marked } = await outcome(session.clearMarks());
    expect([applied, marked, sheet.fills.size]).toEqual([[], 0, 0]);
  });

  it("says which fills it left alone", async () => {
    const { book, session, sheet, outcome } = await opened();
    await book.release();
    await outcome(session.refresh());
    sheet.fills.set("S!B1", "#FF0000");
    expect((await outcome(session.clearMarks())).problems).toEqual(["1 个单元格的底色已被改动，保持原样。"]);
  });

  it("does not count cells that hold another formula now, and says so", async () => {
    const { book, session, sheet } = await opened();
    sheet.formulas.set("S!B3", ["32"]);
    await book.release();
    expect(cellCount(session.current.waiting)).toBe(1);
    expect(session.current.problems).toEqual([expect.stringContaining("1 个单元格已移动或改写")]);
  });

  it("takes a release in the middle of a check for the next one", async () => {
    const { book, session, clock } = await opened();
    void session.check();
    await book.release();
    await clock.pass(2_000);
    expect(cellCount(session.current.waiting)).toBe(2);
  });
});

describe("what goes wrong", () => {
  it("in a cell that is edited is said, and can be done again", async () => {
    const { book, session, sheet, outcome } = await opened();
    await book.release();
    sheet.error = "InvalidOperationInCellEditMode";
    const failed = await outcome(session.refresh());
    expect(failed.problems).toEqual(["Excel 正在编辑单元格。请先按 Enter 或 Esc 结束编辑，再试一次。"]);
    expect(cellCount(failed.waiting)).toBe(2);
    sheet.error = "";
    expect((await outcome(session.refresh())).applied).toHaveLength(2);
  });

  it("on a protected sheet is said, and the figures are new all the same", async () => {
    const { book, session, sheet, outcome } = await opened();
    await book.release();
    sheet.faults.set("S!B1", "AccessDenied");
    const { problems, applied, waiting } = await outcome(session.refresh());
    expect(problems).toEqual([expect.stringContaining("数据已更新，但没有全部标出：工作表受保护")]);
    expect([applied.length, waiting.length]).toEqual([2, 0]);
    expect(book.versions()).toEqual({ "S!B1": "v2", "S!B2": "v2", "S!B3": "v2" });
  });

  it("when the server is away is said", async () => {
    const { book, session, outcome } = await opened();
    book.server.behave = () => "drop";
    expect((await outcome(session.check())).problems).toEqual([expect.stringContaining("连接不到 Plancell 服务器")]);
  });

  it("when the version is unknown is its own case", async () => {
    const { book, session } = await opened();
    book.oldest = 2;
    await book.release();
    expect(session.current).toMatchObject({ isIncomparable: true, waiting: [] });
  });
});

describe("automatic", () => {
  it("refreshes by itself, marks and lists", async () => {
    const { book, session, clock } = await opened("automatic");
    await book.release();
    await clock.pass(1_000);
    expect(session.current).toMatchObject({ waiting: [], marked: 2 });
    expect(session.current.applied).toHaveLength(2);
  });

  it("refreshes at most once a minute, and the last release in any case", async () => {
    const { book, session, sheet, clock } = await opened("automatic");
    for (let release = 0; release < 10; release++) await book.release();
    expect(sheet.calculated).toEqual(["S!B1", "S!B3"]);
    await clock.pass(60_000);
    expect(sheet.calculated).toHaveLength(4);
    expect([session.current.waiting, book.versions()["S!B1"]]).toEqual([[], "v11"]);
  });

  it("tries again when a cell was being edited", async () => {
    const { book, session, sheet, clock } = await opened("automatic");
    sheet.error = "InvalidOperationInCellEditMode";
    await book.release();
    await clock.pass(5_000);
    sheet.error = "";
    await clock.pass(61_000);
    expect(session.current).toMatchObject({ waiting: [], marked: 2 });
  });

  it("stops when another mode is chosen", async () => {
    const { book, session, sheet, clock } = await opened("automatic");
    await book.release();
    await book.release();
    await session.setMode("ask");
    await clock.pass(120_000);
    expect(sheet.calculated).toEqual(["S!B1", "S!B3"]);
    expect(cellCount(session.current.waiting)).toBe(2);
  });
});

describe("manual", () => {
  it("asks nothing, and opens no stream", async () => {
    const { book, clock, operations } = await opened("manual");
    await clock.pass(600_000);
    expect([operations(), book.wires.opened, clock.waiting]).toEqual([["Answers"], [], 0]);
  });

  it("closes the stream when it is chosen", async () => {
    const { book, session, clock } = await opened();
    await session.setMode("manual");
    await clock.pass(0);
    expect([book.wires.openCount, clock.waiting, book.hub.report().mode]).toEqual([0, 0, "idle"]);
  });

  it("checks when asked to", async () => {
    const { book, session, outcome } = await opened("manual");
    await book.release();
    expect(cellCount((await outcome(session.check())).waiting)).toBe(2);
  });
});
