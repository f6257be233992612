import { DOMParser } from "@xmldom/xmldom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { keepFrozen, readFrozen } from "../../../addin/excel/manifest-sheet.ts";
import { SheetSession } from "../../../addin/excel/sheet-session.ts";
import type { SheetState } from "../../../addin/excel/sheet-state.ts";
import { sheetsApi } from "../taskpane/sheets-page.ts";
import { stubSheets } from "./fake-sheets.ts";

beforeEach(() => {
  vi.stubGlobal("DOMParser", DOMParser);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const FORMULAS = { replacesDifferent: false, asValues: false };
const FORMULA = "=PLAN.METRIC($A3,B$2)";

/** A sheet with a figure that is right, one that is wrong, and one to come. */
function rows() {
  return [
    ["全国工业生产情况", "", "", ""],
    ["指标", "2014年", "2015年", "2016年"],
    ["总产值", 100.1, 999.9, ""],
  ];
}

function sessionOn(content: Parameters<typeof stubSheets>[0], api = sheetsApi) {
  const fake = stubSheets(content);
  const states: SheetState[] = [];
  const asked: string[] = [];
  const session = new SheetSession(
    {
      transport: async ({ name }, variables) => {
        asked.push(name);
        const data = api(name, variables, "");
        return typeof data === "number" ? { kind: "unreachable", reason: `HTTP ${data}` } : { kind: "data", data };
      },
    },
    (state) => states.push(state),
  );
  return { session, states, asked, sheets: fake.sheets, fake };
}

describe("reading a workbook", () => {
  it("gives its tables, their audit and what can be filled, in two requests", async () => {
    const { session, asked } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    const { recognition, audit, plan, problems } = session.current;
    expect(problems).toEqual([]);
    expect(recognition?.blocks.map(({ cells }) => cells.length)).toEqual([3]);
    expect(audit).toMatchObject({ checked: 2, matched: 1 });
    expect(plan?.cells.map(({ row, column, conflict }) => [row, column, conflict])).toEqual([
      [2, 1, "TYPED_SAME"],
      [2, 2, "TYPED_DIFFERENT"],
      [2, 3, "NONE"],
    ]);
    expect(asked).toEqual(["Dictionary", "SheetFigures"]);
  });

  it("audits what is hidden, and never fills it", async () => {
    const { session } = sessionOn({ 月报: { rows: rows(), hiddenColumns: [2] } });
    await session.read();
    const { audit, plan } = session.current;
    expect(audit).toMatchObject({ checked: 2, findings: [{ typed: 999.9, text: expect.stringContaining("隐藏") }] });
    expect(plan?.cells.map(({ column }) => column)).toEqual([1, 3]);
  });

  it("holds typed numbers against what was known on a day, and goes on filling with today's", async () => {
    const days: unknown[] = [];
    const { session } = sessionOn({ 月报: { rows: rows() } }, (name, variables, token) => {
      if (name === "SheetFigures") days.push(variables.asOf);
      return sheetsApi(name, variables, token);
    });
    await session.read();
    await session.auditAgainst({ kind: "day", day: "2016-06-30" });
    expect(session.current).toMatchObject({
      vintage: { kind: "day", day: "2016-06-30" },
      audit: { checked: 2 },
      plan: { cells: { length: 3 } },
    });
    await session.auditAgainst({ kind: "today" });
    expect(days).toEqual([undefined, undefined, "2016-06-30", undefined]);
  });

  it("holds them against the version that the workbook keeps of its cells, and says which", async () => {
    const { session } = sessionOn({ 月报: { rows: rows() } }, (name, variables, token) => {
      const answer = sheetsApi(name, variables, token);
      if (variables.asOf !== "0-bbbbbbbb" || typeof answer === "number") return answer;
      const { sheetFigures } = JSON.parse(JSON.stringify(answer));
      sheetFigures.published.value = [100.1, 999.9, 120.3];
      sheetFigures.meanings.value[1] = 999.9;
      return { sheetFigures: { ...sheetFigures, dataVersion: "0-bbbbbbbb" } };
    });
    const frozen = { sheet: "月报", row: 9, column: 9, formula: "=PLAN.METRIC(A1,B1)", value: 1, isError: false };
    await keepFrozen([{ ...frozen, dataVersion: "0-bbbbbbbb" }]);
    await session.read();
    expect(session.current).toMatchObject({ vintage: { kind: "recorded" }, versions: ["0-bbbbbbbb"], problems: [] });
    expect(session.current.audit?.findings).toMatchObject([{ code: "STALE", typed: 999.9, published: 110.2 }]);
    await session.auditAgainst({ kind: "today" });
    expect(session.current).toMatchObject({ versions: [], audit: { findings: [{ code: "DIFFERENT" }] } });
  });

  it("goes back to today's figures where there are none of that day, and says so", async () => {
    const { session } = sessionOn({ 月报: { rows: rows() } }, (name, variables, token) =>
      variables.asOf === undefined ? sheetsApi(name, variables, token) : 503,
    );
    await session.read();
    await session.auditAgainst({ kind: "day", day: "1990-01-01" });
    const { audit, plan, vintage, problems } = session.current;
    expect([audit?.checked, plan?.cells.length, vintage]).toEqual([2, 3, { kind: "today" }]);
    expect(problems).toEqual([expect.stringMatching(/^没有按 1990-01-01 核对，仍按现在的数：/u)]);
  });

  it("shows how many sheets were read", async () => {
    const { session, states } = sessionOn({ 一: { rows: [] }, 二: { rows: rows() } });
    await session.read();
    expect(
      states.filter(({ activity }) => activity === "reading").map(({ done, total }) => [done, total]),
    ).toContainEqual([1, 2]);
  });

  it("asks for no figures where there is no table", async () => {
    const { session, asked } = sessionOn({ 月报: { rows: [["备忘"]] } });
    await session.read();
    expect(asked).toEqual(["Dictionary"]);
    expect(session.current.recognition?.blocks).toEqual([]);
  });

  it("that fails says why and can be tried again", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } }, (operation, ...rest) =>
      operation === "SheetFigures" && sheets.坏 ? 502 : sheetsApi(operation, ...rest),
    );
    sheets.坏 = { rows: [] };
    await session.read();
    expect(session.current).toMatchObject({ activity: "none", audit: null, plan: null });
    expect(session.current.problems[0]).toContain("连接不到 Plancell 服务器（HTTP 502）");
    delete sheets.坏;
    await session.read();
    expect(session.current).toMatchObject({ problems: [], audit: { checked: 2 } });
  });

  it("tells what Excel refuses", async () => {
    const { session, fake } = sessionOn({ 月报: { rows: rows() } });
    fake.onSync = () => {
      throw Object.assign(new Error("no"), { code: "InvalidOperationInCellEditMode" });
    };
    await session.read();
    expect(session.current.problems).toEqual(["Excel 正在编辑单元格。请先按 Enter 或 Esc 结束编辑，再试一次。"]);
  });
});

describe("an answer", () => {
  const UNKNOWN = [...rows().slice(0, 2), ["没有这个指标", 1, 2, 3]];
  const QUESTION = { sheet: "月报", cell: "B3", code: "INDICATOR_UNKNOWN" } as const;

  it("settles its question, replaces the one before, and is taken back", async () => {
    const { session, fake } = sessionOn({ 月报: { rows: UNKNOWN } });
    const { parts } = fake;
    await session.read();
    await session.answer({ ...QUESTION, answer: "也没有" });
    expect(session.current.recognition?.questions).toMatchObject([{ code: "INDICATOR_UNKNOWN" }]);
    await session.answer({ ...QUESTION, answer: "总产值" });
    expect(session.current).toMatchObject({ remembered: 2, answers: [] });
    expect(parts).toHaveLength(1);
    expect(session.current.recognition).toMatchObject({ questions: [], blocks: [{ sheet: "月报" }] });
    await session.forgetAnswers();
    expect(session.current.recognition?.questions).toHaveLength(1);
  });
});

describe("answers that the workbook keeps", () => {
  const UNKNOWN = [...rows().slice(0, 2), ["没有这个指标", 1, 2, 3]];
  const QUESTION = { sheet: "月报", cell: "B3", code: "INDICATOR_UNKNOWN" } as const;

  it("count again when it is opened next month", async () => {
    const first = sessionOn({ 月报: { rows: UNKNOWN } });
    await first.session.read();
    await first.session.answer({ ...QUESTION, answer: "总产值" });
    const second = sessionOn({ 月报: { rows: UNKNOWN } });
    second.fake.parts.push(...first.fake.parts);
    await second.session.read();
    expect(second.session.current.recognition).toMatchObject({ questions: [], blocks: [{ sheet: "月报" }] });
    expect(second.session.current.remembered).toBe(1);
  });

  it("count where rows were inserted since, and on a sheet that was renamed", async () => {
    const first = sessionOn({ 初稿: { rows: UNKNOWN } });
    await first.session.read();
    await first.session.answer({ ...QUESTION, sheet: "初稿", answer: "总产值" });
    const moved = [...UNKNOWN.slice(0, 1), ["", "", "", ""], ...UNKNOWN.slice(1)];
    const second = sessionOn({ 定稿: { rows: moved } });
    second.fake.parts.push(...first.fake.parts);
    await second.session.read();
    expect(second.session.current.recognition).toMatchObject({ questions: [], blocks: [{ sheet: "定稿" }] });
  });

  it("are carried into another workbook as a template; what it cannot use is told", async () => {
    const first = sessionOn({ 月报: { rows: UNKNOWN } });
    await first.session.read();
    await first.session.answer({ ...QUESTION, answer: "总产值" });
    const second = sessionOn({ 月报: { rows: UNKNOWN } });
    await second.session.read();
    await second.session.takeTemplate(first.session.template);
    expect(second.session.current).toMatchObject({ remembered: 1, problems: [], recognition: { questions: [] } });
    expect(second.fake.parts).toHaveLength(1);
    await second.session.takeTemplate(first.session.template.replace("OUTPUT", "GONE"));
    expect(second.session.current.problems[0]).toContain("代码“GONE”目录里没有");
    expect(second.session.current.recognition?.questions).toHaveLength(1);
  });

  it("are not written by looking", async () => {
    const { session, fake } = sessionOn({ 月报: { rows: UNKNOWN } });
    await session.read();
    expect(fake.parts).toEqual([]);
  });

  it("that somebody has changed are told and not used", async () => {
    const { session, fake } = sessionOn({ 月报: { rows: UNKNOWN } });
    fake.parts.push('<mapping xmlns="urn:plancell:mapping:1">{"version":2}</mapping>');
    await session.read();
    expect(session.current.problems).toEqual(["工作簿里保存的识别结果不能用：版本不符。请重新识别，再保存一次。"]);
    expect(session.current.recognition?.questions).toHaveLength(1);
  });

  it("that cannot be kept still count now", async () => {
    const { session, fake } = sessionOn({ 月报: { rows: UNKNOWN } });
    await session.read();
    fake.partFault = "AccessDenied";
    await session.answer({ ...QUESTION, answer: "总产值" });
    expect(session.current.recognition?.questions).toEqual([]);
    expect(session.current.problems[0]).toContain("回答没有存进工作簿，关闭后要再答一次：");
  });
});

describe("filling", () => {
  it("writes formulas, keeps what differs, and leads back", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    await session.fill(FORMULAS);
    expect(sheets.月报?.rows[2]).toEqual(["总产值", FORMULA, 999.9, FORMULA.replace("B$2", "D$2")]);
    expect(session.current).toMatchObject({
      plan: null,
      past: [{ name: "填数 2 格" }],
      result: { isUndo: false, skipped: [] },
    });
    await session.undo();
    expect(sheets.月报?.rows).toEqual(rows());
    expect(session.current).toMatchObject({ past: [], result: { isUndo: true } });
  });

  it("writes values instead, keeps their formulas in the workbook, and leads back", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    const version = session.current.plan?.dataVersion ?? "";
    await session.fill({ ...FORMULAS, asValues: true });
    expect(sheets.月报?.rows[2]).toEqual(["总产值", 100.1, 999.9, 120.3]);
    expect((await readFrozen())?.cells.map(({ formula, value, dataVersion }) => [formula, value, dataVersion])).toEqual(
      [
        [FORMULA, 100.1, version],
        [FORMULA.replace("B$2", "D$2"), 120.3, version],
      ],
    );
    await session.undo();
    expect(sheets).toEqual({ 月报: { rows: rows() } });
  });

  it("with formulas forgets that a cell was frozen", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    await session.fill({ ...FORMULAS, asValues: true });
    await session.read();
    await session.fill(FORMULAS);
    expect(sheets.月报?.rows[2]?.[3]).toBe(FORMULA.replace("B$2", "D$2"));
    expect((await readFrozen())?.cells).toEqual([]);
    await session.undo();
    expect((await readFrozen())?.cells).toHaveLength(2);
  });

  it("replaces what differs where that is wanted", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    await session.fill({ ...FORMULAS, replacesDifferent: true });
    expect(sheets.月报?.rows[2]?.[2]).toBe(FORMULA.replace("B$2", "C$2"));
  });

  it("leaves a cell that was changed since, with the reason", async () => {
    const { session, sheets } = sessionOn({ 月报: { rows: rows() } });
    await session.read();
    sheets.月报?.rows.splice(2, 1, ["总产值", 100.1, 999.9, 7]);
    await session.fill(FORMULAS);
    expect(sheets.月报?.rows[2]?.[3]).toBe(7);
    expect(session.current.result?.skipped[0]?.reason).toContain("预览之后已被改为“7”");
  });

  it("that is stopped leads back from where it is", async () => {
    const years = Array.from({ length: 600 }, () => ["总产值", "", "", ""]);
    const { session, sheets, states } = sessionOn({ 月报: { rows: [...rows().slice(0, 2), ...years] } });
    await session.read();
    const filling = session.fill(FORMULAS);
    const before = structuredClone(sheets.月报?.rows);
    while (!states.some(({ activity, done }) => activity === "writing" && done > 0)) await Promise.resolve();
    session.stop();
    await filling;
    expect(session.current.result).toMatchObject({ isStopped: true });
    expect(session.current.past).toMatchObject([
      { name: expect.stringMatching(/^填数 \d{2,3} 格$|^填数 1[0-7]\d\d 格$/u) },
    ]);
    await session.undo();
    expect(sheets.月报?.rows.flat()).toEqual(before?.flat());
  });

  it("does nothing before the workbook was read", async () => {
    const { session, states } = sessionOn({ 月报: { rows: rows() } });
    await session.fill({ ...FORMULAS, replacesDifferent: true });
    expect(states).toEqual([]);
  });
});
