import { expect, it } from "vitest";

import { findingOf, questionFinding } from "../../../../server/domain/sheet/audit/audit-finding.ts";
import type { CellReason } from "../../../../server/domain/sheet/audit/explain-cell.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";
import { auditedQuarters } from "../../../support/audited.ts";

const { cells } = auditedQuarters([1, 2, 3, 4]);
const place = {
  indicator: "OUTPUT",
  subject: { area: "100000", member: "" },
  basis: "quarter",
  month: 24_188,
} as const;

function finding(reason: CellReason, count = 1) {
  return findingOf("月报", { cells: cells.slice(0, count), reasonOf: () => reason, words: "偏了" })[0];
}

it("says of one cell what stands there and what belongs there", () => {
  expect(finding({ code: "DIFFERENT" })).toMatchObject({
    sheet: "月报",
    range: { top: 1, left: 1, bottom: 1, right: 1 },
    cells: [{ row: 1, column: 1 }],
    code: "DIFFERENT",
    typed: 1,
    published: 111,
    period: "2016-Q1",
    belongsTo: "",
  });
});

it("names the period that a number belongs to, and another series before it", () => {
  expect(finding({ code: "WRONG_PERIOD", elsewhere: { place, value: 1 } })?.belongsTo).toBe("2015-Q3");
  const subject = { area: "100000", member: "36" };
  expect(finding({ code: "DIFFERENT", elsewhere: { place: { ...place, subject }, value: 1 } })?.belongsTo).toBe(
    "OUTPUT 100000·36 2015-Q3",
  );
});

it("puts several cells under one range", () => {
  const whole = finding({ code: "WRONG_SIGN" }, 4);
  expect([whole?.range.right, whole?.cells.length, whole?.figures.length]).toEqual([4, 4, 4]);
  expect(findingOf("月报", { cells: [], reasonOf: () => ({ code: "STALE" }), words: "" })).toEqual([]);
});

it("passes on contradictory labels of what is typed and no other question", () => {
  const [first, blank] = [
    { row: 0, column: 0 },
    { row: 5, column: 0 },
  ];
  const grid = createGrid({ sheet: "月报", cells: [{ ...first, value: 7 }] });
  const question = { sheet: "月报", cells: [first, blank], text: "？", candidates: [] };
  expect(questionFinding({ ...question, code: "LABEL_CONTRADICTION" }, grid)).toMatchObject([
    { typed: null, text: "？", cells: [first] },
  ]);
  expect(questionFinding({ ...question, code: "LABEL_CONTRADICTION", cells: [blank] }, grid)).toEqual([]);
  expect(questionFinding({ ...question, code: "YEAR_MISSING" }, grid)).toEqual([]);
});
