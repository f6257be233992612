import { expect, it } from "vitest";

import { findBands } from "../../../../server/domain/sheet/table/header-bands.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const bandsOf = (text: string) => findBands(rowsFrom(text)).map(({ first, last }) => [first, last]);

it("finds a header by its heading, its list of periods, or the figures below it", () => {
  expect(bandsOf("工业经济\n指标 | 2016年\n工业产值 | 1")).toEqual([[1, 1]]);
  expect(bandsOf("工业经济\n | 2015年 | 2016年\n工业产值 | |")).toEqual([[1, 1]]);
  expect(bandsOf("工业经济\n | 东部 | 西部\n工业产值 | 1 | 2")).toEqual([[1, 1]]);
});

it("does not take a row above dashes for a header", () => {
  const rows = "指标 | 数值 | 口径\n工业产值 | 1 | 2016年\n销售收入 | | 2016年\n面积 | | -";
  expect(bandsOf(rows)).toEqual([[0, 0]]);
});

it("takes in rows above and below that belong to it", () => {
  expect(bandsOf("指标 | 2015年 | | 2016年 |\n | 一季度 | 二季度 | 一季度 | 二季度\n工业产值 | 1 | 2 | 3 | 4")).toEqual(
    [[0, 1]],
  );
  expect(
    bandsOf("指标 | 工业产值 | 销售收入\n地区 | 全国 | 全国\n频度 | 月 | 月\n单位 | 亿元 | 亿元\n2016年6月 | 1 | 2"),
  ).toEqual([[0, 3]]);
  expect(bandsOf("指标 | 单位 | 2016年\n甲 | 乙 | 1\n工业产值 | 亿元 | 5")).toEqual([[0, 1]]);
});

it("does not take a unit line or a row of an empty table for a header", () => {
  expect(bandsOf("工业经济 | | 单位：亿元\n指标 | 2015年 | 2016年\n工业产值 | 1 | 2")).toEqual([[1, 1]]);
  expect(bandsOf("指标 | 地区 | 单位 | 2016年\n工业产值 | 西安市 | 亿元 |\n销售收入 | 西安市 | 亿元 |")).toEqual([
    [0, 0],
  ]);
});

it("does not take periods beside their codes for headers", () => {
  expect(bandsOf("时间 | 月 | 工业产值\n2016年1月 | 1月 |\n2016年2月 | 2月 |\n2016年3月 | 3月 |")).toEqual([[0, 0]]);
});

it("finds several headers below each other", () => {
  expect(bandsOf("指标 | 2016年\n工业产值 | 1\n指标 | 2017年\n工业产值 | 1")).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

it("does not take a row for a header whose labels all stand below headings", () => {
  expect(bandsOf("省份 | 城市 | 2016年\n陕西省 | 西安市 |\n | 西安市 |\n全国 | 西安市 |")).toEqual([[0, 0]]);
  expect(bandsOf("省份 | 地市 | 2016年\n陕西省 | 西安市 |\n | 西安市 |\n全国 | 西安市 |")).toEqual([[0, 0]]);
  expect(bandsOf("指标 | 2016年 | 来源\n工业产值 | 1 | 年鉴\n债务余额 | | 债务限额\n销售收入 | 1 | 年鉴")).toEqual([
    [0, 0],
  ]);
  expect(bandsOf("指标 | 2016年 | 2017年\n | 陕西省 | 西安市\n工业产值 | 1 | 2")).toEqual([[0, 1]]);
});

it("takes a first cell that reaches down beside the years for a heading, whatever it says", () => {
  const rows = "板块 | 工业产值 | | 用电量\n | 2015年 | 2016年 | 2016年\n西安市 | 1 | 2 | 3";
  expect(bandsOf(`# merge: A1:A2, B1:C1\n${rows}`)).toEqual([[0, 1]]);
});

it("takes names of quantities above for the header also where an area stands in the corner", () => {
  expect(bandsOf("西安市 | 工业产值 | | 网上零售额\n2016年 | 当月值 | 累计值 | 累计值\n4月 | 1 | 2 | 3")).toEqual([
    [0, 1],
  ]);
});

it("takes an area below its heading for a row, also where the row has no number", () => {
  expect(bandsOf("序号 | 区县 | 1-2月 | 1-3月\n | 全市\n1 | 西安市\n2 | 西安市")).toEqual([[0, 0]]);
});

it("takes units below dashes, and names over units, into the header, a form's line with a unit not", () => {
  expect(bandsOf("代码 | 省份 | 工业产值 | 销售收入\n- | - | 亿元 | 亿元\n610000 | 陕西省 | 1 | 2")).toEqual([[0, 1]]);
  expect(bandsOf("工业产值 | | 蜂蜜\n亿元 | 同比% | 吨 | 同比%")).toEqual([[0, 1]]);
  expect(bandsOf("计量单位 | 亿元 | 联系人 |\n指标 | 本月 | 1至本月\n工业产值 | |")).toEqual([[1, 1]]);
});

it("takes a year in the corner over its months, below what is joined over several columns, into the header", () => {
  const rows = "# merge: B1:C1, D1:E1\n | 工业产值 | | 销售收入 | \n2023年 | 采矿业 | 制造业 | 采矿业 | 制造业";
  expect(bandsOf(`${rows}\n1-2月 | 1 | 2 | 3 | 4`)).toEqual([[0, 1]]);
});
