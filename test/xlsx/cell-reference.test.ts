import { describe, expect, it } from "vitest";

import { createPlaceCounter, readReference } from "../../server/xlsx/cell-reference.ts";

it.each([
  ["A1", 0, 0],
  ["b3", 2, 1],
  ["XFD1048576", 1_048_575, 16_383],
])("%s is row %i and column %i", (reference, row, column) => {
  expect(readReference(reference)).toEqual({ row, column });
});

it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "$A$1", "A00000001"])("%j is no cell", (reference) => {
  expect(() => readReference(reference)).toThrow("没有单元格");
});

describe("places", () => {
  it("without names follow each other", () => {
    const places = createPlaceCounter();
    expect(places.row(undefined)).toBe(0);
    expect(places.cell("C1")).toEqual({ row: 0, column: 2 });
    expect(places.cell(undefined)).toEqual({ row: 0, column: 3 });
    expect(places.row("7")).toBe(6);
    expect(places.row(undefined)).toBe(7);
    expect(places.cell(undefined)).toEqual({ row: 7, column: 0 });
  });

  it.each([
    ["a cell twice", ["1"], ["B1", "b1"]],
    ["a cell too late", ["1"], ["B1", "A1"]],
    ["a cell of no row", [], [undefined]],
    ["a row twice", ["2", "2"], []],
    ["a row after the last", ["1048576", undefined], []],
  ])("are refused: %s", (_, rows, cells) => {
    const places = createPlaceCounter();
    expect(() => {
      for (const row of rows) places.row(row);
      for (const cell of cells) places.cell(cell);
    }).toThrow("不在它的位置");
  });

  it("of another row are refused", () => {
    const places = createPlaceCounter();
    places.row("1");
    expect(() => places.cell("A2")).toThrow("不在它的位置");
  });
});
