import { expect, it } from "vitest";

import { noteChanges } from "../../../addin/excel/ledger-note.ts";
import type { SentLines } from "../../../addin/excel/submit-state.ts";
import { ledgerSubmission } from "../../../server/domain/submit/ledger-submission.ts";
import { gridOf, type Held } from "../../support/grid-of.ts";

const HEAD = ["编号", "企业", "问题", "状态", "版次"];
const area = { sheet: "台账", range: { top: 0, left: 0, bottom: 2, right: 4 } };

function sentOf(rows: readonly (readonly Held[])[]): SentLines {
  const submission = ledgerSubmission(gridOf(rows), area, { withHidden: false });
  if (!submission) throw new Error("no submission");
  const written = { code: "QF-1", state: "登记", revision: 1 };
  const line = { row: 2, fate: "added", figure: "", unit: "", before: null, after: null, written } as const;
  return { submission, lines: [line] };
}

const ROWS = [HEAD, [null, "陕汽", "用电", null, null], [null, "比亚迪", "用地", null, null]];

it("notes code, state and revision of rows that were written", () => {
  expect(noteChanges(sentOf(ROWS), gridOf(ROWS))).toEqual([
    { sheet: "台账", row: 1, column: 0, before: "", after: "QF-1" },
    { sheet: "台账", row: 1, column: 3, before: "", after: "登记" },
    { sheet: "台账", row: 1, column: 4, before: "", after: 1 },
  ]);
});

it("leaves what says so already, formulas, and rows that hold something else now", () => {
  const sent = sentOf(ROWS);
  const noted = [HEAD, ["QF-1", "陕汽", "用电", "登记", 1]];
  expect(noteChanges({ ...sentOf(noted) }, gridOf(noted))).toEqual([]);
  const sorted = [HEAD, [null, "比亚迪", "用地", null, null]];
  expect(noteChanges(sent, gridOf(sorted))).toEqual([]);
});
