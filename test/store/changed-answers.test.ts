import { describe, expect, it } from "vitest";

import { type AnswerColumns, toColumns } from "../../server/domain/question.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import { openBook } from "../../server/store/book.ts";
import { cellTexts, changedAnswers } from "../../server/store/changed-answers.ts";
import { revertRelease } from "../../server/store/revert-release.ts";
import { STEWARD } from "../support/actors.ts";
import { caseIn, change, importCases, stepOf } from "../support/ledger.ts";
import { questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary();
const VALUE = { indicator: "VALUE_ADDED" } as const;

const QUESTIONS = toColumns([
  questionOf({ ...VALUE, period: "2016年1-3月" }),
  questionOf({ indicator: "ENTERPRISES", period: "2015年" }),
  questionOf({ ...VALUE, period: "2016年1-6月" }),
  questionOf({ ...VALUE, period: "最新" }),
  questionOf({ ...VALUE, period: "2016年1-3月", asOf: "SPRING" }),
  questionOf({ ask: "SOURCE", ...VALUE, period: "2016年1-3月", field: "简短" }),
  questionOf({ ask: "TARGET", ...VALUE, period: "2016年" }),
  questionOf({ indicator: "谁也不知道", period: "2016年" }),
]);

async function changedSince(since: string) {
  const changed = await changedAnswers(library, QUESTIONS, since);
  if (isRefusal(changed)) throw new Error(changed.message);
  return changed;
}

describe("answers that changed", () => {
  it("are those that differ, as they were and as they are", async () => {
    const { at, before, after } = await changedSince("SPRING");
    expect(at).toEqual([0, 2, 3, 5]);
    expect(before).toMatchObject({ values: [250.5, null, 250.5, null], refusedAt: [1], textAt: [3] });
    expect(after).toMatchObject({ values: [251.25, 580.12, 580.12, null], refusedAt: [], textAt: [3] });
    expect([before.texts, after.texts]).toEqual([
      [expect.stringContaining("SPRING")],
      [expect.stringContaining("SUMMER")],
    ]);
  });

  it("say between which states", async () => {
    const { dataVersion, sequence, before, after } = await changedSince("SPRING");
    const current = library.book.current();
    expect({ dataVersion, sequence }).toEqual({ dataVersion: current.dataVersion, sequence: 4 });
    expect(after.dataVersion).toBe(current.dataVersion);
    expect(before.dataVersion).toBe((await library.book.asOf(3)).dataVersion);
  });

  it("are none since now", async () => {
    const { at, before, after } = await changedSince(library.book.current().dataVersion);
    expect([at, before.values, after.values]).toEqual([[], [], []]);
  });

  it("are all that the empty book refused", async () => {
    expect((await changedSince("0-empty")).at).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("are refused for a state that this book never had", async () => {
    expect(await changedAnswers(library, QUESTIONS, "4-ffffffff")).toMatchObject({ code: "VINTAGE_UNKNOWN" });
  });
});

describe("the text of a cell", () => {
  const columns = {
    ...{
      dataVersion: "v1",
      values: [1.5, null, null, null],
      textAt: [1],
      texts: ["一"],
      tableAt: [3],
      tables: [[["一"]]],
      refusedAt: [2],
      refusedWith: [1],
    },
    refusals: [
      { code: "A", message: "甲", near: [] },
      { code: "B", message: "乙", near: [] },
    ],
  } satisfies AnswerColumns;

  it("differs for every kind of answer", () => {
    expect(new Set(cellTexts(columns)).size).toBe(4);
  });

  it("holds the reason itself, wherever it stands in the list", () => {
    const turned = { ...columns, refusedWith: [0], refusals: [...columns.refusals].reverse() };
    expect(cellTexts(turned)).toEqual(cellTexts(columns));
  });

  it("holds what stands in a table", () => {
    const withTable = (cell: string) => cellTexts({ ...columns, tables: [[[cell]]] });
    expect(withTable("a")[3]).not.toBe(withTable("b")[3]);
    expect(withTable("a")[0]).toBe(cellTexts(columns)[0]);
  });
});

describe("answers of the ledger that changed", () => {
  const COUNTS = toColumns([
    questionOf({ ask: "LEDGER", filter: "逾期=是", field: "件数" }),
    questionOf({ ask: "LEDGER", filter: "状态=登记", field: "件数" }),
    questionOf({ ...VALUE, period: "2016年1-3月" }),
  ]);
  const now = { at: Date.UTC(2016, 7, 1) };

  async function ledgerLibrary() {
    const { database } = await tinyLibrary();
    return { database, book: await openBook(database, () => now.at) };
  }

  it("are those that a step has changed since", async () => {
    const own = await ledgerLibrary();
    const empty = own.book.current().dataVersion;
    const code = await caseIn(own.database, "用电紧张");
    await own.book.reloadLedger();
    const registered = own.book.current().dataVersion;
    await change(own.database, [stepOf(code, "assign", { fields: { owner: "供电局", dueOn: "2016-09-01" } })]);
    await own.book.reloadLedger();
    expect(await changedAnswers(own, COUNTS, registered)).toMatchObject({
      at: [1],
      before: { values: [1] },
      after: { values: [0] },
    });
    expect(await changedAnswers(own, COUNTS, empty)).toMatchObject({ at: [0, 1], after: { values: [0, 0] } });
    expect(await changedAnswers(own, COUNTS, own.book.current().dataVersion)).toMatchObject({ at: [] });
    // A release says nothing of the ledger.
    expect(await changedAnswers(own, COUNTS, "SUMMER")).toMatchObject({ at: [] });
  });

  it("are those that the reversal of an import has changed since", async () => {
    const own = await ledgerLibrary();
    await importCases(own, "企业,问题\n甲公司,缺工\n乙公司,缺地");
    const imported = own.book.current().dataVersion;
    await revertRelease(own, "IMPORT.5", STEWARD);
    expect(await changedAnswers(own, COUNTS, imported)).toMatchObject({ at: [0, 1], before: { values: [0, 2] } });
    await revertRelease(own, "REVERT.6", STEWARD);
    expect(await changedAnswers(own, COUNTS, imported)).toMatchObject({ at: [] });
  });

  it("are those that a midnight has made overdue", async () => {
    const own = await ledgerLibrary();
    await caseIn(own.database, "用电紧张", ["assign"]);
    await own.book.reloadLedger();
    const before = own.book.current().dataVersion;
    now.at = Date.UTC(2016, 7, 1, 16);
    await own.book.reloadLedger();
    expect(await changedAnswers(own, COUNTS, before)).toMatchObject({
      at: [0],
      before: { values: [0] },
      after: { values: [1] },
    });
  });

  it("are refused for a ledger that this one never was", async () => {
    const own = await ledgerLibrary();
    const { dataVersion } = own.book.current();
    await caseIn(own.database, "用电紧张");
    await own.book.reloadLedger();
    for (const other of ["1-ffffffff-20160801", "9-ffffffff-20160801"]) {
      expect(await changedAnswers(own, COUNTS, `${dataVersion}-${other}`)).toMatchObject({ code: "VINTAGE_UNKNOWN" });
    }
  });
});
