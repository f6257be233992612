import { expect, test } from "vitest";

import { cellAddress, columnName, parseRange, rangeAddress } from "../../preview/cell-address.ts";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
});

test("a cell is counted from 0 and written from 1", () => {
  expect(cellAddress(4, 7)).toBe("H5");
});

test.each([
  ["B2", { startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 }],
  ["C5:B2", { startRow: 1, startColumn: 1, endRow: 4, endColumn: 2 }],
  ["月报!$B$2:$C$5", { sheet: "月报", startRow: 1, startColumn: 1, endRow: 4, endColumn: 2 }],
  ["'1 月''s'!A1", { sheet: "1 月's", startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }],
])("%s is read", (address, range) => {
  expect(parseRange(address)).toEqual(range);
});

test.each(["", "B", "2", "B2:", "月报!", "B2,C5"])("“%s” is no range", (address) => {
  expect(() => parseRange(address)).toThrow("Not a cell or a range");
});

test("a sheet is quoted where Excel quotes it", () => {
  const range = { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 };
  expect([rangeAddress("月报", range), rangeAddress("1 月's", range)]).toEqual(["月报!A1:B2", "'1 月''s'!A1:B2"]);
});
