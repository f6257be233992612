import { expect, it } from "vitest";

import { kindsOf } from "../../../../server/domain/sheet/label/label.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { CATALOGUE, readLabel } from "../../../support/sheet-catalogue.ts";

it.each([
  ["工业产值(亿元)", ["indicator", "unit"], ""],
  ["西安市2016年6月工业产值增速（%）", ["indicator", "area", "time", "unit"], ""],
  ["累计增长%", ["measure", "unit"], ""],
  ["西安市6", ["area"], ""],
  ["民间工业产值", [], "民间工业产值"],
  ["陕西省新城", ["area"], "新城"],
  ["西安高新", [], "西安高新"],
  ["沣东西安", [], "沣东西安"],
  ["工业产值能耗", [], "工业产值能耗"],
  ["完成%", ["unit"], "完成"],
  ["工业产值指数（1978年=100）", ["indicator", "time"], "100定基"],
  ["职工人数（万）", ["indicator", "unit"], ""],
  ["上年工业产值", ["indicator", "measure"], ""],
  ["指数（上年=100）", ["unit"], ""],
  ["西安分公司  全省工业产值", ["indicator", "area"], "公司"],
  ["全省工业产值（省统计局）", ["indicator", "area"], ""],
  ["16Q1工业产值", ["indicator", "time"], ""],
  ["Output1", ["indicator"], "1"],
  ["工业产值 Output of industry", ["indicator"], ""],
  ["西安市:工业:产值:累计同比", ["indicator", "area", "measure"], ""],
  ["工业产值（可比价）", ["indicator"], "可比价"],
  ["工业产值增速（可比价，%）", ["indicator", "unit"], ""],
  ["上年同月", ["measure"], ""],
  ["今年1-6月", ["time"], ""],
  ["城市：西安市", ["area"], ""],
  ["某城市：西安市", ["area"], "某城市"],
  ["2016年比2015年增长（%）", ["measure", "time", "unit"], ""],
  ["Output, YoY %", ["indicator", "measure", "unit"], ""],
  ["Output per head", ["indicator"], "perhead"],
  ["NY.OUTPUT.CN", [], "ny.output.cn"],
])("understands %s", (text, kinds, rest) => {
  const label = readLabel(text);
  expect([kindsOf(label), label.rest]).toEqual([kinds, rest]);
});

it("keeps indents and parts", () => {
  expect(readLabel("　其中：采矿业")).toMatchObject({ indent: 2, isPart: true, members: ["B"] });
});

it("reads a text once", () => {
  const read = createLabelReader(CATALOGUE);
  expect(read("工业产值")).toBe(read("工业产值"));
});

it("reads no measure where a title lists an amount and its growth", () => {
  expect(readLabel("工业产值及增速").measure).toBeUndefined();
  expect(readLabel("工业产值当月及累计增速")).toMatchObject({ measure: "growth", basis: undefined });
});

it("reads a name and its translation as one", () => {
  expect(readLabel("工业产值 OUTPUT").indicators.map(({ code }) => code)).toEqual(["OUTPUT"]);
});

it("reads 西安全市 as all of 西安, and 全国、全市 as both", () => {
  const areasOf = (text: string) => createLabelReader(CATALOGUE)(text).areas;
  expect(areasOf("陕西全省工业产值")).toEqual(["610000"]);
  expect(areasOf("全国、全市工业产值")).toEqual(["100000", "610100"]);
});

it("reads 截至12月底 beside a year as the months until then, and 各县（市、区） as no place", () => {
  const label = createLabelReader(CATALOGUE)("2016年西安市各县（市、区）工业产值（截至11月底）");
  expect([label.rest, label.areas, label.times.map(({ kind }) => kind)]).toEqual(["", ["610100"], ["span", "part"]]);
});

it("names Chinese words that are not understood without their translation", () => {
  expect([readLabel("第二产业 Secondary Industry").text, readLabel("第二产业 Secondary Industry").rest]).toEqual([
    "第二产业",
    "第二产业",
  ]);
});

it("names a difference from the whole in which an area lies by neither, and a part behind its whole by both", () => {
  const label = createLabelReader(CATALOGUE)("西安-全国");
  expect([label.areas, label.rest]).toEqual([[], "西安-全国"]);
  expect(createLabelReader(CATALOGUE)("陕西-西安").areas).toEqual(["610000", "610100"]);
});

it("takes national accounts for no nation's", () => {
  expect(createLabelReader(CATALOGUE)("National accounts (cumulative)")).toMatchObject({
    areas: [],
    basis: "year-to-date",
  });
});
