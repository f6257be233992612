import { expect, it } from "vitest";

import { readColumnHeads } from "../../../../server/domain/sheet/context/column-heads.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const yearsOf = (text: string) =>
  [...readColumnHeads(tableFrom(text))].map(([column, { time }]) => [column, time.year]);

it("spreads a joined cell over its columns only", () => {
  const text = "# merge: B1:C1\n指标 | 2015年 | | \n | 累计 | 增长% | 2016年\n工业产值 | 1 | 2 | 3";
  expect(yearsOf(text)).toEqual([
    [1, 2015],
    [2, 2015],
    [3, 2016],
  ]);
});

it("carries a label of an upper row over the empty cells behind it", () => {
  const text = "指标 | 2015年 | | 2016年 |\n | 一季度 | 二季度 | 一季度 | 二季度\n工业产值 | 1 | 2 | 3 | 4";
  expect(yearsOf(text).map(([, year]) => year)).toEqual([2015, 2015, 2016, 2016]);
});

it("reads labels above each other together, and a place for no name", () => {
  const table = tableFrom("地区 | 销售 | \n | 收入 | 增速位次\n西安市 | 1 | 2");
  const heads = [...readColumnHeads(table, readLabel).values()];
  expect(heads.map(({ indicators }) => indicators?.value[0]?.code)).toEqual(["SALES", undefined]);
  expect(heads.map(({ unknown }) => unknown?.value)).toEqual([undefined, "增速位次"]);
});

it("blocks a state of a figure only beside another one", () => {
  const unknownOf = (text: string) =>
    [...readColumnHeads(tableFrom(text)).values()].map(({ unknown }) => unknown?.value);
  expect(unknownOf("指标 | 2015年 | 2016年（快报）\n工业产值 | 1 | 2")).toEqual([undefined, undefined]);
  expect(unknownOf("指标 | 2016年 | 2016年（快报）\n工业产值 | 1 | 2")).toEqual([undefined, "2016年（快报）"]);
});

it("does not read what a vendor says of its series", () => {
  const text = "指标 | 工业产值\n更新时间 | @2018-01-18 yyyy-mm-dd\n2016年 | 1";
  expect(yearsOf(text)).toEqual([[1, undefined]]);
});
