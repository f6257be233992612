import { expect, it } from "vitest";

import {
  FILLERS,
  frequencyOf,
  headingKindOf,
  namesMaker,
  namesReporter,
  placeIn,
  roleOf,
  tellsOfForm,
} from "../../../../server/domain/sheet/label/label-words.ts";

it.each([
  ["指标", "heading"],
  ["年份/指标", "heading"],
  ["地 区", "heading"],
  ["序号", "helper"],
  ["责任单位", "helper"],
  ["注：初步数", "note"],
  ["数据来源：国家统计局", "note"],
  ["数据出处", "helper"],
  ["数据更新时间：2017-10-25", "note"],
  ["统计时间：2017年9月", "plain"],
  ["工业产值", "plain"],
  ["单位：亿元", "plain"],
])("takes %s for a %s", (words, role) => {
  expect(roleOf(words)).toBe(role);
});

it("knows frequencies and what numbers below a heading count", () => {
  expect([frequencyOf("月度"), frequencyOf("季"), frequencyOf("6月")]).toEqual(["month", "quarter", undefined]);
  expect([headingKindOf("年份"), headingKindOf("月"), headingKindOf("地区")]).toEqual(["year", "month", undefined]);
});

it("sees places, but no market and no plain word for districts", () => {
  expect([placeIn("高新区"), placeIn("沣东新城"), placeIn("韩城市")]).toEqual(["高新区", "沣东新城", "韩城市"]);
  expect([placeIn("各区县"), placeIn("消费市场"), placeIn("财政收支")]).toEqual([undefined, undefined, undefined]);
});

it("tries longer fillers first", () => {
  expect(FILLERS.indexOf("主要经济指标")).toBeLessThan(FILLERS.indexOf("主要"));
});

it("knows who only filled a form in", () => {
  expect(["填报单位：西安市工信局", "编制部门:统计局", "责任单位"].map(namesReporter)).toEqual([true, false, false]);
  expect(["填报单位：西安市工信局", "编制部门:统计局", "备案机关：统计局"].map(namesMaker)).toEqual([
    false,
    true,
    false,
  ]);
  const told = ["填报单位：西安市工信局", "编制部门:统计局", "备案机关：统计局", "有效期至：2016年12月", "责任单位"];
  expect(told.map(tellsOfForm)).toEqual([true, true, true, true, false]);
});

it("sees no place in an area that is not named", () => {
  expect([placeIn("客户所在区域"), placeIn("分区间情况"), placeIn("高新区")]).toEqual([undefined, undefined, "高新区"]);
});

it("knows a heading with its translation, and a variable's name for one", () => {
  expect(["年 份 Year", "地区（Region）", "freq", "obs_date", "Province_name"].map(roleOf)).toEqual(
    Array(5).fill("heading"),
  );
  expect(["备注 Notes", "region_code", "data_source"].map(roleOf)).toEqual(Array(3).fill("helper"));
  expect(roleOf("地区GDP")).toBe("plain");
  expect([headingKindOf("年份 Year"), headingKindOf("yr")]).toEqual(["year", "year"]);
});
