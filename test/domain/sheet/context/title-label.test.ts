import { expect, it } from "vitest";

import { withTitlesRead } from "../../../../server/domain/sheet/context/title-label.ts";
import { readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

/** What the first line over a table says: indicators, areas, years, group, and what is not understood. */
function titleOf(title: string) {
  const { titles } = withTitlesRead(tableFrom(`${title}\n名称 | 2015年 | 2016年\n西安市 | 1 | 2`), readLabel);
  const label = titles[0]?.cells[0]?.label;
  return {
    names: label?.indicators.map(({ code }) => code).join(),
    areas: label?.areas.join(),
    times: label?.times.length,
    group: label?.group,
    rest: label?.rest,
  };
}

it("reads the quantity beside a group of areas, and remembers the group", () => {
  expect(titleOf("西部重点省市工业产值")).toMatchObject({
    names: "OUTPUT",
    areas: "",
    group: "西部重点省市",
    rest: "",
  });
  expect(titleOf("陕西省部分市州职工人数")).toMatchObject({ names: "STAFF", areas: "610000", rest: "" });
});

it("leaves a topic out where a piece of the title names the quantity", () => {
  expect(titleOf("产值跟踪：陕西省工业产值（亿元），2016年")).toMatchObject({
    names: "OUTPUT",
    areas: "610000",
    times: 1,
    rest: "",
  });
  expect(titleOf("宏观数据 — 销售收入")).toMatchObject({ names: "SALES", rest: "" });
});

it("reads an area before its industry, which is no place", () => {
  expect(titleOf("陕西省规上工业运行情况").areas).toBe("610000");
  expect(titleOf("陕西省规模以上工业企业经济效益月报").areas).toBe("610000");
  expect(titleOf("陕西省工业园区运行情况").rest).toContain("园区");
});

it("leaves a title whose other words may change the quantity, or that names two", () => {
  expect(titleOf("民营经济：工业产值").rest).not.toBe("");
  expect(titleOf("农户：工业产值").rest).not.toBe("");
  expect(titleOf("监测：工业产值，某种销售收入").rest).not.toBe("");
  expect(titleOf("某表：工业产值，销售收入").rest).not.toBe("");
});

it("takes the year of a yearbook for none of the figures'", () => {
  expect(titleOf("请按《中国城市统计年鉴2018》填报（数据年份为2017年）").times).toBe(1);
});

it("leaves out who published a table, but not an office whose matter may be another", () => {
  expect(titleOf("陕西省统计局 各市工业产值汇总")).toMatchObject({ names: "OUTPUT", rest: "" });
  expect(titleOf("陕西省中小企业局 各市工业产值")).toMatchObject({ names: "OUTPUT", areas: "", rest: "" });
  expect(titleOf("陕西统计年鉴2017 各市工业产值")).toMatchObject({ names: "OUTPUT", areas: "", times: 0, rest: "" });
  expect(titleOf("陕西省国资委 各市工业产值").rest).not.toBe("");
});

it("reads 国内 before data as the nation, and the area of a title that names only topics", () => {
  expect(titleOf("国内主要宏观数据").areas).toBe("100000");
  expect(titleOf("西安经济看板").areas).toBe("610100");
  expect(titleOf("西安2016年1季度经济看板")).toMatchObject({ areas: "610100", times: 1 });
  expect(titleOf("西安高新区经济看板").areas).toBe("");
});

it("takes a day on which something was printed for no time where another line names one", () => {
  const read = (first: string) =>
    withTitlesRead(tableFrom(`${first}\n@2017-02-15 yyyy-mm-dd\n名称 | 数值\n西安市 | 1`), readLabel).titles.map(
      ({ cells }) => cells[0]?.label?.times.length,
    );
  expect(read("2016年工业产值")).toEqual([1, 0]);
  expect(read("工业产值")).toEqual([0, 1]);
});
