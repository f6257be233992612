import { expect, it } from "vitest";

import type { AuditedBlock } from "../../../../server/domain/sheet/audit/audited-cell.ts";
import { findMisplaced } from "../../../../server/domain/sheet/audit/misplaced.ts";
import { neighboursIn } from "../../../../server/domain/sheet/audit/sheet-lines.ts";
import { auditedQuarters } from "../../../support/audited.ts";
import { COUNTRY, madeUpFigures } from "../../../support/made-up-figures.ts";

function search(audited: AuditedBlock, isStale = () => false) {
  return findMisplaced({ ...audited, beside: neighboursIn(audited.cells), isStale });
}

function misplaced(values: readonly (number | null)[], differences: Parameters<typeof auditedQuarters>[1] = {}) {
  const found = search(auditedQuarters(values, differences));
  return found.map(({ cells, words, ownersOf }) => ({
    columns: cells.map(({ column }) => column),
    words,
    values: cells.map((cell) => ownersOf(cell)[0]?.value),
  }));
}

it("finds nothing in a right row, nor in one wrong number", () => {
  expect(misplaced([111, 122, 133.5, 144.5])).toEqual([]);
  expect(misplaced([111, 111, 133.5, 144.5])).toEqual([]);
});

it("takes a shift for one thing, to its ends", () => {
  expect(misplaced([101, 111, 122, 133.5])).toEqual([
    { columns: [1, 2, 3, 4], words: "每个数都是左边第1格的数", values: [101, 111, 122, 133.5] },
  ]);
  expect(misplaced([111, 133.5, 144.5, null])).toMatchObject([{ columns: [2, 3], values: [133.5, 144.5] }]);
});

it("takes a rotation for what explains more cells", () => {
  expect(misplaced([144.5, 111, 122, 133.5])).toMatchObject([{ columns: [1, 2, 3, 4], words: "这些数互相放错了位置" }]);
});

it("goes over equal figures inside a shift, and does not begin with one", () => {
  const figures = madeUpFigures({
    series: [{ basis: "quarter", from: 2016 * 12 + 2, step: 3, values: [5, 5, 6, 6, 7, 8] }],
  });
  const periods = ["2016Q1", "2016Q2", "2016Q3", "2016Q4", "2017Q1", "2017Q2"];
  expect(misplaced([null, 5, 5, 6, 6, 7], { figures, periods })).toMatchObject([{ columns: [3, 5, 6] }]);
});

it("needs more than two equal numbers", () => {
  const figures = madeUpFigures({
    series: [{ basis: "quarter", from: 2016 * 12 + 2, step: 3, values: [4, 5, 5, 6] }],
  });
  expect(misplaced([4, 6, 6, 6], { figures })).toEqual([]);
});

it("leaves to an earlier release what that explains", () => {
  const audited = auditedQuarters([101, 111, 133.5, 144.5]);
  expect(search(audited, () => true)).toEqual([]);
  expect(search(audited)).toHaveLength(1);
});

it("joins the rows of a table that was shifted", () => {
  const values = [101, 111, 122, 133.5];
  const line = { label: "总产值", indicator: "OUTPUT", subject: COUNTRY, values };
  const found = search(auditedQuarters([], { lines: [line, line] }));
  expect(found.map(({ cells }) => cells.length)).toEqual([8]);
});
