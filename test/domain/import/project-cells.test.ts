import { expect, it } from "vitest";

import { createCellReader, readDay } from "../../../server/domain/import/project-cells.ts";
import { readRecords } from "../../../server/domain/import/record-table.ts";

const COLUMNS = { money: "金额", unit: "单位", day: "日期", stage: "阶段", key: "重点", text: "文字" };

function cellsOf(head: string, row: string) {
  const rows = [head, row].map((line, at) => ({ row: at + 1, cells: line.split(",") }));
  const [record] = readRecords(rows, COLUMNS, ["text"])?.records ?? [];
  if (!record) throw new Error("no record");
  return createCellReader(record);
}

it.each([
  ["文字,金额", "x,12000", 12_000],
  ["文字,金额（亿元）", "x,1.2", 12_000],
  ["文字,金额,单位", "x,1.2,亿元", 12_000],
  ["文字,金额(元),单位", "x,5000,亿元", 0.5],
  ["文字,金额", "x,", undefined],
])("reads the money of %s / %s", (head, row, amount) => {
  expect(cellsOf(head, row).money("money", "unit")).toBe(amount);
});

it.each([
  ["文字,金额", "x,12亿", "NUMBER_UNKNOWN"],
  ["文字,金额", "x,-1", "FIELD_INVALID"],
  ["文字,金额,单位", "x,1,斤", "UNIT_UNKNOWN"],
  ["文字,金额,单位", "x,1,户", "UNIT_MISMATCH"],
])("refuses the money of %s / %s", (head, row, code) => {
  const cells = cellsOf(head, row);
  expect(cells.money("money", "unit")).toBeUndefined();
  expect(cells.problems).toMatchObject([{ code, row: 2 }]);
});

it("reads days, stages, and yes or no, and tells what is none", () => {
  const cells = cellsOf("文字,日期,阶段,重点", "x,2016-6-1,续建,√");
  expect([cells.day("day"), cells.stage("stage"), cells.yesNo("key")]).toEqual(["2016-06-01", "building", true]);
  const wrong = cellsOf("文字,日期,阶段,重点", "x,昨天,停工,也许");
  expect([wrong.day("day"), wrong.stage("stage"), wrong.yesNo("key")]).toEqual([undefined, undefined, undefined]);
  expect(wrong.problems.map(({ column }) => column)).toEqual(["日期", "阶段", "重点"]);
});

it("reads the serial of a day as a workbook has it", () => {
  expect([readDay("42522"), readDay("2016"), readDay("2016年6月")]).toEqual(["2016-06-01", undefined, "2016-06"]);
});
