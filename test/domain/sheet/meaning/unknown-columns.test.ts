import { expect, it } from "vitest";
import { readTableContext } from "../../../../server/domain/sheet/context/table-context.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleUnknown } from "../../../../server/domain/sheet/meaning/settle-unknown.ts";
import { settleColumns } from "../../../../server/domain/sheet/meaning/unknown-columns.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";
import { settlingWith } from "../../../support/sheet-cell.ts";

function columnsOf(text: string, answers: Record<string, string> = {}) {
  const table = tableFrom(text);
  const [context, settling] = [readTableContext(table, CATALOGUE, readLabel), settlingWith(answers)];
  return settleColumns(settleUnknown(readAxes(table), context, settling), table, context, settling).columns;
}

const codesOf = (text: string, answers: Record<string, string> = {}) =>
  columnsOf(text, answers).map(({ blocked }) => (blocked ? (blocked.issue?.code ?? "silent") : ""));

it("asks about a column beside known quantities whose heading nobody knows", () => {
  expect(codesOf("指标 | 盘子 | 增速\n工业产值 | 1 | 2\n销售收入 | 3 | 4")).toEqual(["INDICATOR_AMBIGUOUS", ""]);
  expect(codesOf("西安市工业产值\n年份 | 累计 | 蜂蜜\n2015年 | 1 | 2\n2016年 | 3 | 4")).toEqual([
    "",
    "INDICATOR_AMBIGUOUS",
  ]);
  expect(codesOf("指标 | 当月 | 全区合算数\n工业产值\n销售收入")).toEqual(["", "INDICATOR_AMBIGUOUS"]);
});

it("asks nothing about columns that say something else, that are computed, or that hold no number among others", () => {
  expect(codesOf("指标 | 2016年 | 年度目标\n工业产值 | 1 | 2")).toEqual(["", "silent"]);
  expect(codesOf("指标 | 2016年 | 2017E | 年均增长\n工业产值 | 1 | 2 | 3")).toEqual(["", "silent", "silent"]);
  expect(codesOf("指标 | 2016年 | 签字\n工业产值 | 1 | \n销售收入 | 2 |")).toEqual(["", "silent"]);
  expect(codesOf("项目 | 甲数 | 2016年\n蜂蜜 | 1 | 2")).toEqual(["silent", ""]);
});

it("does as it is answered", () => {
  const text = "指标 | 盘子 | 增速\n工业产值 | 1 | 2";
  const answer = (words: string) => columnsOf(text, { "INDICATOR_AMBIGUOUS column 盘子": words })[0];
  expect([answer("实际数")?.blocked, answer("实际数")?.head.unknown]).toEqual([undefined, undefined]);
  expect(answer("累计数")?.head.basis?.value).toBe("year-to-date");
  expect(answer("同比增速")?.head.measure?.value).toBe("growth");
  expect(answer("不填")?.blocked).toEqual({ issue: undefined });
});

it("leaves a heading of another time to be written anew", () => {
  const text = "指标 | 当月 | 上月数值\n工业产值 | 1 | 2";
  expect(columnsOf(text)[1]?.blocked?.issue?.candidates).toEqual(["不填"]);
  expect(codesOf(text, { "INDICATOR_AMBIGUOUS column 上月数值": "实际数" })).toEqual(["", "silent"]);
});
