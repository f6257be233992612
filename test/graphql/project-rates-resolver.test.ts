import { afterAll, beforeAll, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

it("computes nothing where nothing is recorded, and says so", async () => {
  const { projectRates } = await client.data(
    '{ projectRates(period: "2016年1-6月") { period projects dataVersion rates { percent problem missing sentence } } }',
  );
  expect(projectRates).toMatchObject({ period: "2016年1-6月", projects: 7 });
  expect(projectRates.rates).toHaveLength(6);
  for (const rate of projectRates.rates) {
    expect(rate).toMatchObject({
      percent: null,
      problem: "NOTHING_KNOWN",
      missing: 7,
      sentence: expect.stringContaining("算不出"),
    });
  }
});

it("counts projects by what they share", async () => {
  const { byCluster, byStage } = await client.data(`{
    byCluster: projectCounts(groupBy: CLUSTER) { key name projects totalInvestment withoutInvestment }
    byStage: projectCounts(groupBy: STAGE, filter: { cluster: "汽车" }) { name projects }
  }`);
  expect(byCluster[0]).toEqual({
    key: "ELECTRONIC_INFORMATION",
    name: "电子信息",
    projects: 1,
    totalInvestment: null,
    withoutInvestment: 1,
  });
  expect(byCluster.at(-1)).toMatchObject({ key: "", name: "没有记录", projects: 1 });
  expect(byStage).toEqual([{ name: "没有记录", projects: 2 }]);
});

it.each(["最新", "十三五", "六月份的"])("needs a month, not %s", async (period) => {
  const query = "query ($period: String!) { projectRates(period: $period) { period } }";
  expect((await client.error(query, { period })).message).toMatch(/请写/u);
});

it("refuses a filter of what nobody knows", async () => {
  const query = "query ($filter: ProjectFilterInput) { projectCounts(groupBy: AREA, filter: $filter) { name } }";
  for (const filter of [{ area: "西按市" }, { programme: "没有的" }, { cluster: "医药产" }]) {
    expect((await client.error(query, { filter })).message).toContain("没有名为");
  }
});
