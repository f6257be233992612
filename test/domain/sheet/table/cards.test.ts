import { expect, it } from "vitest";

import { areUnits, isOfCards, withBlankRow } from "../../../../server/domain/sheet/table/cards.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const headerOf = (text: string) => rowsFrom(text).rows;
const bodies = (text: string) =>
  findTables(rowsFrom(text))
    .map(withBlankRow)
    .map(({ body, notes }) => [body, notes].map((rows) => rows.map(({ row }) => row)));

it("knows names of quantities side by side, with their units or without", () => {
  expect(isOfCards(headerOf("工业产值 | | 销售收入"))).toBe(true);
  expect(isOfCards(headerOf("工业产值 | | 销售收入\n亿元 | 同比% | 亿元 | 同比%"))).toBe(true);
});

it("leaves headers with a heading, with times below them or with too many unknown names", () => {
  expect(isOfCards(headerOf("指标 | 工业产值 | 销售收入"))).toBe(false);
  expect(isOfCards(headerOf("工业产值 | | 销售收入\n2015年 | 2016年 | 2015年 | 2016年"))).toBe(false);
  expect(isOfCards(headerOf("工业产值 | 蜂蜜 | 茶叶"))).toBe(false);
});

it("finds the blank row of cards that say their units", () => {
  expect(bodies("西安市2016年\n工业产值（亿元） | | 职工人数（人）\n\n\n口径：全部")).toEqual([[[2], [4]]]);
  expect(bodies("西安市2016年\n工业产值 | | 销售收入\n亿元 | 同比% | 亿元 | 同比%")).toEqual([[[3], []]]);
});

it("finds the blank row of areas below a title that names a quantity and its unit", () => {
  expect(bodies("2016年工业产值（亿元）\n西安市 | 陕西省 | 全国")).toEqual([[[2], []]]);
  expect(bodies("2016年\n西安市 | 陕西省 | 全国")).toEqual([[[], []]]);
});

it("takes names without units for no cards, and looks for no blank row beside rows or figures", () => {
  expect(bodies("西安市2016年\n工业产值 | 销售收入")).toEqual([[[], []]]);
  expect(bodies("西安市\n工业产值（亿元） | 职工人数（人）\n\n销售收入")).toEqual([[[3], []]]);
  expect(bodies("西安市\n工业产值（亿元） | 职工人数（人）\n\n1 | 2")).toEqual([[[3], []]]);
});

it("finds the blank row of periods below the name of a quantity", () => {
  expect(bodies("（一）工业产值\n一季度 | 二季度 | 合计")).toEqual([[[2], []]]);
  expect(bodies("（一）各市情况\n一季度 | 二季度 | 合计")).toEqual([[[], []]]);
});

it("takes units below the figures of cards for those of their names", () => {
  const [first, second] = findTables(
    rowsFrom(
      "西安市2016年\n工业产值 | | 销售收入\n1 | | 2\n亿元 | | 万元\n\n职工人数 | | 工业产值增速\n3 | | 4\n人 | | %\n制图：处室",
    ),
  );
  const rowsOf = (table: typeof first) =>
    [table?.header, table?.body, table?.notes].map((rows) => rows?.map(({ row }) => row));
  expect([first, second].map(rowsOf)).toEqual([
    [[1, 3], [2], []],
    [[5, 7], [6], [8]],
  ]);
  const [names, figures] = headerOf("工业产值 | | 销售收入\n亿元 | | 2");
  expect(names && figures && areUnits(figures, [names])).toBe(false);
});

it("takes a row of units behind the blanks below names for the row of their figures", () => {
  expect(bodies("西安市2016年\n工业产值 | | 销售收入\n | 亿元 | | 亿元")).toEqual([[[2], []]]);
});
