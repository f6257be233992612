import { expect, it } from "vitest";

import { divideGrowthsBehind, divideUnitsBehind } from "../../../../server/domain/sheet/context/units-behind.ts";
import { tablesFrom } from "../../../support/sheet-catalogue.ts";

const columnsOf = (text: string) =>
  tablesFrom(text)
    .flatMap(divideUnitsBehind)
    .map(({ columns }) => columns);

const CRIB =
  "工业产值 | 5 | 亿元 | 同比 | 8.2 | %\n销售收入 | 6 | 亿元 | 同比 | 10.4 | %\n职工人数 | 7 | 人 | 净增 | 3 | 人";

it("gives each column of figures the name, the words before it and the unit behind it", () => {
  expect(columnsOf(CRIB)).toEqual([
    { labels: [0, 2], figures: [1], helpers: [] },
    { labels: [0, 3, 5], figures: [4], helpers: [] },
  ]);
});

it("leaves rows with one figure, those without units and tables with a header whole", () => {
  expect(columnsOf("工业产值 | 5 | 亿元\n销售收入 | 6 | 亿元")).toHaveLength(1);
  expect(columnsOf("工业产值 | 5 | 8.2\n销售收入 | 6 | 10.4")).toHaveLength(1);
  expect(columnsOf(`指标 | 2015年 | 单位 | 说法 | 2016年 | 单位\n${CRIB}`)).toHaveLength(1);
});

it("gives growths behind figures the name of their row and their own words", () => {
  const growthsOf = (text: string) =>
    tablesFrom(text)
      .flatMap(divideGrowthsBehind)
      .map(({ columns }) => columns);
  expect(growthsOf("工业产值 | 5 | 同比（%） | 8\n销售收入 | 6 | 同比（%） | 9")).toEqual([
    { labels: [0], figures: [1], helpers: [] },
    { labels: [0, 2], figures: [3], helpers: [] },
  ]);
  expect(growthsOf("工业产值 | 5 | 其他 | 8\n销售收入 | 6 | 其他 | 9")).toHaveLength(1);
  expect(growthsOf("指标 | 2015年 | 说法 | 2016年\n工业产值 | 5 | 同比（%） | 8")).toHaveLength(1);
});
