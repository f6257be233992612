import { describe, expect, it } from "vitest";

import type { SubmitReply } from "../../../addin/client/submit.ts";
import { submitEntries } from "../../../addin/taskpane/submit-entries.ts";
import { submitReport } from "../../../addin/taskpane/submit-report.ts";
import type { ImportLine } from "../../../server/domain/import/import-lines.ts";
import type { Submission } from "../../../server/domain/submit/submission.ts";

const row = (top: number) => ({ top, bottom: top, left: 1, right: 3 });

const SUBMISSION: Submission = {
  ...{ layout: "rows", area: { sheet: "月报", range: { ...row(0), bottom: 9 } }, total: 10, headings: [], formulas: 0 },
  ...{ header: ["指标", "期间", "数值"], headerRow: 1 },
  lines: [1, 2, 3, 4].map((top) => ({ place: row(top), cells: ["甲"] })),
  left: [
    { code: "HEADER", text: "", places: [row(0)] },
    { code: "ASKED", text: "哪一年？", places: [row(7), row(8)] },
  ],
};

function line(at: number, fate: ImportLine["fate"], before: number | null, after: number | null): ImportLine {
  return { row: at, fate, figure: `甲${at}`, unit: "亿元", before, after };
}

const REPLY: SubmitReply = {
  ...{ ending: "DRY_RUN", mayPublish: true, receipt: null, warningCount: 1 },
  lines: [line(2, "changed", 1, 2), line(3, "refused", null, null), line(4, "added", null, 5)],
  refusals: [{ code: "NUMBER_UNKNOWN", row: 3, column: "数值", message: "不是一个数" }],
  warnings: [{ code: "VALUE_JUMP", row: 2, column: "", message: "约为 1 万倍" }],
  skipped: [{ code: "COLUMN_IGNORED", row: 0, column: "x", message: "没有读" }],
};

describe("the report on a selection", () => {
  const groups = submitEntries(SUBMISSION, REPLY, new Set([3]));

  it("has what needs looking at first, and nothing that there is not", () => {
    expect(groups.map(({ title, count, isUrgent }) => [title, count, isUrgent])).toEqual([
      ["警告", 1, true],
      ["不能报送", 1, true],
      ["未识别", 2, true],
      ["改动", 1, true],
      ["新增", 1, false],
      ["已去掉（被拒绝）", 1, false],
      ["略过", 1, false],
    ]);
  });

  it("places what is wrong in the cell of its column", () => {
    const [, refused, unread, changed] = groups;
    expect(refused?.entries).toEqual([
      { places: [{ top: 2, bottom: 2, left: 3, right: 3 }], change: "", text: "不是一个数" },
    ]);
    expect(unread?.entries).toEqual([{ places: [row(7), row(8)], change: "要先回答的问题", text: "哪一年？" }]);
    expect(changed?.entries).toEqual([{ places: [row(1)], change: "1 → 2 亿元", text: "甲2" }]);
  });

  it("can be handed on as text", () => {
    const text = submitReport(SUBMISSION, "选中 10 行", groups);
    expect(text.split("\n").slice(0, 4)).toEqual(["报送检查：月报!B1:D10", "选中 10 行", "", "警告 1"]);
    expect(text).toContain("\nD3\t不是一个数\n");
    expect(text).toContain("\nB2:D2\t1 → 2 亿元\t甲2\n");
  });
});
