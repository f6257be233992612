import { expect, it } from "vitest";

import { parseUnit, UNITS } from "../../server/domain/unit.ts";

function expectUnit(text: string, symbol: string) {
  expect(parseUnit(text), text).toMatchObject({ symbol });
}

it("reads every unit by its own symbol", () => {
  for (const unit of UNITS) expect(parseUnit(unit.symbol)).toBe(unit);
});

it("has every symbol only once", () => {
  expect(new Set(UNITS.map((unit) => unit.symbol)).size).toBe(UNITS.length);
});

it("ignores brackets, blanks and the word 单位", () => {
  for (const text of [
    "（亿元）",
    "单位：亿元",
    "单位:亿元",
    "（单位：亿元）",
    "单位：（亿元）",
    " 亿 元 ",
    "单位亿元",
  ]) {
    expectUnit(text, "亿元");
  }
});

it("reads full-width signs and other spellings", () => {
  expectUnit("％", "%");
  expectUnit("百分比", "%");
  expectUnit("（上年＝100）", "上年=100");
  expectUnit("人民币万元", "万元");
  expectUnit("Mb", "Mbps");
});

it("keeps percent and percentage points apart", () => {
  expect(parseUnit("%")).toMatchObject({ dimension: "percent" });
  expect(parseUnit("百分点")).toMatchObject({ dimension: "percentage-points" });
});

it("refuses an unknown unit and names it", () => {
  const refusal = parseUnit("石");
  expect(refusal).toMatchObject({ code: "UNIT_UNKNOWN" });
  expect(refusal).toHaveProperty("message", expect.stringContaining("石"));
  expect(parseUnit("")).toMatchObject({ code: "UNIT_UNKNOWN" });
  expect(parseUnit("constructor")).toMatchObject({ code: "UNIT_UNKNOWN" });
});

it("reads units as English tables spell them, the scale before or behind", () => {
  expectUnit("RMB 100 million", "亿元");
  expectUnit("100 mn yuan", "亿元");
  expectUnit("RMB mn", "百万元");
  expectUnit("RMB bn", "十亿元");
  expectUnit("USD million", "百万美元");
  expectUnit("Person th", "千人");
  expectUnit("Person mn", "百万人");
  expectUnit("USD bn", "十亿美元");
  expectUnit("10,000 persons", "万人");
  expectUnit("thousand units", "千辆");
  expectUnit("1,000 units", "千辆");
  expectUnit("million units", "百万辆");
  expectUnit("10 000 US dollars", "万美元");
});
