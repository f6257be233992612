import { expect, it } from "vitest";
import { yearOf } from "../../../../server/domain/month.ts";
import { isOfMonths, saysTime, yearIn } from "../../../../server/domain/sheet/context/months-without-year.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readLabel, rowsFrom } from "../../../support/sheet-catalogue.ts";

it.each([
  ["指标 | 1-3月 | 1-6月\n销售收入 | 2 | 1", true],
  ["指标 | 2016年1-3月 | 1-6月\n销售收入 | 2 | 1", false],
  ["2016年\n指标 | 1-3月 | 1-6月\n销售收入 | 2 | 1", false],
  ["指标 | 数值 | 位次\n销售收入 | 2 | 1", false],
])("knows whether months of %j name no year", (text, expected) => {
  expect(findTables(rowsFrom(text)).map(isOfMonths)).toEqual([expected]);
});

it.each([
  ["2016年1-9月", [2016]],
  ["2016年", [2016]],
  ["2015年、2016年", []],
  ["1-9月", []],
  ["工业产值", []],
])("finds the year that %s names", (text, years) => {
  const times = yearIn(readLabel(text));
  expect(times.map((time) => time.kind === "span" && yearOf(time.span.start))).toEqual(years);
  expect(times.map((time) => time.kind === "span" && time.span.end - time.span.start)).toEqual(years.map(() => 11));
});

it("knows a cell that names a time", () => {
  const cells = rowsFrom("2016年 | 1-9月 | 工业产值 | 3").rows.flatMap(labelled);
  expect(cells.map(saysTime)).toEqual([true, true, false]);
});
