import { expect, it } from "vitest";

import { freezeStep } from "../../../addin/excel/freeze-step.ts";
import { agreed, leftCell, manifestNotes, split } from "../../../addin/excel/rewrite-step.ts";
import { bookOf } from "./fake-book.ts";

const ARRAY = { top: 4, left: 0, bottom: 5, right: 0 };

/** Two formulas and a table that one fills, with what the second shows. */
function stepOf(second: number, last: number) {
  const cells = [
    { row: 1, column: 1, value: 5, formula: "=PLAN.METRIC($A2,B$1)" },
    { row: 2, column: 1, value: second, formula: "=PLAN.METRIC($A3,B$1)" },
    { row: 4, column: 0, value: 1, formula: "=PLAN.PROJECTS()" },
    { row: 5, column: 0, value: last, formula: "=PLAN.PROJECTS()" },
  ];
  return freezeStep(
    bookOf(cells, { arrays: [ARRAY] }),
    () => "v",
    () => undefined,
  );
}

it("what shows the same as in the preview is done", () => {
  const { rewriting, left } = agreed(stepOf(6, 2), stepOf(6, 2));
  expect([rewriting.cells.length, rewriting.areas.length, left]).toEqual([2, 1, []]);
});

it("what shows something else meanwhile is left, a table as a whole", () => {
  const { rewriting, left } = agreed(stepOf(6, 2), stepOf(7, 3));
  expect([rewriting.cells.map(({ row }) => row), rewriting.areas]).toEqual([[1], []]);
  expect(left.map(({ row, text }) => [row, text.slice(0, 6)])).toEqual([
    [2, "预览之后变了"],
    [4, "预览之后变了"],
  ]);
});

it("tells cells of protected sheets from the others", () => {
  const cell = leftCell({ sheet: "月报", row: 1, column: 2 }, "");
  expect(split([cell], bookOf([]))).toEqual([[cell], []]);
  expect(split([cell], bookOf([], { isLocked: true }))).toMatchObject([[], [{ row: 1, column: 2 }]]);
});

it("tells of a manifest that somebody edited", () => {
  const book = bookOf([]);
  expect(manifestNotes(book)).toEqual([]);
  expect(manifestNotes({ ...book, manifest: { ...book.manifest, editedRows: [3, 4] } })).toEqual([
    expect.stringContaining("有 2 行被改动过"),
  ]);
});
