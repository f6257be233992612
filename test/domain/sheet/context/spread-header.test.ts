import { expect, it } from "vitest";

import { spreadHeader } from "../../../../server/domain/sheet/context/spread-header.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const textsOf = (text: string) =>
  spreadHeader(tableFrom(text), readLabel).map((cells) => cells.map(({ label }) => label?.text));

it("spreads a joined cell over its columns, and an upper label over the empty cells behind it", () => {
  expect(textsOf("指标 | 2015年 | | 2016年 |\n | 累计 | 增长% | 累计 | 增长%\n工业产值 | 1 | 2 | 3 | 4")).toEqual([
    ["2015年", "累计"],
    ["2015年", "增长%"],
    ["2016年", "累计"],
    ["2016年", "增长%"],
  ]);
  expect(textsOf("# merge: B1:C1\n指标 | 2015年 | | \n | 累计 | 增长% | 2016年\n工业产值 | 1 | 2 | 3")).toEqual([
    ["2015年", "累计"],
    ["2015年", "增长%"],
    ["2016年"],
  ]);
});

it("leaves the first half of a name over its own column", () => {
  const table = tableFrom("地区 | 销售 | \n | 总值 | 职工人数\n西安市 | 1 | 2");
  const read = (text: string) => readLabel(text === "销售总值" ? "销售收入" : text);
  const texts = spreadHeader(table, read).map((cells) => cells.map(({ label }) => label?.text));
  expect(texts).toEqual([["销售", "总值"], ["职工人数"]]);
});

it("leaves out how a system calls the columns", () => {
  expect(textsOf("指标 | 2015年 | 2016年\n | c2015 | c2016\n工业产值 | 1 | 2")).toEqual([["2015年"], ["2016年"]]);
});

it("leaves out that columns are of industries only where those stand below", () => {
  const over = (below: string) => textsOf(`年份 | 产值 | 按产业分\n | | ${below}\n2015年 | 2 | 1`).at(-1);
  expect(over("第一产业")).toEqual(["第一产业"]);
  expect(textsOf("年份 | 产值 | 按产业分\n2015年 | 2 | 1").at(-1)).toEqual(["按产业分"]);
});
