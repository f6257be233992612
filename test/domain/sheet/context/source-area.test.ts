import { expect, it } from "vitest";

import { sourceHead } from "../../../../server/domain/sheet/context/source-area.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

const areaOf = (note: string) =>
  sourceHead(tableFrom(`指标 | 2016年\n工业产值 | 1\n${note}`), CATALOGUE, readLabel).areas?.value;

it("takes figures of the nation's office for the nation's, but not those of its local ones", () => {
  expect(areaOf("数据来源：国家统计局")).toEqual(["100000"]);
  expect(areaOf("数据来源：国家统计局陕西调查总队")).toEqual(["610000"]);
});

it("goes by a note that says whose 全市 is", () => {
  expect(areaOf("注：表中“全市”指西安市。")).toEqual(["610100"]);
});

it("knows none without a source", () => {
  expect(areaOf("注：快报数。")).toBeUndefined();
});

it("takes figures that a note calls the nation's for that", () => {
  expect(areaOf("注：全国口径，规模以上。")).toEqual(["100000"]);
  expect(areaOf("数据：某研究所；全国规上")).toEqual(["100000"]);
  expect(areaOf("注：全国统一核算")).toBeUndefined();
});

it("takes figures of the nation's own pages for the nation's", () => {
  expect(areaOf("来源：http://www.gov.cn/shuju/hgjjyxqk/index.htm")).toEqual(["100000"]);
  expect(areaOf("来源：https://data.stats.gov.cn/easyquery.htm")).toEqual(["100000"]);
  expect(areaOf("来源：http://tjj.xa.gov.cn/index.htm")).toBeUndefined();
});
