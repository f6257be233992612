import { expect, it } from "vitest";

import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const tablesOf = (text: string) =>
  findTables(rowsFrom(text)).map(({ titles, header, body, notes }) =>
    [titles, header, body, notes].map((rows) => rows.map(({ row }) => row)),
  );

it("divides a sheet into titles, header, rows and notes", () => {
  expect(tablesOf("工业经济\n指标 | 2016年\n工业产值 | 1\n注：初步数\n数据来源：统计局")).toEqual([
    [[0], [1], [2], [3, 4]],
  ]);
});

it("gives each of several tables its own lines", () => {
  const text = "一、全国\n指标 | 2016年\n工业产值 | 1\n\n二、西安市\n指标 | 2016年\n工业产值 | 1";
  expect(tablesOf(text)).toEqual([
    [[0], [1], [2], []],
    [[4], [5], [6], []],
  ]);
});

it("leaves the last row of an empty table in its table", () => {
  expect(tablesOf("指标 | 2016年\n工业产值\n销售收入\n指标 | 2017年\n工业产值")).toEqual([
    [[], [0], [1, 2], []],
    [[], [3], [4], []],
  ]);
});

it("takes labels beside figures for a table without a header", () => {
  expect(tablesOf("2016年西安市\n工业产值 | 1\n销售收入 | 2")).toEqual([[[0], [], [1, 2], []]]);
});

it("takes a note between rows for a note", () => {
  expect(tablesOf("指标 | 2016年\n工业产值 | 1\n注：初步数\n销售收入 | 2\n来源：统计局")).toEqual([
    [[], [0], [1, 3], [2, 4]],
  ]);
});

it("takes a unit in brackets at the end for a note", () => {
  expect(tablesOf("指标 | 2016年\n工业产值\n销售收入\n（单位：亿元，当月数）")).toEqual([[[], [0], [1, 2], [3]]]);
});

it("begins a table without a header below its numbered name", () => {
  expect(tablesOf("表1 产值\n西安市 | 全国\n1 | 2\n\n表2 销售收入\n西安市 | 3")).toEqual([
    [[0], [1], [2], []],
    [[4], [], [5], []],
  ]);
});

it("heads the rows below a numbered name by the header before, where that has their columns", () => {
  expect(tablesOf("表1 产值\n指标 | 2015年 | 2016年\n工业产值 | 1 | 2\n表2 销售\n销售收入 | 3 | 4")).toEqual([
    [[0], [1], [2], []],
    [[3], [1], [4], []],
  ]);
});
