import { expect, it } from "vitest";

import { tellsTimeOfAll, withTimeOf } from "../../../../server/domain/sheet/context/first-line-time.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const tablesOf = (...lines: readonly string[]) => findTables(rowsFrom(lines.join("\n")));

/** How many times the lines over the second table name that are its own by then. */
function taken(...lines: readonly string[]): number {
  const [first, one] = tablesOf(...lines);
  if (!first || !one) throw new Error("The sheet has no two tables");
  expect(withTimeOf(first, first, true)).toBe(first);
  const titles = withTimeOf(first, one, tellsTimeOfAll(first)).titles.slice(0, -one.titles.length || undefined);
  return titles.flatMap(labelled).flatMap(({ label }) => label?.times ?? []).length;
}

const TABLE = "指标 | 累计\n工业产值 | 1";
const UNTIMED = "指标 | 数值 | 位次\n销售收入 | 2 | 1";
const MONTHS = "指标 | 1-3月 | 1-6月\n销售收入 | 2 | 1";

it("gives tables below a line that names a time alone its time or its year", () => {
  expect(taken("工业看板（2016年9月）", TABLE, "", UNTIMED)).toBe(1);
  expect(taken("工业看板（2016年9月）", TABLE, "", MONTHS)).toBe(1);
});

it("gives a table of the same time that of a line of quantities", () => {
  expect(taken("2016年1-9月工业产值", TABLE, "", "同期陕西省", UNTIMED)).toBe(1);
  expect(taken("2016年1-9月工业产值", TABLE, "", "陕西省", UNTIMED)).toBe(0);
});

it("leaves tables that name a year", () => {
  expect(taken("工业看板（2016年9月）", TABLE, "", "指标 | 2015年 | 2014年\n销售收入 | 2 | 1")).toBe(0);
});

it.each([
  ["工业看板（2016年9月）", TABLE, true],
  ["2016年9月工业产值", TABLE, false],
  ["工业看板", TABLE, false],
  ["工业看板（2016年9月）", "指标 | 2015年 | 2014年\n工业产值 | 2 | 1", false],
])("knows whether %s over %j dates all below", (line, table, expected) => {
  expect(tablesOf(line, table).map(tellsTimeOfAll)).toEqual([expected]);
});
