import { expect, it } from "vitest";

import { tablesFrom } from "../../../support/sheet-catalogue.ts";

function rowsOf(text: string) {
  const [table] = tablesFrom(text);
  return { titles: table?.titles.map(({ row }) => row), header: table?.header.map(({ row }) => row) };
}

it("takes the first half of a later column's name for a part of the header", () => {
  const half = rowsOf("西安市\n | | 人均地区\n年份 | 工业产值 | 生产总值\n2015年 | 1 | 2\n2016年 | 1 | 2");
  expect(half).toEqual({ titles: [0], header: [1, 2] });
});

it("leaves other lines over a table, and halves over its first column, where they are", () => {
  expect(rowsOf("西安市\n | | 计划数\n年份 | 工业产值 | 生产总值\n2015年 | 1 | 2\n2016年 | 1 | 2").titles).toEqual([
    0, 1,
  ]);
  expect(rowsOf("西安市\n人均地区\n年份 | 工业产值 | 生产总值\n2015年 | 1 | 2\n2016年 | 1 | 2").titles).toEqual([0, 1]);
});
