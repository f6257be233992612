import { expect, it } from "vitest";

import {
  mayTellOfIndustries,
  readGrowthLine,
  readIndustryLine,
  tellsOfGrowth,
  tellsOfValueAdded,
} from "../../../../server/domain/sheet/context/industry-line.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const readLabel = createLabelReader(INDUSTRY_CATALOGUE);

function lineOf(text: string, { isOfAmounts = false, listsIndustries = false } = {}) {
  const label = readIndustryLine(readLabel(text), { isBare: false, isOfAmounts, listsIndustries }, readLabel);
  const { indicators = [], members = [], measure = "", basis = "" } = label ?? {};
  return [indicators.map(({ code }) => code).join(), members.join(), measure, basis].join(" ").trim();
}

it.each([
  ["附表3  规模以上工业增加值三大门类实际增速（当月同比，%）", "VALUE_ADDED  growth month"],
  ["课题组数据：规模以上工业装备类行业增加值累计同比实际增速", "VALUE_ADDED  growth year-to-date"],
  ["汽车制造业增加值累计增长速度（规模以上，同比，%）", "VALUE_ADDED 36 growth year-to-date"],
  ["主要行业增加值增长情况（规模以上工业）", "VALUE_ADDED  growth"],
])("reads %s", (text, meaning) => {
  expect(lineOf(text)).toBe(meaning);
});

it("does not take 增长情况 for growth where amounts stand below, nor shares and targets for value added", () => {
  expect(lineOf("主要行业增加值增长情况（规模以上工业）", { isOfAmounts: true })).toBe("VALUE_ADDED");
  expect(lineOf("规模以上工业增加值占比（%）")).toBe("");
  expect(mayTellOfIndustries(readLabel("各行业增加值目标增速"))).toBe(false);
});

it("takes industries that a line lists for names of columns only where the table is of industries", () => {
  const line = "汽车制造业、医药制造业增加值当月同比（规模以上，%）";
  expect(lineOf(line, { listsIndustries: true })).toBe("VALUE_ADDED  growth month");
  expect(lineOf(line)).not.toBe("VALUE_ADDED  growth month");
});

it("reads how growth is measured from a line that names no quantity", () => {
  const line = "（累计同比实际增速，%，各季度为年初至季末累计数）";
  expect(readGrowthLine(readLabel(line), readLabel)).toMatchObject({
    measure: "growth",
    basis: "year-to-date",
    rest: "",
  });
  expect(readGrowthLine(readLabel("（占比及环比增速）"), readLabel)).toBeUndefined();
});

it("tells words of growth and of value added", () => {
  expect([tellsOfGrowth("同比"), tellsOfGrowth("总量")]).toEqual([true, false]);
  expect([tellsOfValueAdded("各行业生产增速"), tellsOfValueAdded("各行业利润")]).toEqual([true, false]);
});
