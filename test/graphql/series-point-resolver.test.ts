import { afterAll, beforeAll, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf } from "../support/tiny-content.ts";

let client: GraphqlClient;
let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  client = await openGraphqlClient();
  const june = observationOf({
    indicator: "INVESTMENT",
    basis: "month",
    period: 201605,
    value: 9.5,
    status: "preliminary",
  });
  const months = releaseOf("MONTHS", { publishedOn: "2016-11-01", observations: [june] });
  library = await tinyLibrary({ ...FLOW_CONTENT, releases: [...FLOW_CONTENT.releases, months] });
});
afterAll(() => client.close());

async function points(args: string) {
  const query = `{ series(indicator: "工业投资", subject: "全国", basis: MONTH) { nodes { points${args} {
    period periodStart periodEnd value unit derived status officialGrowth derivedGrowth source terms { sign period basis value release }
  } } } }`;
  const { data, errors } = await client.ask(query, {}, createQueryContext({ ...library, requestId: "r" }));
  expect(errors).toEqual([]);
  return data.series.nodes[0].points;
}

it("gives what is published, with its status and nothing it is made of", async () => {
  expect(await points("")).toMatchObject([
    {
      ...{ period: "2016年5月", periodStart: "2016-05-01", periodEnd: "2016-05-31", value: 9.5, unit: "亿元" },
      ...{ derived: false, status: "PRELIMINARY", terms: [], officialGrowth: null },
    },
  ]);
});

it("marks what is worked out, and tells what of", async () => {
  const found = await points(`(from: "2016年4月", to: "2016年6月", derived: true)`);
  expect(found).toMatchObject([
    {
      ...{ period: "2016年4月", value: 6.2, derived: true, status: null },
      terms: [
        { sign: 1, period: "2016年1-4月", basis: "YEAR_TO_DATE", value: 24, release: "试验发布TOTALS" },
        { sign: -1, period: "2016年1-3月", value: 17.8 },
      ],
    },
    { period: "2016年5月", value: 9.5, derived: false },
    { period: "2016年6月", value: 10.1, derived: true },
  ]);
  expect(found[0].derivedGrowth).toBeCloseTo((6.2 / 5.9 - 1) * 100, 8);
});

it("has the official growth beside the level where it is published", async () => {
  const query = `{ series(indicator: "规上工业增加值", subject: "西安市", basis: YEAR_TO_DATE) { nodes { points {
    period value officialGrowth derivedGrowth } } } }`;
  const { data } = await client.ask(query, {}, createQueryContext({ ...library, requestId: "r" }));
  expect(data.series.nodes[0].points).toMatchObject([
    { period: "2016年1-3月", value: 251.25, officialGrowth: null, derivedGrowth: null },
    { period: "2016年1-6月", value: 580.12, officialGrowth: 6.9, derivedGrowth: null },
  ]);
});
