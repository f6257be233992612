import { describe, expect, it } from "vitest";

import { createPartTree } from "../../../server/domain/import/part-tree.ts";

const node = (code: string, level: string, parent: string) => ({
  code,
  name: `名${code}`,
  level,
  parent,
  aliases: [],
  shortName: "",
});
const tree = createPartTree(
  [
    node("100000", "country", ""),
    node("610000", "province", "100000"),
    node("620000", "province", "100000"),
    node("610100", "prefecture", "610000"),
    node("610200", "prefecture", "610000"),
    node("610102", "district", "610100"),
    node("610103", "district", "610100"),
    node("610202", "district", "610200"),
  ],
  [node("B", "section", ""), node("C", "section", ""), node("06", "division", "B"), node("07", "division", "B")],
);

describe("how things divide", () => {
  it("knows a city as a whole and as a part", () => {
    expect(tree.ofArea("610100").map(({ whole, parts }) => [whole, parts])).toEqual([
      ["610100", ["610102", "610103"]],
      ["610000", ["610100", "610200"]],
    ]);
    expect(tree.ofArea("610102").map(({ name }) => name)).toEqual(["名610100"]);
  });

  it("makes no sum of the country, nor of a single part", () => {
    expect([tree.ofArea("100000"), tree.ofArea("620000"), tree.ofArea("610202"), tree.ofArea("")]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("divides sections of industry, and no other members", () => {
    expect(tree.ofIndustry("06")).toMatchObject([{ whole: "B", parts: ["06", "07"], sort: "个大类" }]);
    expect([tree.ofIndustry("C"), tree.ofIndustry(""), tree.ofIndustry("P1")]).toEqual([[], [], []]);
  });
});
