import { expect, it } from "vitest";

import { splitStrips } from "../../../../server/domain/sheet/table/strips.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const columnsOf = (text: string) =>
  splitStrips(rowsFrom(text)).map(({ rows }) => [
    ...new Set(rows.flatMap(({ cells }) => cells.map((one) => one.column))),
  ]);

it("separates tables beside each other, and gives both the lines above", () => {
  const text = "全国\n指标 | 2016年 | | 行业 | 增速\n工业产值 | 1 | | 采矿业 | 2\n销售收入 | 1 | | 汽车制造业 | 2";
  expect(columnsOf(text)).toEqual([
    [0, 1],
    [0, 3, 4],
  ]);
});

it("separates blank forms that have the same names beside each other", () => {
  const names = ["工业产值", "销售收入", "职工人数"];
  const form = (others: readonly string[]) =>
    `全国 | | | 西安市\n${names.map((name, at) => `${name} | | | ${others[at]}`).join("\n")}`;
  expect(columnsOf(form(names))).toEqual([[0], [3]]);
  expect(columnsOf(form(["核定", "工业产值", "不填"]))).toHaveLength(1);
});

it("keeps a table with an empty column whole", () => {
  expect(columnsOf("指标 | 2015年 | | 2016年\n工业产值 | 1 | | 2\n销售收入 | 1 | | 2")).toHaveLength(1);
});
