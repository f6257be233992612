import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const CLUSTERS = "query ($tier: ClusterTier) { clusters(tier: $tier) { name tier threshold unit } }";

describe("clusters", () => {
  it.each([
    ["QIANYI", ["汽车", "电子信息", "高端装备制造", "航空航天"], 1000],
    ["WUBAIYI", ["医药", "食品加工", "新材料新能源"], 500],
  ])("of the tier %s are those of the plan", async (tier, names, threshold) => {
    const { clusters } = await client.data(CLUSTERS, { tier });
    expect(clusters).toEqual(names.map((name) => ({ name, tier, threshold, unit: "亿元" })));
  });

  it("are seven where no tier is chosen", async () => {
    expect((await client.data(CLUSTERS, { tier: null })).clusters).toHaveLength(7);
  });
});

describe("a cluster", () => {
  it.each(["AUTOMOBILE", "汽车", "汽车产业集群"])("is found as %s", async (key) => {
    const { cluster } = await client.data("query ($key: String!) { cluster(key: $key) { code } }", { key });
    expect(cluster.code).toBe("AUTOMOBILE");
  });

  it("says why an industry and a project are counted to it", async () => {
    const { cluster } = await client.data(
      '{ cluster(key: "航空航天") { industries { industry { code name } standing reason } projects { name } } }',
    );
    expect(cluster.projects).toContainEqual({ name: "新舟700" });
    expect(cluster.industries.length).toBeGreaterThan(0);
    for (const link of cluster.industries) {
      expect(link).toEqual({
        industry: { code: expect.any(String), name: expect.stringMatching(/业$/u) },
        standing: "CLASSIFIED",
        reason: expect.stringMatching(/./u),
      });
    }
  });

  it("that is missing is named with what is near", async () => {
    const { message, extensions } = await client.error('{ cluster(key: "食品加工业") { code } }');
    expect(message).toMatch(/^没有名为“食品加工业”的产业集群，最接近的是：食品加工/u);
    expect(extensions?.code).toBe("NOT_FOUND");
  });
});
