import { expect, it } from "vitest";

import { headerLikeness } from "../../../../server/domain/sheet/table/header-likeness.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const likenessOf = (text: string) => headerLikeness(rowsFrom(text).rows);

it("says why a row looks like a header", () => {
  expect(likenessOf("工业经济\n指标 | 2016年\n工业产值 | 1")).toEqual([undefined, "heading", undefined]);
  expect(likenessOf("工业经济\n | 2015年 | 2016年\n工业产值 | 1 | 2")[1]).toBe("list");
  expect(likenessOf("工业经济\n | 东部 | 西部\n工业产值 | 1 | 2")[1]).toBe("over-figures");
});

it("finds none in a title of two cells, in the unit of a form and in what a pivot table is filtered by", () => {
  expect(likenessOf("某市主导产业情况 | | （2016年）\n工业产值 | | 1")[0]).toBeUndefined();
  expect(likenessOf("指标 | 工业产值\n\n年份 | 西安市\n2016年 | 1")[0]).toBeUndefined();
});

it("does not take rows of one pattern below each other for headers, nor those below headings", () => {
  const rows = "西安市 | 2014年\n西安市 | 2015年\n陕西省 | 2016年";
  expect(likenessOf(rows)).toEqual([undefined, undefined, undefined]);
  expect(likenessOf("省份 | 城市 | 工业产值\n陕西省 | 西安市 |")).toEqual(["heading", undefined]);
});
