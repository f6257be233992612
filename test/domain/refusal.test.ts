import { expect, it } from "vitest";

import { isRefusal, isRefusalCode, REFUSAL_CODES, refuse } from "../../server/domain/refusal.ts";

const FACTS = { received: "甲", expected: "乙", near: ["丙"] };

it("has a whole sentence for every code", () => {
  for (const code of REFUSAL_CODES) {
    const { message } = refuse(code, FACTS);
    expect(message, code).toMatch(/^.+，最接近的是：丙。.+。$/u);
    expect(message, code).not.toMatch(/undefined|。。|，。|：。|“”/u);
  }
});

it("says what was received and what to do", () => {
  expect(refuse("UNIT_MISMATCH", { received: "亿元", expected: "户" }).message).toBe(
    "“户”不能换算成“亿元”。两者不是同一类计量，请省略单位或改用同类单位。",
  );
});

it("shows at most three near names", () => {
  const refusal = refuse("INDICATOR_UNKNOWN", { received: "甲", near: ["一", "二", "三", "四"] });
  expect(refusal.near).toEqual(["一", "二", "三"]);
  expect(refusal.message).toContain("最接近的是：一、二、三。");
});

it("leaves out what it does not know", () => {
  expect(refuse("NOT_PUBLISHED", { received: "西安市" }).message).not.toMatch(/（）|最接近/u);
  expect(refuse("PERIOD_AMBIGUOUS", { received: "1-6" }).message).toMatch(/^期间“1-6”有歧义。/u);
});

it("is told apart from every value", () => {
  expect(isRefusal(refuse("SERVER_BUSY"))).toBe(true);
  for (const value of [0, "", null, undefined, new Error("x"), { code: "A", name: "甲" }]) {
    expect(isRefusal(value)).toBe(false);
  }
});

it("knows its own codes and no others", () => {
  expect(REFUSAL_CODES.every(isRefusalCode)).toBe(true);
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  expect(isRefusalCode("toString")).toBe(false);
  expect(isRefusalCode("")).toBe(false);
});
