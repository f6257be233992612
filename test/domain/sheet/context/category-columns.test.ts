import { expect, it } from "vitest";

import { createCategories } from "../../../../server/domain/sheet/context/category-columns.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

/** Whether the first label of each row only sorts it. */
function sortedIn(text: string): boolean[] {
  const table = tableFrom(text);
  const sorts = createCategories(table);
  return table.body.map(({ cells }) => {
    const labels = cells.filter((one) => table.columns.labels.includes(one.column));
    const [first] = labels;
    return first !== undefined && sorts(first, labels);
  });
}

it("takes topics beside indicators for no part of their names", () => {
  expect(sortedIn("类别 | 指标 | 2016年\n经济规模 | 工业产值 | 1\n人口 就业 | 职工人数 | 2")).toEqual([true, true]);
  expect(sortedIn("Category | Indicator | 2016年\nEconomy | 工业产值 | 1\nOutput | 工业产值 | 2")).toEqual([
    true,
    false,
  ]);
  expect(sortedIn("类别 | 指标 | 2016年\n经济发展 | 陕西省工业产值 | 1\n其中 | 工业产值 | 2")).toEqual([true, false]);
  expect(sortedIn("维度 | 指标 | 2016年\n财力 | 工业产值 | 1\n速度 | 销售收入 | 2")).toEqual([true, false]);
  expect(sortedIn("维度 | 指标 | 2016年\n工业运行 | 工业产值 | 1\n工业运行 | 销售收入 | 2")).toEqual([true, false]);
});

it("takes 速度 beside a growth for a topic", () => {
  expect(sortedIn("维度 | 指标 | 2016年\n速度 | 工业产值增速 | 1\n速度 | 工业产值 | 2")).toEqual([true, false]);
});

it("takes what only repeats the indicator's last words for nothing new", () => {
  expect(sortedIn("类别 | 指标 | 2016年\n收入 | 销售收入 | 1\n入库 | 工业产值 | 2")).toEqual([true, false]);
});

it("leaves words that may be of a part of the indicator", () => {
  expect(sortedIn("类别 | 指标 | 2016年\n中央企业 | 工业产值 | 1\n民间 | 销售收入 | 2")).toEqual([false, false]);
  expect(sortedIn("大区 | 指标 | 2016年\n西北 | 工业产值 | 1\n华南 | 销售收入 | 2")).toEqual([false, false]);
});

it("takes groups of areas beside areas for none of the row's own", () => {
  expect(sortedIn("大区 | 省份 | 工业产值\n西北 | 陕西省 | 1\n全部 | 合计 | 2")).toEqual([true, false]);
  expect(sortedIn("大区 | 城市 | 工业产值\n市辖区 | 西安市 | 1")).toEqual([false]);
  expect(sortedIn("类别 | 城市 | 工业产值\n副省级城市 | 西安市 | 1\n城市 | 西安市 | 1\n男 | 西安市 | 1")).toEqual([
    true,
    false,
    false,
  ]);
});

it("leaves columns of other headings, and of none those that are no topics", () => {
  expect(sortedIn("隶属关系 | 指标 | 2016年\n经济 | 工业产值 | 1")).toEqual([false]);
  expect(sortedIn(" | 指标 | 2016年\n经济 | 工业产值 | 1")).toEqual([true]);
  expect(sortedIn(" | 指标 | 2016年\n中央企业 | 工业产值 | 1")).toEqual([false]);
});
