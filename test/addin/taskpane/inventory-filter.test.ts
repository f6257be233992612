import { expect, it } from "vitest";

import type { FormulaGroup, InventoryCell } from "../../../addin/excel/inventory.ts";
import { filterGroups, isNamed } from "../../../addin/taskpane/inventory-filter.ts";

function cell(sheet: string, row: number): InventoryCell {
  return { sheet, row, column: 0, address: `'${sheet}'!A${row + 1}`, formula: "=PLAN.X()", value: 1, reason: "" };
}

const GROUPS: readonly FormulaGroup[] = [
  { code: "NOT_PUBLISHED", name: "没有公布", text: "没有", canRetry: false, cells: [cell("一", 0), cell("二", 1)] },
  { code: "answered", name: "有数", text: "有数", canRetry: false, cells: [cell("二", 2)] },
];

function wanted(sheet: string, code: string) {
  return filterGroups(GROUPS, { sheet, code }).map((group) => [group.code, group.cells.map(({ row }) => row)]);
}

it("has codes beside the words where they are those of the list of errors", () => {
  expect(GROUPS.map(isNamed)).toEqual([true, false]);
});

it.each([
  [
    "",
    "",
    [
      ["NOT_PUBLISHED", [0, 1]],
      ["answered", [2]],
    ],
  ],
  ["一", "", [["NOT_PUBLISHED", [0]]]],
  ["二", "answered", [["answered", [2]]]],
  ["一", "answered", []],
])("leaves of sheet “%s” and state “%s” what is wanted", (sheet, code, expected) => {
  expect(wanted(sheet, code)).toEqual(expected);
});
