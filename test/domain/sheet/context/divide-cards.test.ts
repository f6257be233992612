import { expect, it } from "vitest";

import { divideCards } from "../../../../server/domain/sheet/context/divide-cards.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

const columnsOf = (text: string) => divideCards(tableFrom(text)).map(({ columns }) => columns);

it("gives each card with its unit behind the figure a table of its own", () => {
  expect(columnsOf("西安市2016年\n工业产值 | | 职工人数 |\n5 | 亿元 | 7 | 人")).toEqual([
    { labels: [1], figures: [0], helpers: [] },
    { labels: [3], figures: [2], helpers: [] },
  ]);
});

it("leaves other tables as they are", () => {
  expect(columnsOf("指标 | 2015年 | 单位\n工业产值 | 1 | 亿元")).toHaveLength(1);
  expect(columnsOf("西安市2016年\n工业产值 | | 职工人数 |\n5 | | 7 |\n蜂蜜 | 8.1")).toHaveLength(1);
});

it("puts a text between figures over those below it", () => {
  const text = "西安市2016年\n工业产值 | | 职工人数\n5 | | 7\n去年 | | 去年\n4 | | 6";
  const rows = divideCards(tableFrom(text)).map(({ header, body }) =>
    [header, body].map((part) => part.map((row) => row.row)),
  );
  expect(rows).toEqual([
    [[1], [2]],
    [[1, 3], [4]],
  ]);
});
