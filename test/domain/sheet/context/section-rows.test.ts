import { expect, it } from "vitest";

import { readRowLabels } from "../../../../server/domain/sheet/context/row-labels.ts";
import { createSectionTest } from "../../../../server/domain/sheet/context/section-rows.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

/** The places of the rows that are sections. */
function sections(...lines: readonly string[]): number[] {
  const labels = readRowLabels(tableFrom(lines.join("\n")));
  const isSection = createSectionTest(labels);
  return labels.flatMap((_, at) => (isSection(at) ? at : []));
}

it("takes a bare growth over names that stand above it for a section, once", () => {
  const years = ["年份 | 工业产值", "2015年 | 1", "2016年 | 2", "比上年增长(%)", "2016年 |", "2017年 |"];
  expect(sections(...years)).toEqual([2]);
  const measures = ["总量 | 1", "增速(%) |", "位次 | 2"];
  expect(sections("年份 | 工业产值", ...measures, ...measures)).toEqual([]);
});

it("takes what is divided by counties for a section", () => {
  expect(sections("指标 | 2016年", "工业产值 | 1", "分县(区)工业产值", "西安市 | 2")).toEqual([1]);
});

it("leaves rows that have figures, and rows of names alone", () => {
  expect(sections("指标 | 2016年", "工业产值 | 1", "销售收入 | 2")).toEqual([]);
  expect(sections("地区 | 2016年", "西安市 | ", "陕西省 | ")).toEqual([]);
});

it("takes parts in a unit of their own for a section", () => {
  expect(sections("指标 | 2016年", "工业产值（亿元） | 1", "其中（万元）： |", "服务业 | 2")).toEqual([1]);
});
