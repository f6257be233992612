import { expect, it } from "vitest";

import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

/** The rows of the cells that are asked about. */
function askedRows(text: string): number[] {
  const { questions } = recognise(readSheets(`西安市\n年份 | 工业产值（亿元）\n${text}`), CATALOGUE);
  const about = questions.filter(({ text }) => text.includes("像是预测数"));
  return about.flatMap(({ cells }) => cells.map(({ row }) => row));
}

it("asks about rows below a line of forecasts, up to the next line", () => {
  expect(askedRows("2015年 | 1\n2016年 |\n产值预测情况 单位（亿元）\n2017年 |\n2018年 |")).toEqual([5, 6]);
  expect(askedRows("2015年 | 1\n产值预测情况 单位（亿元）\n2017年 |\n修订\n2014年 | 1")).toEqual([4]);
});

it("asks nothing below other lines and remarks", () => {
  expect(askedRows("2015年 | 1\n2016年 |\n初步核算\n2017年 |")).toEqual([]);
  expect(
    askedRows("2015年 | 1\n本表只列已经公布的数字，预测数另见统计分析处每季度发布的分析报告及其附件\n2016年 |"),
  ).toEqual([]);
});
