import { expect, it } from "vitest";

import { BLANK_QUESTION } from "../../../../server/domain/question.ts";
import { changeNote } from "../../../../server/domain/sheet/fill/change-note.ts";
import type { FreezeFinding, FreezeReport } from "../../../../server/domain/sheet/freeze/verify-freeze.ts";

const NEWER: FreezeFinding = {
  sheet: "月报",
  row: 1,
  column: 1,
  code: "NEWER",
  frozen: 5801.2,
  now: 5932.861,
  text: "",
};

/** A report of those findings. */
function reportOf(...findings: readonly FreezeFinding[]): FreezeReport {
  return { frozen: 9, unchanged: 9, confirmed: 8, findings };
}

it("says what was revised, from what to what, and by how much", () => {
  const question = { ...BLANK_QUESTION, ask: "METRIC", indicator: "地区生产总值", period: "2015年" } as const;
  const fallen = { ...NEWER, column: 2, frozen: 3.3, now: 3 };
  const note = changeNote(reportOf(NEWER, fallen), ({ column }) => (column === 1 ? question : undefined), "8-def");
  expect(note.split("\n")).toEqual([
    "修订说明（定稿 9 个数，对照数据版本 8-def）",
    "定稿后数据有修订的 2 个：",
    "1. 地区生产总值 2015年（月报!B2）：5801.2 → 5932.861，增加 131.661",
    "2. 月报!C2：3.3 → 3，减少 0.3",
  ]);
});

it("says what was changed by hand, and takes no difference of texts", () => {
  const changed = { ...NEWER, code: "CHANGED", text: "B2：定稿时 1，现在是 2" } as const;
  const note = changeNote(reportOf({ ...NEWER, frozen: "—" }, changed), () => undefined, "8-def");
  expect(note.split("\n").slice(2)).toEqual([
    "1. 月报!B2：— → 5932.861",
    "定稿后在表中改动过的 1 格：",
    "1. 月报!B2：定稿时 1，现在是 2",
  ]);
});

it("says which figures there are not any more", () => {
  const refused = { ...NEWER, code: "REFUSED", now: null, text: "B2：现在取不到这个数" } as const;
  const note = changeNote(reportOf(refused), () => undefined, "8-def");
  expect(note.split("\n").slice(1)).toEqual(["定稿后取不到数的 1 个：", "1. 月报!B2：现在取不到这个数"]);
});

it("is empty where there is nothing to say", () => {
  expect(changeNote(reportOf({ ...NEWER, code: "MANIFEST_EDITED" }), () => undefined, "8-def")).toBe("");
});
