import { expect, it } from "vitest";

import { divideTiles } from "../../../../server/domain/sheet/context/divide-tiles.ts";
import { labelled, type SheetRow } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const textsOf = (rows: readonly SheetRow[]) => rows.flatMap(labelled).map(({ cell }) => cell.value);
const tablesOf = (text: string) =>
  findTables(rowsFrom(text)).flatMap((table) =>
    divideTiles(table)?.map(({ titles, header, body, columns }) => ({
      ...{ over: [...textsOf(titles), "/", ...textsOf(header)].join(" "), rows: textsOf(body).join(" ") },
      columns: [...columns.labels, "/", ...columns.figures].join(" "),
    })),
  );

it("gives the figure of each tile and each line that tells of it a table of its own", () => {
  const text = "西安市2016年\n工业产值 | | | 职工人数\n5 | 亿元 | | 7\n同比 | 8 | % | 环比 | 9";
  expect(tablesOf(text)).toEqual([
    { over: "西安市2016年 / 工业产值", rows: "亿元", columns: "1 / 0" },
    { over: "西安市2016年 工业产值 /", rows: "同比 %", columns: "0 2 / 1" },
    { over: "西安市2016年 / 职工人数", rows: "", columns: "/ 3" },
  ]);
});

it("gives each tile the period above or below its figure", () => {
  const text = "西安市\n工业产值 | | 职工人数\n5 | 亿元 | 7 | 人\n2016年 | | 2015年";
  expect(tablesOf(text).map((table) => table?.over)).toEqual(["西安市 / 工业产值 2016年", "西安市 / 职工人数 2015年"]);
});

it("keeps the lines below a period together", () => {
  const text = "西安市\n2015年 | | | 2016年\n工业产值 | 5 | 亿元 | 工业产值 | 6 | 亿元\n同比 | 8 | % | 同比 | 9 | %";
  expect(tablesOf(text)).toEqual([
    { over: "西安市 2015年 /", rows: "工业产值 亿元 同比 %", columns: "0 2 / 1" },
    { over: "西安市 2016年 /", rows: "工业产值 亿元 同比 %", columns: "3 5 / 4" },
  ]);
});

it("leaves out the growth of a growth that has a figure of its own", () => {
  const text = "西安市2016年\n工业产值增速 | | | 职工人数\n5 | % | | 7\n同比 | 8 | % |";
  expect(tablesOf(text).map((table) => table?.columns)).toEqual(["1 / 0", "/ 3"]);
});

it("leaves other tables alone", () => {
  expect(tablesOf("指标 | 2015年 | 单位\n工业产值 | 1 | 亿元")).toEqual([undefined]);
});
