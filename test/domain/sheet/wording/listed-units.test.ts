import { expect, it } from "vitest";

import { unitsIn, unitsOfEach, unitsOfNames } from "../../../../server/domain/sheet/wording/listed-units.ts";

it("lists the units of several quantities, and takes a bare 万亿 for money", () => {
  expect(unitsIn("GDP-万亿, 增速-%")).toBe("单位：万亿元、%");
  expect(unitsIn("利润：万亿元；增速：%")).toBe("单位：万亿元、%");
});

it("lists no units of one quantity, and none of words that are no units", () => {
  expect(unitsIn("利润：万亿元")).toBeUndefined();
  expect(unitsIn("来源：统计局；口径：规上")).toBeUndefined();
});

it("goes on behind the units of names, but ends with them where nothing follows", () => {
  const pairs = "利润总额单位：万亿元；增速单位：%";
  expect(unitsOfNames(`${pairs}；均为`, pairs)).toBe("单位：万亿元、%；");
  expect(unitsOfNames(pairs, pairs)).toBe("单位：万亿元、%");
  expect(unitsOfNames("来源单位：统计局；填报单位：市局", "来源单位：统计局；填报单位：市局")).toBeUndefined();
});

it("gives each unit of a list once, but not those of what is reckoned per head", () => {
  expect(unitsOfEach("金额单位：亿元；人均GDP：万元；人口：万人；财政收入：亿元")).toBe("（亿元、万人）");
  expect(unitsOfEach("人均GDP：万元；人均收入：元")).toBeUndefined();
  expect(unitsOfEach("金额单位：亿元；来源：统计局")).toBeUndefined();
});
