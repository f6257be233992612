import { expect, it } from "vitest";

import { findBands } from "../../../../server/domain/sheet/table/header-bands.ts";
import { titleStart } from "../../../../server/domain/sheet/table/title-start.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** The place from which lines belong to the last header of a sheet. */
const startOf = (...lines: readonly string[]) => {
  const sheet = rowsFrom(lines.join("\n"));
  const bands = findBands(sheet);
  const [before, band] = bands.slice(-2);
  return band && titleStart(sheet, band, before);
};

it("takes the lines behind a gap, and the name of a quantity below rows of areas", () => {
  expect(startOf("地区 | 2015年 | 2016年", "西安市 | 1 | 2", "", "销售收入", "地区 | 2015年 | 2016年", "西安市")).toBe(
    2,
  );
  expect(startOf("地区 | 2015年 | 2016年", "西安市 | 1 | 2", "销售收入", "地区 | 2015年 | 2016年", "西安市")).toBe(2);
  expect(startOf("指标 | 2015年 | 2016年", "工业产值 | 1 | 2", "销售收入", "指标 | 2015年 | 2016年", "工业产值")).toBe(
    3,
  );
});

it("leaves rows to a table whose header differs only in its corner from the next one's", () => {
  const table = (area: string) => [`【${area}】 | 2015年 | 2016年`, "工业产值 | | ", "城镇人口 | | "];
  expect(startOf("底稿", ...table("西安"), ...table("陕西"))).toBe(4);
  expect(startOf("底稿", ...table("西安"), "二、陕西情况", ...table("陕西"))).toBe(4);
  expect(startOf("底稿", ...table("西安"), "", "陕西情况", ...table("陕西"))).toBe(4);
});

it("leaves a unit line right below rows to their table", () => {
  const [first, second] = ["指标 | 2016年", "指标 | 2017年"];
  expect(startOf(first, "工业产值 | 1", "单位：亿元", "", "陕西省", second, "工业产值 | 2")).toBe(3);
  expect(startOf(first, "工业产值 | 1", "", "单位：亿元", second, "工业产值 | 2")).toBe(2);
});

it("takes a numbered name of a table for its own", () => {
  expect(startOf("西安市 | 全国", "1 | 2", "表2 工业产值", "西安市 | 全国", "3 | 4")).toBe(2);
});

it("takes a name right above a header that leaves the names' column free, as above the one before", () => {
  const header = " | | 2015年 | 2016年";
  const rows = ["总量 | 亿元 | 1 | ", "增速 | % | | 2"];
  expect(startOf("工业产值", header, ...rows, "销售收入", header, ...rows)).toBe(4);
  expect(startOf("工业产值", header, "总量 | 亿元 | 1 | ", "出口", "销售收入", header, "数量 | 个 | | 2")).toBe(5);
});

it("leaves blank rows to the header above them that leaves their columns free", () => {
  const header = " | | 2015年 | 2016年";
  expect(startOf("工业产值", header, "总量 | 亿元 | | ", "增速 | % | | ", "销售收入", header, "总量 | 亿元 | | ")).toBe(
    4,
  );
  const narrow = " | 2015年 | 2016年";
  const rows = ["总量（亿元） | | ", "增速（%） | | "];
  expect(startOf("工业产值", narrow, ...rows, "销售收入", narrow, ...rows)).toBe(4);
});

it("takes a numbered line right above a header, as above the one before, and what an export says of its table", () => {
  const [header, row] = ["年份 | 1-2月 | 1-3月", "2016 | 1 | 2"];
  expect(startOf("工业产值", "一、汽车制造业", header, row, "二、采矿业", header, row)).toBe(4);
  expect(startOf("工业产值", "汽车制造业", header, row, "二、采矿业", header, row)).toBe(5);
  const export_ = ["指标：工业产值", "时间：最近3年", "地区 | 2015年 | 2016年", "西安市 | 1 | 2"];
  expect(startOf("数据库：年度数据", ...export_, "", "数据库：年度数据", ...export_)).toBe(5);
});
