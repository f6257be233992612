import { expect, it } from "vitest";

import type { Basis } from "../../../../server/domain/indicator.ts";
import { createMetricReader } from "../../../../server/domain/sheet/fill/metric-reading.ts";
import { spanOf } from "../../../support/sheet-table.ts";
import { TINY_CATALOGUE } from "../../../support/tiny-catalogue.ts";

const reader = createMetricReader(TINY_CATALOGUE);
const HOME = { area: "610100", member: "" };

function meaning(indicator: string, label: string, basis: Basis, unit = "") {
  return { indicator, subject: HOME, basis, period: spanOf(label), unit };
}
function time(indicator: string, period: string | number, measure: string | null = null) {
  return { indicator, period, measure };
}

it("reads indicator and time as the server does", () => {
  const growth = meaning("VALUE_ADDED_GROWTH", "2016年1-6月", "year-to-date");
  expect(reader.meansTime(time("规上工业增加值", "2016年1-6月", "同比"), growth)).toBe(true);
  expect(reader.meansTime(time("规上工业增加值", "2016年6月", "累计同比"), growth)).toBe(true);
  expect(reader.meansTime(time("VALUE_ADDED_GROWTH", "2016年1-6月"), growth)).toBe(true);
  expect(reader.meansTime(time("VALUE_ADDED_GROWTH", 42_551, "累计"), growth)).toBe(true);
});

it("takes nothing that means something else", () => {
  const level = meaning("VALUE_ADDED", "2016年6月", "month");
  expect(reader.meansTime(time("VALUE_ADDED", "2016年6月"), level)).toBe(true);
  const others = [
    time("VALUE_ADDED", "2016年6月", "同比"),
    time("VALUE_ADDED", "2016年6月", "累计"),
    time("VALUE_ADDED", "2016年5月"),
    time("VALUE_ADDED", "6月"),
    time("VALUE_ADDED", "最新"),
    time("INVESTMENT", "2016年6月"),
    time("没有的指标", "2016年6月"),
    time("VALUE_ADDED", "2016年6月", "反算同比"),
    time("INVESTMENT", "2016年6月", "没有的度量"),
  ];
  for (const other of others) expect(reader.meansTime(other, level)).toBe(false);
});

it("asks for a moment by name unless all figures are of moments", () => {
  const households = meaning("ENTERPRISES", "2015年12月", "point");
  expect(reader.meansTime(time("ENTERPRISES", "2015年"), households)).toBe(true);
  const level = meaning("VALUE_ADDED", "2015年12月", "point");
  expect(reader.meansTime(time("VALUE_ADDED", "2015年12月"), level)).toBe(false);
  expect(reader.meansTime(time("VALUE_ADDED", "2015年12月", "时点"), level)).toBe(true);
});

it("reads subjects, the home area where none is given", () => {
  const city = meaning("VALUE_ADDED", "2016年", "year");
  expect([null, "西安", "610100", "陕西", "其中：西安"].map((value) => reader.meansSubject(value, city))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  const cars = { ...city, subject: { area: "100000", member: "36" } };
  expect(["汽车制造业", "全国·汽车制造业", "100000·36"].map((value) => reader.meansSubject(value, cars))).toEqual([
    false,
    true,
    true,
  ]);
});

it("reads units, the indicator's own where none is given", () => {
  const own = meaning("VALUE_ADDED", "2016年", "year");
  expect([null, "亿元", "单位：亿元", "万元", "户"].map((value) => reader.meansUnit(value, own))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  const scaled = { ...own, unit: "万元" };
  expect([null, "（万元）"].map((value) => reader.meansUnit(value, scaled))).toEqual([false, true]);
  const rate = meaning("VALUE_ADDED_GROWTH", "2016年", "year", "百分点");
  expect([null, "百分点"].map((value) => reader.meansUnit(value, rate))).toEqual([true, false]);
});
