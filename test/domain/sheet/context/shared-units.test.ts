import { expect, it } from "vitest";

import { withUnitsOf } from "../../../../server/domain/sheet/context/shared-units.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables, type TableRows } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** The units over the second table of a sheet. */
function units(...lines: readonly string[]): string[] {
  const [before, one] = findTables(rowsFrom(lines.join("\n")));
  if (!before || !one) throw new Error("The sheet has no two tables");
  return symbolsOver(withUnitsOf(before, one));
}

function symbolsOver(table: TableRows): string[] {
  const titles = table.titles.flatMap(labelled);
  return titles.flatMap(({ label }) => label?.units.map(({ symbol }) => symbol) ?? []);
}

const TABLE = "指标 | 1月 | 2月\n工业产值 | 2 | 1";

it("gives a table over the same header the units of the one before", () => {
  expect(units("西安市（单位：亿元）", TABLE, "", "陕西省", TABLE)).toEqual(["亿元"]);
});

it("leaves a table with units of its own, and one over another header", () => {
  expect(units("西安市（单位：亿元）", TABLE, "", "陕西省（单位：万元）", TABLE)).toEqual(["万元"]);
  expect(units("西安市（单位：亿元）", TABLE, "", "陕西省", "指标 | 3月 | 4月\n工业产值 | 2 | 1")).toEqual([]);
  expect(units("西安市", TABLE, "", "陕西省", TABLE)).toEqual([]);
});

it("gives all tables below a line about all amounts its units, whatever stands between", () => {
  const sheet = [
    "All amounts in RMB billion",
    TABLE,
    "",
    "西安市",
    TABLE,
    "",
    "陕西省",
    "指标 | 3月 | 4月\n工业产值 | 2 | 1",
  ];
  const [first, before, one] = findTables(rowsFrom(sheet.join("\n")));
  if (!first || !before || !one) throw new Error("The sheet has no three tables");
  expect(symbolsOver(withUnitsOf(before, one, first))).toEqual(["十亿元"]);
  expect(symbolsOver(withUnitsOf(before, one))).toEqual([]);
});
