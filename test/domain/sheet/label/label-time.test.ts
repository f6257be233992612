import { expect, it } from "vitest";

import { readTime } from "../../../../server/domain/sheet/label/label-time.ts";

const JUNE = { start: 5, end: 5 };

it.each([
  ["2016年6月", { kind: "span", span: { start: 24_197, end: 24_197 }, manner: undefined }],
  ["16年6月", { kind: "span", span: { start: 24_197, end: 24_197 }, manner: undefined }],
  ["Y2016年", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: undefined }],
  ["2016年1-12月", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: "to-date" }],
  ["2016年1-12月累计", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: "to-date" }],
  ["2016Q1", { kind: "span", span: { start: 24_192, end: 24_194 }, manner: "quarter" }],
  ["16Q1", { kind: "span", span: { start: 24_192, end: 24_194 }, manner: "quarter" }],
  ["16Q1-Q3", { kind: "span", span: { start: 24_192, end: 24_200 }, manner: "to-date" }],
  ["2016年1-3季度", { kind: "span", span: { start: 24_192, end: 24_200 }, manner: "to-date" }],
  ["第一至三季度", { kind: "part", span: { start: 0, end: 8 }, manner: "to-date" }],
  ["1Q16", { kind: "span", span: { start: 24_192, end: 24_194 }, manner: "quarter" }],
  ["2016A", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: undefined }],
  ["2016p", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: undefined }],
  ["2016年末/2016年", { kind: "span", span: { start: 24_192, end: 24_203 }, manner: undefined }],
  ["2016年底", { kind: "span", span: { start: 24_203, end: 24_203 }, manner: "year-end" }],
  ["2016年6月末", { kind: "span", span: { start: 24_197, end: 24_197 }, manner: "month-end" }],
  ["6月底", { kind: "part", span: JUNE, manner: "month-end" }],
  ["6月", { kind: "part", span: JUNE, manner: undefined }],
  ["Jun", { kind: "part", span: JUNE, manner: undefined }],
  ["1-6月", { kind: "part", span: { start: 0, end: 5 }, manner: "to-date" }],
  ["前三季度", { kind: "part", span: { start: 0, end: 8 }, manner: "to-date" }],
  ["前三季", { kind: "part", span: { start: 0, end: 8 }, manner: "to-date" }],
  ["截至6月底", { kind: "part", span: { start: 0, end: 5 }, manner: "to-date" }],
  ["2016.1-5", { kind: "span", span: { start: 24_192, end: 24_196 }, manner: "to-date" }],
  ["98年", { kind: "span", span: { start: 23_976, end: 23_987 }, manner: undefined }],
  ["40年", undefined],
  ["二季度", { kind: "part", span: { start: 3, end: 5 }, manner: "quarter" }],
])("reads %s", (text, time) => {
  expect(readTime(text)).toEqual(time);
});

it("leaves open what may mean several things", () => {
  expect(readTime("2016.1")).toMatchObject({ kind: "open", near: ["2016年1月", "2016年10月"] });
  expect(readTime("1-6")).toMatchObject({ kind: "open", code: "PERIOD_AMBIGUOUS" });
});

it("finds no time in other words", () => {
  expect([readTime("工业产值"), readTime("最新"), readTime("")]).toEqual([undefined, undefined, undefined]);
});

it("takes forecasts for no times", () => {
  for (const text of ["2017E", "2017年E", "2018F", "2019P", "2017(E)", "16Q4E"]) {
    expect(readTime(text), text).toBeUndefined();
  }
});
