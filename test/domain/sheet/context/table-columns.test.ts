import { expect, it } from "vitest";

import { tablesFrom } from "../../../support/sheet-catalogue.ts";

const columnsOf = (text: string) => tablesFrom(text).map(({ columns }) => columns);

it("tells labels, figures and helpers apart", () => {
  const text =
    "序号 | 指标 | 单位 | 2016年 | 位次 | 备注\n1 | 工业产值 | 亿元 | 5 | 1 | 初步\n2 | 销售收入 | 亿元 | | 2 | 初步";
  expect(columnsOf(text)).toEqual([{ labels: [1, 2], figures: [3], helpers: [0, 4, 5] }]);
});

it("takes empty columns under a header for figures, and columns without one for helpers", () => {
  expect(columnsOf("指标 | 2015年 | 2016年\n工业产值 | | | 7")).toEqual([
    { labels: [0], figures: [1, 2], helpers: [3] },
  ]);
});

it("reads numbers below 年 and 月 as labels", () => {
  expect(columnsOf("年 | 月 | 工业产值\n2016 | 6 | 5\n2016 | 7 | 6")).toEqual([
    { labels: [0, 1], figures: [2], helpers: [] },
  ]);
});

it("divides a table that goes on beside itself", () => {
  const text = "行业 | 产值 | 行业 | 产值\n采矿业 | 1 | 汽车制造业 | 2";
  expect(columnsOf(text).map(({ labels, figures }) => [labels, figures])).toEqual([
    [[0], [1]],
    [[2], [3]],
  ]);
});

it("does not grow with a joined cell that reaches to the sheet's end", () => {
  expect(columnsOf("# merge: B1:XFD1\n指标 | 2016年\n工业产值 | 1")).toEqual([
    { labels: [0], figures: [1], helpers: [] },
  ]);
});

it("takes periods behind the figures for labels where nothing else says when they are of", () => {
  const rows = "工业产值 | 1 | 2016年\n销售收入 | 2 | 2016年1-5月";
  expect(columnsOf(`指标 | 数值 | 口径\n${rows}`)).toEqual([{ labels: [0, 2], figures: [1], helpers: [] }]);
  expect(columnsOf(`指标 | 2015年 | 口径\n${rows}`)).toEqual([{ labels: [0], figures: [1], helpers: [2] }]);
  expect(columnsOf(`指标 | 数值 | 公布时间\n${rows}`)).toEqual([{ labels: [0], figures: [1], helpers: [2] }]);
});

it("takes units behind the figures for labels, and other texts there not", () => {
  expect(columnsOf("指标 | 2016年 | 单位\n工业产值 | 1 | 亿元\n销售收入 | 2 | 万元")).toEqual([
    { labels: [0, 2], figures: [1], helpers: [] },
  ]);
  expect(columnsOf("指标 | 2016年 | 说明\n工业产值 | 1 | 初步\n销售收入 | 2 | 亿元")).toEqual([
    { labels: [0], figures: [1], helpers: [2] },
  ]);
});

it("leaves a column of blanks and a few marks below a period to the figures", () => {
  expect(columnsOf("指标 | 2015年 | 2016年\n工业产值 | 1 |\n销售收入 | 2 |\n职工人数 | 3 | ×")).toEqual([
    { labels: [0], figures: [1, 2], helpers: [] },
  ]);
});

it("leaves a blank column with somebody's remark to the figures", () => {
  const rows = "西安市 | |\n陕西省 | |\n全国 | |\n | 陕西省统计局课题组用，请各地填后返回 |";
  expect(columnsOf(`地区 | 工业产值 | \n | 2015年 | 2016年\n${rows}`)).toEqual([
    { labels: [0], figures: [1, 2], helpers: [] },
  ]);
});

it("takes Industry over figures for a column of them", () => {
  expect(columnsOf("Year | Industry | Output\n2016 | 5.5 | 7\n2017 | 6.5 | 8")).toEqual([
    { labels: [0], figures: [1, 2], helpers: [] },
  ]);
});
