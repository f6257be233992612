import { expect, it } from "vitest";

import { thawStep } from "../../../addin/excel/thaw-step.ts";
import { bookOf, frozenCell } from "./fake-book.ts";

it("gives back what still holds what was frozen, and lists what was changed", () => {
  const frozen = [frozenCell(), frozenCell({ row: 2, value: 6 })];
  const held = [
    { row: 1, column: 1, value: 5 },
    { row: 2, column: 1, value: 7 },
  ];
  const { rewriting, left } = thawStep(bookOf(held, { frozen }));
  expect(rewriting.cells).toMatchObject([{ row: 1, before: 5, after: "=PLAN.METRIC($A2,B$1)" }]);
  expect(rewriting.frozen).toEqual([]);
  expect(left).toEqual([{ sheet: "月报", row: 2, column: 1, text: "定稿后被改动过，不恢复" }]);
});

it("leaves protected sheets as they are", () => {
  const book = bookOf([{ row: 1, column: 1, value: 5 }], { frozen: [frozenCell()], isLocked: true });
  const { rewriting, left } = thawStep(book);
  expect([rewriting.cells, left.length]).toEqual([[], 1]);
});

it("tells of rows of the manifest that were edited", () => {
  const book = bookOf([]);
  expect(thawStep({ ...book, manifest: { ...book.manifest, editedRows: [3] } }).notes).toHaveLength(1);
});
