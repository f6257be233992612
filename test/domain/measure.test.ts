import { expect, it } from "vitest";
import { MEASURE_NAMES, readBasis, readMeasure } from "../../server/domain/measure.ts";
import { isRefusal } from "../../server/domain/refusal.ts";

it.each([
  ["", "value"],
  ["值", "value"],
  [" 数值 ", "value"],
  ["VALUE", "value"],
  ["公布值", "published"],
  ["同比", "growth"],
  ["ＹｏＹ", "growth"],
  ["增长%", "growth"],
  ["同比增长（%）", "growth"],
  ["比上年同期增长(±%)", "growth"],
  ["反算同比", "computed-growth"],
  ["同比增减", "change"],
  ["增减（百分点）", "change"],
])("reads %j as %s", (text, kind) => {
  expect(readMeasure(text)).toEqual({ kind, basis: undefined });
});

it.each([
  ["当月", "value", "month"],
  ["累计", "value", "year-to-date"],
  ["累计值", "value", "year-to-date"],
  ["累计同比", "growth", "year-to-date"],
  ["当月 同比(%)", "growth", "month"],
  ["本月增长%", "growth", "month"],
  ["本年累计", "value", "year-to-date"],
  ["当季", "value", "quarter"],
  ["全年反算同比", "computed-growth", "year"],
  ["期末", "value", "point"],
])("reads %j as %s of the %s", (text, kind, basis) => {
  expect(readMeasure(text)).toEqual({ kind, basis });
});

it.each(["环比", "constructor", "累计环比", "6月"])("does not guess what %j means", (text) => {
  expect(readMeasure(text)).toMatchObject({ code: "MEASURE_UNKNOWN", near: ["值", "同比", "反算同比"] });
});

it("prints every kind as a text that reads back as it", () => {
  for (const [kind, name] of Object.entries(MEASURE_NAMES)) {
    const measure = readMeasure(name);
    expect(isRefusal(measure) ? measure : measure.kind).toBe(kind);
  }
});

it("reads a basis by itself", () => {
  expect([readBasis("当月"), readBasis("累计"), readBasis("年度"), readBasis("时点")]).toEqual([
    "month",
    "year-to-date",
    "year",
    "point",
  ]);
  for (const text of ["", "同比", "累计同比", "旬"]) expect(readBasis(text)).toMatchObject({ code: "OPTION_INVALID" });
});
