import { expect, it } from "vitest";

import { OUTPUT, PART_OF_OUTPUT } from "../../../../server/domain/sheet/context/output-scope.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

const BRANCHES = ["第一产业", "第二产业", "第三产业"];

it("is over a table below 生产总值, and where branches are listed by value added", () => {
  expect(isAbout(OUTPUT, tableBelow("地区生产总值"))).toBe(true);
  expect(isAbout(OUTPUT, tableBelow("表1 分行业增加值", BRANCHES))).toBe(true);
  expect(isAbout(OUTPUT, tableBelow("主要指标", ["地区生产总值", "第二产业"], "名称 | 增加值（亿元）"))).toBe(true);
});

it("is not over other tables, nor over value added above designated size", () => {
  expect(isAbout(OUTPUT, tableBelow("单位地区生产总值能耗"))).toBe(false);
  expect(isAbout(OUTPUT, tableBelow("表1 分行业增加值", ["甲", "乙"]))).toBe(false);
  expect(isAbout(OUTPUT, tableBelow("规模以上工业分行业增加值", BRANCHES))).toBe(false);
  expect(isAbout(OUTPUT, tableBelow("主要指标", BRANCHES))).toBe(false);
});

it("begins with 生产总值 and with value added", () => {
  expect(OUTPUT.begins(headSaying("地区生产总值"))).toBe(true);
  expect(OUTPUT.begins(headSaying("Added Value Output"))).toBe(true);
  expect(OUTPUT.begins(headSaying("第二产业"))).toBe(false);
});

it.each([
  "第二产业",
  "建筑业",
  "Construction",
  "人均地区生产总值（元）",
  "合 计",
  "分产业",
  "当季现价增幅（%）",
  "GDP（2010年价格）",
])("goes on over %s", (words) => {
  expect(OUTPUT.goesOn(headSaying(words))).toBe(true);
});

it.each(["从业", "企业", "固定资产投资", "就业人员"])("ends with %s", (words) => {
  expect(OUTPUT.goesOn(headSaying(words))).toBe(false);
});

it("takes branches for their value added", () => {
  expect(completionsOf(OUTPUT, "二产（亿元）")).toContain("第二产业增加值（亿元）");
  expect(completionsOf(OUTPUT, "建筑业累计")).toContain("建筑业增加值累计");
  expect(completionsOf(OUTPUT, "Secondary industry")).toContain("Value added of Secondary industry");
  expect(completionsOf(OUTPUT, "Indices (1978=100)")).toContain("GDP Indices (1978=100)");
});

it("takes a variable for value added only where its unit is money", () => {
  expect(completionsOf(OUTPUT, "secva")).not.toContain("Value added of secva");
  expect(completionsOf(OUTPUT, "secva (100 million yuan)")).toContain("Value added of secva (100 million yuan)");
});

it("has parts that are published, but none of those above designated size", () => {
  expect(["第二产业增加值", "规模以上工业增加值", "固定资产投资"].map((name) => PART_OF_OUTPUT.test(name))).toEqual([
    true,
    false,
    false,
  ]);
});
