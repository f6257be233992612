import { expect, it } from "vitest";

import {
  areNamesOverUnits,
  isAboutSeries,
  isAnswered,
  isColumnNumbering,
  isOverTimes,
  isUnitOfForm,
  isUnitsAlone,
} from "../../../../server/domain/sheet/table/header-rows.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { readLabel, rowsFrom } from "../../../support/sheet-catalogue.ts";

const rows = (...lines: readonly string[]) => rowsFrom(lines.join("\n")).rows;

it("tells a form's line with a unit from the units of columns", () => {
  const lines = rows("计量单位 | 亿元 | 联系人", "单位 | 亿元 | %", "单位 | 亿元", "指标 | 亿元 | 人");
  expect(lines.map((row) => isUnitOfForm(labelled(row)))).toEqual([true, false, false, false]);
});

it("knows the names of cards by the units below them", () => {
  const areNames = (names: string, units: string) => {
    const [top, below] = rows(names, units).map(labelled);
    return areNamesOverUnits(top ?? [], below ?? []);
  };
  expect(areNames("工业产值 | | 蜂蜜", "亿元 | 同比% | 吨 | 同比%")).toBe(true);
  expect(areNames("蜂蜜 | | 茶叶", "亿元 | 同比% | 吨 | 同比%")).toBe(false);
  expect(areNames("工业产值 | | 2016年", "亿元 | 同比% | 吨 | 同比%")).toBe(false);
});

it("knows a first section, and other words before a time and its growth", () => {
  const areOver = (...lines: readonly string[]) => rows(...lines).map((row) => isOverTimes(labelled(row)));
  expect(areOver("一、综合 | 2017年 | 同比增长（%）", "一、综合 | 2017年", "西安市 | 2017年 | 同比增长（%）")).toEqual([
    true,
    true,
    true,
  ]);
  expect(areOver("一、综合 | 同比", "二、工业 | 2017年", "一、工业产值 | 2017年", "西安市 | 2017年 | 累计")).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it("knows rows of units, of numbers and what is about a series", () => {
  expect(rows("- | - | 亿元 | %", "西安市 | - | 亿元", "- | 亿元 | 5").map(isUnitsAlone)).toEqual([true, false, false]);
  expect(rows("甲 | 乙 | 1 | 2", "甲 | 5.5").map(isColumnNumbering)).toEqual([true, false]);
  expect(["亿元", "月", "M0000545", "西安市"].map((text) => isAboutSeries(readLabel(text)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it("tells a form's line that ends in a unit, or says that units stand elsewhere", () => {
  const lines = rows(
    "编制：国库处 | 单位： | 万元",
    "指标 | 单位 | 万元",
    "计量单位： | 见表",
    "单位 | 万千瓦时 | 万吨",
    "计量单位 | 万辆 | 亿千瓦时",
  );
  expect(lines.map((row) => isUnitOfForm(labelled(row)))).toEqual([true, false, true, false, false]);
});

it("knows what a form asks and is answered from the headings of columns", () => {
  const lines = rows("客户名称 | 某公司 | 调查日期 | 5月", "客户名称 | 某公司", "客户名称 | 单位 | 指标 | 2016年");
  expect(lines.map((row) => isAnswered(labelled(row)))).toEqual([true, false, false]);
});
