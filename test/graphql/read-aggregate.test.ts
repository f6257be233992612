import { describe, expect, it } from "vitest";

import type { AggregateFilterInput } from "../../server/graphql/aggregate-input.ts";
import { readAggregate } from "../../server/graphql/read-aggregate.ts";
import { madeSnapshot } from "../support/made-snapshot.ts";

const snapshot = madeSnapshot([{ month: 24_192, value: 1 }]);
const read = (filter: AggregateFilterInput) => readAggregate(snapshot, { groupBy: ["area", "area"], filter });

describe("a request", () => {
  it("asks for values of all there is where nothing is said", () => {
    expect(read({})).toMatchObject({
      ...{ groupBy: ["area"], measures: ["value"], order: [] },
      ...{ indicators: undefined, areas: undefined, members: undefined, named: undefined, from: undefined },
    });
  });

  it("reads names of any spelling", () => {
    expect(read({ indicators: ["工业投资"], areas: ["西安", "宝鸡市"], clusters: ["汽车集群"] })).toMatchObject({
      indicators: new Set(["INVESTMENT"]),
      areas: new Set(["610100", "610300"]),
      clusters: new Set(["CARS"]),
    });
  });

  it("takes the areas that all conditions leave", () => {
    const cities = new Set(["610100", "610200", "610300"]);
    expect(read({ within: "陕西" }).areas).toEqual(cities);
    expect(read({ areaLevel: "prefecture" }).areas).toEqual(cities);
    expect(read({ within: "全国", areaLevel: "province" }).areas).toEqual(new Set(["610000"]));
    expect(read({ within: "陕西", areas: ["全国"] }).areas).toEqual(new Set());
  });

  it("takes the sort of members that its names are of", () => {
    expect(read({ industries: ["汽车制造业"] })).toMatchObject({ members: "industry", named: new Set(["36"]) });
    expect(read({ industryLevel: "section" })).toMatchObject({ members: "industry", named: new Set(["C", "B"]) });
    expect(read({ stages: ["started"] })).toMatchObject({ members: "project", named: undefined });
    expect(read({ members: "" })).toMatchObject({ members: "" });
  });
});

describe("what is refused", () => {
  it("are names that nobody knows, with the nearest", () => {
    expect(() => read({ areas: ["西按市"] })).toThrow("没有名为“西按市”的地区");
    expect(() => read({ indicators: ["工业投子"] })).toThrow("工业投资");
  });

  it("are levels that there are not", () => {
    expect(() => read({ industryLevel: "class" })).toThrow("section、division");
  });

  it("are conditions about several sorts of members", () => {
    expect(() => read({ industries: ["36"], projects: ["试验项目"] })).toThrow("请只写一种");
    expect(() => read({ members: "cluster", industries: ["36"] })).toThrow("请只写一种");
  });

  it("are too many names and relative periods", () => {
    expect(() => read({ areas: Array.from({ length: 1001 }, () => "西安") })).toThrow("最多 1000 个");
    expect(() => readAggregate(snapshot, { groupBy: [], from: "最新" })).toThrow("需要确定的期间");
  });
});
