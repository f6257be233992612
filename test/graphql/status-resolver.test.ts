import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const SEARCH =
  "query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind code name unit detail } }";

async function search(text: string, first?: number | null) {
  return (await client.data(SEARCH, { text, first })).search;
}

describe("the status", () => {
  it("counts what the server has", async () => {
    const { status } = await client.data(
      "{ status { dataVersion indicatorCount observationCount targetCount latestRelease { vintage } } }",
    );
    const { dataVersion, cube, vintage } = client.book.current();
    expect(status).toEqual({
      dataVersion,
      indicatorCount: 54,
      observationCount: cube.observationCount,
      targetCount: 25,
      latestRelease: { vintage },
    });
  });
});

describe("a search", () => {
  it.each([
    ["规上工业", "规模以上工业增加值"],
    ["gsgyzjz", "规模以上工业增加值"],
    ["qichezhizaoye", "汽车制造业"],
    ["REGIONAL_GDP", "地区生产总值"],
    ["610100", "西安市"],
    ["新舟700", "新舟700"],
    ["地区生产总直", "地区生产总值"],
  ])("for %s finds %s first", async (text, name) => {
    const [first] = await search(text);
    expect(first.name).toBe(name);
  });

  it("tells the unit and the definition of an indicator", async () => {
    const [hit] = await search("地区生产总值");
    expect(hit).toEqual({
      kind: "indicator",
      code: "REGIONAL_GDP",
      name: "地区生产总值",
      unit: "亿元",
      detail: expect.stringContaining("生产总值"),
    });
  });

  it("tells the words of the plan about a project", async () => {
    const [hit] = await search("三星二期");
    expect(hit).toMatchObject({ kind: "project", unit: "", detail: expect.stringContaining("三星二期") });
  });

  it("tells the code of an area", async () => {
    expect((await search("西安市"))[0]).toMatchObject({ kind: "area", unit: "", detail: "610100" });
  });

  it.each([
    [undefined, 20],
    [null, 20],
    [3, 3],
    [0, 0],
  ])("with first %s gives at most %i", async (first, count) => {
    expect(await search("区", first)).toHaveLength(count);
  });

  it("finds nothing for nothing", async () => {
    expect(await search(" ")).toEqual([]);
    expect(await search("\u0000".repeat(5000))).toEqual([]);
  });

  it("refuses too many", async () => {
    expect((await client.error(SEARCH, { text: "区", first: 5000 })).message).toContain("收到 5000");
  });
});
