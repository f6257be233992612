import { expect, it } from "vitest";

import { SheetFrame } from "../../server/xlsx/sheet-frame.ts";

const DIMENSION = '<dimension ref="B2:C3"/>';
const ROW = '<row r="1" spans="2:3" ht="9">';
const TEXT = DIMENSION + ROW;
const frame = new SheetFrame(TEXT);
frame.open("dimension", { ref: "B2:C3" }, { start: 0, end: DIMENSION.length });
frame.open("col", { min: "2", max: "4", style: "7" }, { start: 0, end: 0 });

it("knows the style of columns", () => {
  expect([0, 1, 3, 4].map((column) => frame.columnStyle(column))).toEqual([undefined, "7", "7", undefined]);
});

it("drops the columns a row claims only where a cell lies beyond", () => {
  const tag = { start: DIMENSION.length, end: TEXT.length };
  expect(frame.rowTag(tag, [{ row: 0, column: 2 }])).toBe(ROW);
  expect(frame.rowTag(tag, [{ row: 0, column: 3 }])).toBe('<row r="1" ht="9">');
});

it("widens the area that a sheet claims, and never narrows it", () => {
  expect(frame.widened([{ row: 1, column: 1 }])).toEqual([]);
  expect(frame.widened([{ row: 9, column: 0 }])).toMatchObject([{ text: '<dimension ref="A2:C10"/>' }]);
});
