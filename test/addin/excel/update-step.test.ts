import { expect, it } from "vitest";

import { updateStep } from "../../../addin/excel/update-step.ts";
import { bookOf, frozenCell } from "./fake-book.ts";

const CELL = frozenCell();
const HELD = [{ row: 1, column: 1, value: 5 }];

it("leads from the old figure to that of today, and keeps the formula with it", () => {
  const { rewriting, left } = updateStep(bookOf(HELD, { frozen: [CELL] }), new Map([[CELL, 6]]), "8-def");
  expect(rewriting.cells).toEqual([{ sheet: "月报", row: 1, column: 1, before: 5, after: 6 }]);
  expect(rewriting.frozen).toEqual([{ ...CELL, value: 6, dataVersion: "8-def" }]);
  expect(left).toEqual([]);
});

it("gives a figure to a cell that had been frozen as an error", () => {
  const missing = frozenCell({ value: "#N/A", isError: true });
  const book = bookOf([{ row: 1, column: 1, value: "#N/A", isError: true }], { frozen: [missing] });
  const { rewriting } = updateStep(book, new Map([[missing, 6]]), "8-def");
  expect(rewriting.frozen).toMatchObject([{ value: 6, isError: false }]);
});

it.each([
  ["the same to fifteen digits", new Map([[CELL, 5 + 1e-15]])],
  ["not known", new Map()],
])("leaves a figure that is %s", (_, figures) => {
  expect(updateStep(bookOf(HELD, { frozen: [CELL] }), figures, "8-def").rewriting.cells).toEqual([]);
});

it("leaves what was changed by hand, and protected sheets, and says so", () => {
  const changed = updateStep(bookOf([], { frozen: [CELL] }), new Map([[CELL, 6]]), "8-def");
  const locked = updateStep(bookOf(HELD, { frozen: [CELL], isLocked: true }), new Map([[CELL, 6]]), "8-def");
  expect([changed.rewriting.cells, locked.rewriting.cells]).toEqual([[], []]);
  expect([changed.left[0]?.text, locked.left[0]?.text]).toEqual([
    "定稿后被改动过，不更新",
    expect.stringContaining("受保护"),
  ]);
});
