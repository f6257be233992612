import { expect, it } from "vitest";

import { readTableContext } from "../../../server/domain/sheet/table-context.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../support/sheet-catalogue.ts";

const contextOf = (text: string) => readTableContext(tableFrom(text), CATALOGUE, readLabel);
const areasOf = (text: string) => contextOf(text).heads.flatMap((head) => head.areas?.value ?? []);

const BODY = "指标 | 2015年 | 2016年\n工业产值 | 1 | 2";

it("reads the nearest line first, the sheet's name and the source last", () => {
  expect(areasOf(`# sheet: 陕西省\n西安市\n${BODY}\n数据来源：国家统计局`)).toEqual(["610100", "610000", "100000"]);
});

it("knows the year of the lines, if they name one", () => {
  expect(contextOf(`2016年6月\n指标 | 5月 | 6月\n工业产值 | 1 | 2`).year).toBe(2016);
  expect(contextOf(BODY).year).toBeUndefined();
});

it("sees a place that it does not know", () => {
  expect([contextOf(`西安高新区\n${BODY}`).unknownPlace, contextOf(`西安市\n${BODY}`).unknownPlace]).toEqual([
    "西安高新区",
    undefined,
  ]);
});

it("takes a local office's figures not for the nation's", () => {
  expect(areasOf(`${BODY}\n数据来源：国家统计局陕西调查总队`)).toEqual(["610000"]);
});

it("reads no period of who made a table and when, nor when a page was put out", () => {
  for (const line of ["（西安市统计局　2016年7月）", "发布时间：2016-12-20 09:41　来源：综合处"]) {
    const [, nearest] = contextOf(`2016年1-6月\n${line}\n${BODY}`).heads;
    expect([line, nearest?.time.span]).toEqual([line, undefined]);
  }
});

it("takes a title's word 累计 for the basis, but not beside 当月", () => {
  const basisOf = (title: string) => contextOf(`${title}\n${BODY}`).heads[1]?.basis?.value;
  expect([basisOf("监测（月末数，累计口径）"), basisOf("监测（当月及累计口径）")]).toEqual(["year-to-date", undefined]);
});

it("goes by an area that stands by itself beside what looks like a place", () => {
  expect(contextOf(`西部城市月度跟踪——西安市\n${BODY}`).unknownPlace).toBeUndefined();
});

it("leaves figures actual whose columns stand beside forecasts, or prices told by columns", () => {
  const doubtOf = (columns: string) =>
    contextOf(`西安市主要指标及预测\n指标 | ${columns}\n工业产值 | 1 | 2`).doubt?.kind;
  expect([doubtOf("2015年 | 2017E"), doubtOf("2015年 | 2016年")]).toEqual([undefined, "planned"]);
});

it("knows the years that its lines are about", () => {
  expect(contextOf(`2015年西安市\n西安统计年鉴2016\n${BODY}`).titleYears).toEqual([2015]);
});

it("goes by a note that says whose 全市 is", () => {
  expect(areasOf(`全市工业\n${BODY}\n注：表中“全市”指西安市。`).at(-1)).toBe("610100");
});
