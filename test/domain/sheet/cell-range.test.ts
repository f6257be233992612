import fc from "fast-check";
import { expect, it } from "vitest";

import {
  cellName,
  columnName,
  holds,
  rangeAround,
  rangeName,
  readRange,
} from "../../../server/domain/sheet/cell-range.ts";

it("names columns, cells and rectangles as Excel does", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(cellName({ row: 4, column: 2 })).toBe("C5");
  expect(rangeName({ top: 2, left: 1, bottom: 8, right: 3 })).toBe("B3:D9");
  expect(rangeName({ top: 2, left: 1, bottom: 2, right: 1 })).toBe("B3");
});

it("reads every name back", () => {
  const at = fc.record({ top: fc.nat(1_000), left: fc.nat(500), height: fc.nat(50), width: fc.nat(50) });
  fc.assert(
    fc.property(at, ({ top, left, height, width }) => {
      const range = { top, left, bottom: top + height, right: left + width };
      expect(readRange(rangeName(range))).toEqual(range);
    }),
  );
  expect(readRange("$B$3:d9")).toEqual({ top: 2, left: 1, bottom: 8, right: 3 });
});

it("knows what is no name of cells", () => {
  for (const text of ["", "B", "3", "B0", "D9:B3", "月报!B3", "B3:", "ABCD1"]) expect(readRange(text)).toBeUndefined();
});

it("tells which cells lie inside", () => {
  const range = { top: 2, left: 1, bottom: 8, right: 3 };
  expect([holds(range, { row: 2, column: 3 }), holds(range, { row: 9, column: 3 })]).toEqual([true, false]);
});

it("is drawn around cells", () => {
  const cells = [
    { row: 4, column: 2 },
    { row: 2, column: 3 },
  ];
  expect([rangeAround(cells), rangeAround([])]).toEqual([{ top: 2, left: 2, bottom: 4, right: 3 }, undefined]);
});
