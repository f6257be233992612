import { afterEach, describe, expect, it, vi } from "vitest";

import { FreezeSession, type FreezeState } from "../../../addin/excel/freeze-session.ts";
import { MANIFEST_SHEET } from "../../../server/domain/sheet/freeze/freeze-manifest.ts";
import { fakeClient } from "./fake-book.ts";
import { type FakeSheetContent, stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const [GDP, TARGET, HISTORY] = ["=PLAN.METRIC($A2,B$1)", "=PLAN.TARGET($A3,2016)", "=PLAN.HISTORY($A2,1,2)"];

/** A report with two figures of which one is an error, a table that spills, and a hidden sheet. */
function report(): Record<string, FakeSheetContent> {
  return {
    月报: {
      rows: [
        ["指标", "2015年", ""],
        ["地区生产总值", GDP, "=B2*2"],
        ["招商引资", TARGET, ""],
        [HISTORY, 7, ""],
      ],
      results: { "1,1": 5, "1,2": 10, "2,1": "#N/A", "3,0": "2014年" },
      spills: { "3,0": "A4:B4" },
    },
    底稿: { rows: [[GDP]], results: { "0,0": 5 }, visibility: "Hidden" },
  };
}

function sessionOn(sheets: Record<string, FakeSheetContent>, answer: () => number | null = () => 6) {
  const fake = stubSheets(sheets);
  const states: FreezeState[] = [];
  const session = new FreezeSession(fakeClient(answer), (state) => states.push(state));
  return { session, states, fake, rows: () => fake.sheets.月报?.rows };
}

/** The session with the report frozen. */
async function frozen(answer?: () => number | null) {
  const opened = sessionOn(report(), answer);
  await opened.session.preview("freeze");
  await opened.session.confirm();
  return opened;
}

describe("freezing in Excel", () => {
  it("is shown first, and changes nothing", async () => {
    const { session, states, rows } = sessionOn(report());
    await session.preview("freeze");
    expect(session.current).toMatchObject({ activity: "none", frozen: 0, problems: [] });
    expect(session.current.step).toMatchObject({ kind: "freeze", rewriting: { frozen: { length: 5 } }, left: [] });
    expect(rows()).toEqual(report().月报?.rows);
    expect(new Set(states.map(({ activity }) => activity))).toEqual(new Set(["reading", "asking", "none"]));
    session.cancel();
    expect(session.current.step).toBeNull();
  });

  it("makes constants of all our formulas, on hidden sheets too, and of no others", async () => {
    const { session, fake, rows } = await frozen();
    expect(session.current).toMatchObject({
      ...{ step: null, undoable: { action: "freeze", count: 5 }, problems: [] },
      result: { action: "freeze", written: 5, isUndo: false, left: [] },
    });
    expect(rows()?.slice(1)).toEqual([
      ["地区生产总值", 5, "=B2*2"],
      ["招商引资", "#N/A", ""],
      ["2014年", 7, ""],
    ]);
    expect(fake.sheets.底稿?.rows).toEqual([[5]]);
    expect(fake.sheets[MANIFEST_SHEET]).toMatchObject({ visibility: "VeryHidden", rows: { length: 7 } });
  });

  it("is undone, formulas and all", async () => {
    const { session, fake } = await frozen();
    await session.undo();
    expect(session.current).toMatchObject({ undoable: null, result: { isUndo: true, written: 5 } });
    expect(Object.keys(fake.sheets)).toEqual(["月报", "底稿"]);
    expect(fake.sheets.月报?.rows.slice(1)).toEqual([
      ["地区生产总值", GDP, "=B2*2"],
      ["招商引资", TARGET, ""],
      [HISTORY, "", ""],
    ]);
    await session.undo();
    expect(session.current.result?.written).toBe(5);
  });

  it("leaves what shows something else than in the preview", async () => {
    const { session, fake } = sessionOn(report());
    await session.preview("freeze");
    Object.assign(fake.sheets.底稿?.results ?? {}, { "0,0": 9 });
    await session.confirm();
    expect(session.current.result).toMatchObject({ written: 4, left: [{ sheet: "底稿", row: 0 }] });
    expect(fake.sheets.底稿?.rows).toEqual([[GDP]]);
  });

  it("says what Excel refuses", async () => {
    const { session, fake, rows } = sessionOn(report());
    await session.preview("freeze");
    fake.addFault = "AccessDenied";
    await session.confirm();
    expect(session.current.problems[0]).toContain("没有改动任何单元格");
    expect(rows()).toEqual(report().月报?.rows);
  });

  it("needs to know of which version the figures are", async () => {
    stubSheets(report());
    const client = fakeClient(() => 6);
    const batcher = { ...client.batcher, report: () => ({ ...client.batcher.report(), dataVersion: "" }) };
    const session = new FreezeSession(
      { ...client, batcher, transport: async () => ({ kind: "unreachable", reason: "断网" }) },
      () => {},
    );
    await session.preview("freeze");
    expect(session.current).toMatchObject({ step: null, problems: [expect.stringContaining("连接不到")] });
  });
});

it("can still be undone after Excel refused to", async () => {
  const { session, fake, rows } = await frozen();
  const refuse = () => {
    throw Object.assign(new Error("no"), { code: "InvalidOperationInCellEditMode" });
  };
  fake.onSync = refuse;
  await session.undo();
  expect(session.current).toMatchObject({ undoable: { count: 5 }, problems: [expect.stringContaining("正在编辑")] });
  await session.preview("thaw");
  fake.onSync = () => {};
  await session.undo();
  expect(rows()?.[1]?.[1]).toBe(GDP);
});

it("can be undone after something else was looked at", async () => {
  const { session, rows } = await frozen();
  await session.preview("sources");
  expect(session.current).toMatchObject({ result: null, undoable: { action: "freeze", count: 5 } });
  session.cancel();
  await session.undo();
  expect(rows()?.[1]?.[1]).toBe(GDP);
});

describe("thawing in Excel", () => {
  it("gives the formulas back and leaves what was changed", async () => {
    const { session, rows, fake } = await frozen();
    fake.sheets.底稿?.rows.splice(0, 1, [8]);
    await session.preview("thaw");
    expect(session.current.step).toMatchObject({ left: [{ sheet: "底稿", text: "定稿后被改动过，不恢复" }] });
    await session.confirm();
    expect(rows()?.slice(1)).toEqual([
      ["地区生产总值", GDP, "=B2*2"],
      ["招商引资", TARGET, ""],
      [HISTORY, "", ""],
    ]);
    expect(fake.sheets[MANIFEST_SHEET]?.rows.map(([sheet]) => sheet).filter((text) => text !== "")).toHaveLength(3);
    await session.undo();
    expect(rows()?.[1]).toEqual(["地区生产总值", 5, "=B2*2"]);
  });

  it("is refused where nothing is frozen", async () => {
    const { session } = sessionOn(report());
    await session.preview("thaw");
    expect(session.current.problems).toEqual([expect.stringContaining("没有定稿的数")]);
  });
});

describe("comparing in Excel", () => {
  it("tells what is newer and what was changed, with a note", async () => {
    const { session, fake } = await frozen();
    fake.sheets.月报?.rows.splice(2, 1, ["招商引资", 3, ""]);
    await session.verify();
    expect(session.current.check?.report.findings.map(({ code, row }) => [code, row])).toContainEqual(["CHANGED", 2]);
    expect(session.current.check?.note).toContain("地区生产总值 2015年（月报!B2）：5 → 6，增加 1");
  });

  it("is refused where nothing is frozen", async () => {
    const { session } = sessionOn(report());
    await session.verify();
    expect(session.current).toMatchObject({ check: null, problems: [expect.stringContaining("请先定稿")] });
  });
});

describe("updating frozen figures", () => {
  it("shows old and new, writes, keeps the formula, and is undone", async () => {
    const { session, rows } = await frozen();
    await session.preview("update");
    await session.confirm();
    expect(session.current.result).toMatchObject({ action: "update", written: 3 });
    expect(rows()?.[1]).toEqual(["地区生产总值", 6, "=B2*2"]);
    await session.verify();
    expect(session.current.check?.report).toMatchObject({ frozen: 5, unchanged: 5, confirmed: 3, findings: [] });
    await session.preview("thaw");
    expect(session.current.step).toMatchObject({ left: [] });
  });

  it("is undone with its manifest", async () => {
    const { session, rows } = await frozen();
    await session.preview("update");
    await session.confirm();
    await session.undo();
    expect(rows()?.[1]?.[1]).toBe(5);
    await session.verify();
    expect(session.current.check?.report).toMatchObject({ unchanged: 5, confirmed: 0 });
  });
});

describe("repairing in Excel", () => {
  it("rewrites formulas in disguise, and says what stays broken", async () => {
    const rows = [["=_xldudf_PLAN_METRIC(A2,B1)"], ["=PLAN.METRIC(A2,B1)"]];
    const { session, fake } = sessionOn({ 月报: { rows, results: { "0,0": "#NAME?", "1,0": "#NAME?" } } });
    await session.preview("repair");
    await session.confirm();
    expect(fake.sheets.月报?.rows).toEqual([["=PLAN.METRIC(A2,B1)"], ["=PLAN.METRIC(A2,B1)"]]);
    expect(session.current.problems[0]).toContain("2 个公式重写后仍显示 #NAME?");
    await session.undo();
    expect(fake.sheets.月报?.rows[0]).toEqual(["=_xldudf_PLAN_METRIC(A2,B1)"]);
  });
});

describe("the sheet 数据来源", () => {
  it("is written and taken away again", async () => {
    const { session, fake } = sessionOn(report());
    await session.preview("sources");
    await session.confirm();
    expect(session.current.result).toMatchObject({ action: "sources", written: 6 });
    expect(fake.sheets.数据来源?.rows[2]?.slice(0, 4)).toEqual(["月报", "B2", 5, GDP]);
    await session.undo();
    expect(fake.sheets.数据来源).toBeUndefined();
  });

  it("is put back as it was where there was one", async () => {
    const { session, fake } = sessionOn(report());
    await session.preview("sources");
    await session.confirm();
    const first = fake.sheets.数据来源?.rows.map((row) => [...row]);
    fake.sheets.底稿 = { rows: [] };
    await session.preview("sources");
    await session.confirm();
    await session.undo();
    expect(fake.sheets.数据来源?.rows).toEqual(first);
  });
});

it("does one thing at a time", async () => {
  const { session } = sessionOn(report());
  await Promise.all([session.preview("freeze"), session.preview("sources")]);
  expect(session.current.step?.kind).toBe("freeze");
});
