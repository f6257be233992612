import { expect, it } from "vitest";

import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const labelsOf = (text: string) =>
  rowsFrom(text).rows.map(({ cells }) => cells.map((one) => (one.label ? "L" : "F")).join(""));

it("reads years across and down", () => {
  expect(labelsOf("指标 | 2014 | 2015 | 2016\n工业产值 | 1 | 2 | 3")).toEqual(["LLLL", "LFFF"]);
  expect(labelsOf("指标 | 工业产值\n2014 | 5\n2015 | 6\n2016 | 7")).toEqual(["LL", "LF", "LF", "LF"]);
  expect(labelsOf("指标 | 2016\n工业产值 | 1")).toEqual(["LL", "LF"]);
});

it("reads 201606, 2016.06 and numbered months", () => {
  expect(labelsOf("月 | 产值\n201604 | 1\n201605 | 2\n201606 | 3").slice(1)).toEqual(["LF", "LF", "LF"]);
  expect(labelsOf("时间 | 产值\n2016.04 | 1\n2016.05 | 2\n2016.06 | 3").slice(1)).toEqual(["LF", "LF", "LF"]);
  expect(labelsOf("月份 | 1 | 2 | 3")).toEqual(["LLLL"]);
});

it("reads years below names of different width, if no word stands beside them", () => {
  expect(labelsOf("省份 | 工业产值 | | | 职工人数\n | 2014 | 2015 | 2016 | 2015 | 2016").slice(1)).toEqual(["LLLLL"]);
  expect(labelsOf("省份 | 工业产值 | | | 职工人数\n | 2014 | 2019 | 1990 | 2015 | 2000").slice(1)).toEqual(["FFFFF"]);
});

it("reads a year beside the months of another", () => {
  expect(labelsOf("Indicators | 2017 | | Jan-Nov 2018\n工业产值 | 1 | 2 | 3")).toEqual(["LLL", "LFFF"]);
  expect(labelsOf("工业产值 | 2017 | 2018年1-11月")[0]).toBe("LFL");
  expect(labelsOf(" | 2017 | | Jan-Nov 2018\n工业产值 | 1 | 2 | 3")).toEqual(["LL", "LFFF"]);
  expect(labelsOf("2017 | Jan-Nov 2018\n1 | 2")[0]).toBe("FL");
});

it("leaves figures that look like years", () => {
  expect(labelsOf("指标 | 2015年 | 2016年\n职工人数 | 2014 | 2015\n工业产值 | 2015 | 2016")).toEqual([
    "LLL",
    "LFF",
    "LFF",
  ]);
  expect(labelsOf("工业产值 | 2016 | 5")).toEqual(["LFF"]);
});

it("reads years that go round for each area below any heading", () => {
  const years = "2013 | 1\n2012 | 2\n2011 | 3\n2013 | 4\n2012 | 5\n2011 | 6";
  expect(labelsOf(`yea | 产值\n${years}`).slice(1)).toEqual(["LF", "LF", "LF", "LF", "LF", "LF"]);
  expect(labelsOf(`yea | 产值\n${years.replace("2013 | 4", "1950 | 4")}`).at(-1)).toBe("FF");
});

it("reads what stands below 时间, and no further than its table", () => {
  expect(labelsOf("指标 | 时间 | 数值\n工业产值 | 2015 | 2014\n销售收入 | 201606 | 7").slice(1)).toEqual([
    "LLF",
    "LLF",
  ]);
  expect(labelsOf("指标 | 时间 | 数值\n工业产值 | 2015 | 1\n\n销售收入 | 2014 | 7").slice(-1)).toEqual(["LFF"]);
});

it("reads codes of months below a helper's heading, and no other numbers there", () => {
  expect(labelsOf("期间 | 辅助 | 产值\n2016年4月 | 201604 | 5").slice(1)).toEqual(["LLF"]);
  expect(labelsOf("指标 | 代码 | 产值\n工业产值 | 2016 | 5").slice(1)).toEqual(["LFF"]);
});

it("reads the years of tables side by side each by itself", () => {
  expect(labelsOf("西安 | 2014 | 2015 | 2016 | | 全国 | 2016 | 2015 | 2014")).toEqual(["LLLLLLLL"]);
});

it("reads years before the spans of average growths, and the year in the corner of a comparison", () => {
  expect(labelsOf("1990 | 1995 | 2000 | 2005 | 1990 | 1995 | 1996-2000 | 2001-2005")).toEqual(["LLLLLLLL"]);
  expect(labelsOf("2016 | 西安市 | 全国")).toEqual(["LLL"]);
  expect(labelsOf("2016 | 西安市")).toEqual(["FL"]);
});
