import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { snapshotAsOf } from "../../server/graphql/snapshot-as-of.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

it("is today's book where no version is named", async () => {
  const context = createQueryContext({ ...client, requestId: "r-1" });
  for (const asOf of [undefined, null, "", " "]) expect(await snapshotAsOf(context, asOf)).toBe(context.snapshot);
  expect((await snapshotAsOf(context, "2016-12-31")).vintage).toBeLessThan(context.snapshot.vintage);
  await expect(snapshotAsOf(context, "昨天")).rejects.toThrow("读不懂版本“昨天”");
});

describe("figures as they were known", () => {
  const FIGURES = "nodes { period value status formula release { code } }";

  it("are listed with the release that had brought them", async () => {
    const query = `{ observations(indicator: "GDP", subject: "西安市", from: "2015年", to: "2015年", asOf: "2016-12-31") { ${FIGURES} } }`;
    const { observations } = await client.data(query);
    expect(observations.nodes).toEqual([
      {
        period: "2015年",
        value: 5801.2,
        status: "PUBLISHED",
        formula: '=PLAN.METRIC("地区生产总值","2015年",,,,"NBS-CITIES-2015")',
        release: { code: "NBS-CITIES-2015" },
      },
    ]);
  });

  it("are those of a series and an indicator's latest too", async () => {
    const { indicator } = await client.data(`{ indicator(key: "GDP") {
      latest(asOf: "2016-06-30") { value period }
      series { key observations(asOf: "2016-06-30") { totalCount ${FIGURES} } } } }`);
    expect(indicator.latest).toEqual({ value: 5810.03, period: "2015年" });
    const city = indicator.series.find(({ key }: { key: string }) => key === "REGIONAL_GDP.610100.-.Y");
    expect(city.observations.nodes.map(({ value }: { value: number }) => value)).toEqual([5474.8, 5810.03]);
  });

  it("are refused for a version that cannot be read", async () => {
    const error = await client.error('{ observations(indicator: "GDP", asOf: "去年") { totalCount } }');
    expect(error.extensions?.code).toBe("VINTAGE_UNKNOWN");
  });
});
