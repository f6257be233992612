import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

async function indicator(key: string, fields: string) {
  return (await client.data(`query ($key: String!) { indicator(key: $key) { ${fields} } }`, { key })).indicator;
}

describe("an indicator", () => {
  it.each(["REGIONAL_GDP", "regional_gdp", "地区生产总值", "GDP", "ＧＤＰ"])("is found as %s", async (key) => {
    expect(await indicator(key, "code unit")).toEqual({ code: "REGIONAL_GDP", unit: "亿元" });
  });

  it("that is missing is named with what is near", async () => {
    const { message, extensions } = await client.error('{ indicator(key: "地区生产总质") { code } }');
    expect(message).toMatch(/^没有名为“地区生产总质”的指标，最接近的是：地区生产总值/u);
    expect(extensions).toMatchObject({ code: "INDICATOR_UNKNOWN", near: expect.arrayContaining(["地区生产总值"]) });
  });

  it("and its official growth know each other", async () => {
    expect(await indicator("GDP", "growth { code } growthOf { code }")).toEqual({
      growth: { code: "REGIONAL_GDP_GROWTH" },
      growthOf: null,
    });
    expect(await indicator("GDP增速", "growth { code } growthOf { code }")).toEqual({
      growth: null,
      growthOf: { code: "REGIONAL_GDP" },
    });
  });

  it("and its growth show the same targets", async () => {
    const targets = await indicator("工业投资", "targets { year amount unit quote }");
    expect(targets.targets).toMatchObject([{ year: 2016, amount: 8, unit: "%" }]);
    expect(await indicator("工业投资增速", "targets { year amount unit quote }")).toEqual(targets);
  });

  it("shows the city's latest figure first", async () => {
    const { latest } = await indicator("GDP", "latest { subject series { area { code } member { code } } }");
    expect(latest).toEqual({ subject: "西安市", series: { area: { code: "610100" }, member: null } });
  });

  it("that was never published shows none", async () => {
    expect(await indicator("2016.X", "code").catch(() => null)).toBeNull();
    expect(await indicator("工业投资", "latest { value } series { key }")).toEqual({ latest: null, series: [] });
  });

  it("lists its series", async () => {
    const { series } = await indicator("GDP", "series { key indicator { code } }");
    expect(series.length).toBeGreaterThan(1);
    for (const one of series) expect(one.indicator.code).toBe("REGIONAL_GDP");
  });
});

it("indicators come page after page in one order", async () => {
  const page =
    "query ($first: Int!, $after: String) { indicators(first: $first, after: $after) { nodes { code } totalCount pageInfo { endCursor } } }";
  const whole = (await client.data(page, { first: 1000 })).indicators;
  const one = (await client.data(page, { first: 20 })).indicators;
  const two = (await client.data(page, { first: 1000, after: one.pageInfo.endCursor })).indicators;
  expect([...one.nodes, ...two.nodes]).toEqual(whole.nodes);
  expect(whole.nodes).toHaveLength(whole.totalCount);
});
