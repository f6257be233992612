import { expect, it } from "vitest";

import {
  bookYear,
  headOfTitle,
  titleYearsOf,
  withYearOfDay,
  yearByDay,
} from "../../../../server/domain/sheet/context/title-head.ts";
import { EMPTY_LABEL } from "../../../../server/domain/sheet/label/label.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const headOf = (text: string) => headOfTitle(readLabel(text), { row: 0, column: 0 });

it("reads no period of who made a table and when, nor of when a page was put out", () => {
  for (const line of ["（西安市统计局　2016年7月）", "发布时间：2016-12-20 09:41　来源：综合处"]) {
    expect([line, headOf(line).time.span]).toEqual([line, undefined]);
  }
  expect(headOf("西安市2016年7月").time.span).toBeDefined();
});

it("takes the word 累计 for the basis, but not beside 当月", () => {
  expect(headOf("监测（月末数，累计口径）").basis?.value).toBe("year-to-date");
  expect(headOf("监测（当月及累计口径）").basis?.value).toBeUndefined();
});

it("does not say of which kind a cell is where it has units of both", () => {
  expect(headOf("工业产值累计（亿元）及同比（%）").measure).toBeUndefined();
});

it("takes only the place and the time of a line that tells a figure", () => {
  const { indicators, measure, time, areas } = headOf("2015年西安市工业产值:553.8亿元同比增长9.2%");
  expect([indicators, measure, time.year, areas?.value]).toEqual([undefined, undefined, 2015, ["610100"]]);
  expect(headOf("2015年西安市工业产值（亿元）同比增长").measure?.value).toBe("growth");
});

it("knows the years that lines are about, not those of books, dates and bases", () => {
  const lines = "2015年西安市\n西安统计年鉴2016\n填报日期：2017年1月5日";
  expect(titleYearsOf(tableFrom(`${lines}\n指标 | 2016年\n工业产值 | 1`), readLabel("Sheet1"))).toEqual([2015]);
  const yearsOf = (name: string) => titleYearsOf(tableFrom("西安市\n指标 | 2016年\n工业产值 | 1"), readLabel(name));
  expect([yearsOf("2016年1-9月"), yearsOf("2016")]).toEqual([[2016], []]);
});

it("takes of the day up to which figures were known only the year of a title's months", () => {
  const years = (text: string) => {
    const { titles } = tableFrom(`${text}\n指标 | 西安市\n工业产值 | 1`);
    const heads = titles.flatMap(({ cells }) => cells.flatMap((one) => (one.label ? headOfTitle(one.label, one) : [])));
    return withYearOfDay(heads, titles).map(({ time }) => [time.year, time.span !== undefined]);
  };
  expect(years("前三季度工业产值\n数据截至2016年10月31日").at(-1)).toEqual([2016, false]);
  expect(years("1-12月工业产值\n数据截至2017年1月20日").at(-1)).toEqual([2016, false]);
  expect(years("工业产值\n数据截至2016年10月31日").at(-1)).toEqual([undefined, true]);
});

it("takes a month beside months without a year for an issue only where it came out soon after", () => {
  const timeOf = (month: string) => {
    const { titles } = tableFrom(`1-6月工业产值\n西安市 ${month}\n指标 | 总量\n工业产值 | 1`);
    const heads = titles.flatMap(({ cells }) => cells.flatMap((one) => (one.label ? headOfTitle(one.label, one) : [])));
    const { year, isClash } = withYearOfDay(heads, titles).at(-1)?.time ?? {};
    return [year, isClash];
  };
  expect(timeOf("2018年7月")).toEqual([2018, false]);
  expect(timeOf("2018年12月")).toEqual([undefined, true]);
});

it("tells by the day on which a form was filled in of which year its months are", () => {
  const yearOf = (day: string, months: string) =>
    yearByDay(tableFrom(`主要指标\n填报时间：${day}\n指标 | ${months}\n工业产值 | 1 | 2`), EMPTY_LABEL);
  expect(yearOf("2017年8月5日", "1-6月 | 1-7月")).toBe(2017);
  expect(yearOf("2017.1.20", "1-11月 | 1-12月")).toBe(2016);
  expect(yearOf("2017年8月5日", "1-7月 | 1-12月")).toBeUndefined();
  expect(yearOf("2017年8月5日", "2015年 | 2016年")).toBeUndefined();
  expect(
    yearByDay(tableFrom("有效期至：2017年8月5日\n指标 | 1-6月 | 1-7月\n工业产值 | 1 | 2"), EMPTY_LABEL),
  ).toBeUndefined();
  const ofSheet = tableFrom("主要指标\n填报时间：2017年6月22日\n指标 | 总量\n工业产值 | 1");
  expect([yearByDay(ofSheet, readLabel("5月")), yearByDay(ofSheet, readLabel("7月"))]).toEqual([2017, 2016]);
});

it("knows the year of a yearbook", () => {
  expect(["南京统计年鉴2017", "2015年中国统计年鉴", "福建统计年鉴2006 1-2", "年鉴"].map(bookYear)).toEqual([
    ...[2017, 2015, 2006],
    undefined,
  ]);
});
