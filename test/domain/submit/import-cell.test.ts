import { expect, it } from "vitest";

import { importCellOf, plainNumber } from "../../../server/domain/submit/import-cell.ts";

const cell = (value: string | number | boolean | null, numberFormat = "General") => {
  return { row: 0, column: 0, value, formula: "", numberFormat, isError: false };
};

it("gives texts, numbers and blanks as they stand", () => {
  const given = [cell("西安市"), cell(12.5), cell(true), cell(null), undefined, cell("#N/A")].map(importCellOf);
  expect(given).toEqual(["西安市", 12.5, "TRUE", null, null, "#N/A"]);
});

it("gives a percentage as it is shown", () => {
  expect(importCellOf(cell(0.059, "0.0%"))).toBe("5.9%");
  expect(importCellOf(cell(5.9, '0.0"%"'))).toBe(5.9);
});

it("leaves out what arithmetic leaves behind the last digit, and no digit that was typed", () => {
  expect([plainNumber(0.1 + 0.2), plainNumber(123456789012.345)]).toEqual([0.3, 123456789012.345]);
});
