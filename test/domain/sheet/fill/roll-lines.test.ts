import { expect, it } from "vitest";

import { monthOrdinal } from "../../../../server/domain/month.ts";
import { movedLine, newestLines, newLineOf } from "../../../../server/domain/sheet/fill/roll-lines.ts";
import { rolledTable } from "../../../support/rolled-table.ts";
import type { SheetTable } from "../../../support/sheet-table.ts";

function newest(...periods: SheetTable["periods"]) {
  return newestLines(rolledTable(periods).block, "column");
}

it("takes all columns of the newest period, wherever they stand", () => {
  expect(newest("2016年5月", "2016年1-5月", "2016年6月", "2016年1-6月").runs).toEqual([{ from: 3, at: 5, count: 2 }]);
  expect(newest("2016年1-5月", "2016年1-6月", "2016年5月", "2016年6月").runs.map(({ at }) => at)).toEqual([3, 5]);
});

it("goes before a newest period that stands first, and behind periods in no order", () => {
  expect(newest("2016年6月", "2016年5月")).toMatchObject({ isFirst: true, runs: [{ from: 1, at: 1, count: 1 }] });
  expect(newest("2016年10月", "2016年12月", "2016年6月").runs).toEqual([{ from: 2, at: 4, count: 1 }]);
});

it("steps as the table does", () => {
  const next = (...periods: SheetTable["periods"]) => newest(...periods).nextEnd;
  expect(next("2016年3月", "2016年6月")).toBe(monthOrdinal(2016, 9));
  expect(next("2014年", "2016年")).toBe(monthOrdinal(2017, 12));
  expect(next("2016年1-11月", "2016年1-12月", "2017年1-2月")).toBe(monthOrdinal(2017, 3));
  expect(next("2016年1-11月", "2016年1-12月")).toBe(monthOrdinal(2017, 2));
  expect(next("2016年1-11月", "2016年1-12月", "2016年1月", "2016年12月")).toBe(monthOrdinal(2017, 2));
  expect(next("2016年1月", "2016年12月")).toBe(monthOrdinal(2017, 11));
});

it("goes on by months from part of a year behind whole years, unless that is a quarter or a half", () => {
  const next = (basis: NonNullable<SheetTable["basis"]>, ...periods: SheetTable["periods"]) =>
    newestLines(rolledTable(periods, { basis }).block, "column").nextEnd;
  expect(next("year-to-date", "2015年1-12月", "2016年1-7月")).toBe(monthOrdinal(2016, 8));
  expect(next("year-to-date", "2014年1-12月", "2015年1-12月", "2016年1-11月")).toBe(monthOrdinal(2016, 12));
  expect(next("year-to-date", "2015年1-12月", "2016年1-6月")).toBe(monthOrdinal(2016, 12));
  expect(next("month", "2015年12月", "2016年7月")).toBe(monthOrdinal(2017, 2));
});

it("knows where lines are once the new ones are in", () => {
  const runs = [
    { from: 2, at: 3, count: 1 },
    { from: 4, at: 5, count: 1 },
  ];
  expect([2, 3, 4, 5].map((line) => movedLine(runs, line))).toEqual([2, 4, 5, 7]);
  expect(runs.map((run) => newLineOf(runs, run))).toEqual([3, 6]);
});
