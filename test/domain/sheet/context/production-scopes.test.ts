import { expect, it } from "vitest";

import { INDUSTRIES, PRESS, PRODUCTS } from "../../../../server/domain/sheet/context/production-scopes.ts";
import { completionsOf, headSaying, isAbout, tableBelow } from "../../../support/scope-table.ts";

const LISTED = ["医药制造业", "汽车制造业"];

it("takes profits and the growth of value added of industries for those above designated size", () => {
  expect(isAbout(INDUSTRIES, tableBelow("某市工业运行情况", LISTED))).toBe(true);
  expect(isAbout(INDUSTRIES, tableBelow("汽车制造业运行情况"))).toBe(true);
  expect(completionsOf(INDUSTRIES, "1-8月利润（亿元）")).toEqual(["1-8月规模以上工业企业利润总额（亿元）"]);
  expect(completionsOf(INDUSTRIES, "增加值增速")).toEqual(["规模以上工业增加值增速"]);
  expect(completionsOf(INDUSTRIES, "增加值（亿元）")).toEqual([]);
});

it("takes no such of one industry alone, of other names, and of some enterprises", () => {
  expect(isAbout(INDUSTRIES, tableBelow("某市工业运行情况", ["汽车制造业", "乙厂"]))).toBe(false);
  expect(isAbout(INDUSTRIES, tableBelow("某市工业运行情况", ["甲厂", "乙厂"]))).toBe(false);
  expect(isAbout(INDUSTRIES, tableBelow("民营工业运行情况", LISTED))).toBe(false);
  expect(isAbout(INDUSTRIES, tableBelow("国有工业运行情况", LISTED))).toBe(false);
});

it("takes 产量 in vehicles for that of cars where products are listed", () => {
  expect(isAbout(PRODUCTS, tableBelow("主要产品产量"))).toBe(true);
  expect(isAbout(PRODUCTS, tableBelow("汽车产量"))).toBe(true);
  expect(isAbout(PRODUCTS, tableBelow("地区生产总值"))).toBe(false);
  expect(PRODUCTS.begins(headSaying("主要产品产量"))).toBe(true);
  expect([headSaying("水泥"), headSaying("地区生产总值")].map(PRODUCTS.goesOn)).toEqual([true, false]);
  expect(completionsOf(PRODUCTS, "2017年产量（万辆）")).toEqual(["2017年汽车产量（万辆）"]);
  expect(completionsOf(PRODUCTS, "2017年产量（万吨）")).toEqual([]);
});

it("takes industrial output of the press for its growth below y/y", () => {
  expect(isAbout(PRESS, tableBelow("Activity data, y/y"))).toBe(true);
  expect(isAbout(PRESS, tableBelow("Activity data"))).toBe(false);
  expect(completionsOf(PRESS, "Ind. output")).toEqual(["Ind. output, y/y"]);
  expect(completionsOf(PRESS, "Retail sales")).toEqual([]);
});
