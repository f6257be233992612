import { expect, it } from "vitest";

import { groupOfAreas, withoutGroupsOfAreas } from "../../../../server/domain/sheet/label/group-of-areas.ts";

it("finds the words for areas that are not named", () => {
  expect(withoutGroupsOfAreas("西部重点省市汽车产量")).toBe("汽车产量");
  expect(withoutGroupsOfAreas("全国及主要省市汽车产量")).toBe("全国及汽车产量");
  expect(withoutGroupsOfAreas("东部四省GDP（亿元）")).toBe("GDP（亿元）");
  expect(withoutGroupsOfAreas("新疆各地、州、市年末常住人口")).toBe("新疆年末常住人口");
  expect(withoutGroupsOfAreas("西安市与国家中心城市GDP")).toBe("西安市与GDP");
  expect(withoutGroupsOfAreas("福建沿海设区市工业增加值")).toBe("福建工业增加值");
  expect(withoutGroupsOfAreas("各省辖市工业增加值")).toBe("工业增加值");
  expect(withoutGroupsOfAreas("苏南五市财政收入")).toBe("财政收入");
  expect(groupOfAreas("2016年中部六省与15个副省级城市")).toBe("中部六省");
});

it("leaves the names of areas, of quantities and of those who live there", () => {
  for (const words of [
    "西安市",
    "陕西省GDP",
    "全国地区生产总值",
    "重点城市居民收入",
    "部分市属企业",
    "西部城市化率",
    "全国城市投资",
    "2016省份",
    "甘南州GDP",
  ]) {
    expect(groupOfAreas(words), words).toBe("");
  }
});
