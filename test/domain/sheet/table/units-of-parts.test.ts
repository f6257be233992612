import { expect, it } from "vitest";

import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { withUnitsOfParts } from "../../../../server/domain/sheet/table/units-of-parts.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** The units of the names of all rows, and in which rows notes are left. */
function unitsOf(...lines: string[]) {
  const [table] = findTables(rowsFrom(["指标 | 1-3月 | 1-6月", ...lines].join("\n")));
  const units = table?.body.map(({ cells: [name] }) => name?.label?.units.map(({ symbol }) => symbol).join() ?? "");
  return [units, table?.notes.map(({ row }) => row)];
}

it("gives rows the unit of the last line above them, but not those that say one", () => {
  expect(
    unitsOf("以下单位：亿元", "工业产值 | 5 | 7", "以下单位：人", "职工人数 | 8 | 9", "销售收入（万元） | 1 | 2"),
  ).toEqual([["亿元", "人", "万元"], []]);
});

it("leaves a line over all rows, and one behind them, where it is", () => {
  expect(unitsOf("以下单位：亿元", "工业产值 | 5 | 7", "销售收入 | 1 | 2")).toEqual([["", ""], [1]]);
  expect(unitsOf("工业产值 | 5 | 7", "销售收入 | 1 | 2", "单位：亿元")).toEqual([["", ""], [3]]);
});

it("leaves a table without such lines as it is", () => {
  const table = { body: rowsFrom("工业产值 | 5").rows, notes: [] };
  expect(withUnitsOfParts(table)).toBe(table);
});
