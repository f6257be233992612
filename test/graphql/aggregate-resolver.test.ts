import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

async function ask(args: string, fields: string) {
  const rows = `rows { ${fields} unavailable { field code message } }`;
  const shown = `... on Aggregate { rowCount missing sentence series figures dataVersion unavailable { field code } ${rows} }`;
  const query = `{ aggregate(${args}) { __typename ${shown} ... on AggregateRefusal { code message } } }`;
  return (await client.data(query)).aggregate;
}

const GROWTH = `indicators: ["规上工业增加值增速"], areas: ["全国"]`;

describe("aggregate", () => {
  it("ranks the industries of the country by their growth", async () => {
    const half = `from: "2016年1-6月", to: "2016年1-6月"`;
    const order = `order: [{ by: VALUE, descending: true }]`;
    const filter = `filter: { ${GROWTH}, industryLevel: "division" }`;
    const found = await ask(
      `groupBy: [INDUSTRY], ${filter}, ${half}, measures: [VALUE, RANK], ${order}`,
      "industry industryName area value unit rank period periodStart periodEnd counted complete others",
    );
    expect(found).toMatchObject({ __typename: "Aggregate", missing: 0, rowCount: 13, unavailable: [] });
    expect(found.rows[0]).toMatchObject({
      ...{ industry: "36", industryName: "汽车制造业", area: null, value: 10.5, unit: "%", rank: 1 },
      ...{ period: "2016年1-6月", periodStart: "2016-01-01", periodEnd: "2016-06-30" },
      ...{ counted: 1, complete: true, others: false },
    });
    expect(found.sentence).toContain("汇总成 13 行；各部分都已公布");
    expect(found.dataVersion).toBe(client.book.current().dataVersion);
  });

  it("gives the official growth and the one from levels beside each other", async () => {
    const { rows } = await ask(
      `groupBy: [PERIOD], filter: { indicators: ["地区生产总值"], areas: ["西安"] }, from: "2016年", to: "2016年", frequency: YEAR, measures: [VALUE, YOY]`,
      "value yearEarlier officialGrowth derivedGrowth change published statuses",
    );
    const [{ value, yearEarlier, officialGrowth, derivedGrowth }] = rows;
    expect(officialGrowth).toBe(8.5);
    expect(rows[0]).toMatchObject({ published: true, statuses: [expect.any(String)] });
    expect(derivedGrowth).toBeCloseTo((value / yearEarlier - 1) * 100, 10);
  });

  it("says of each measure that is asked for and absent why", async () => {
    const { rows } = await ask(
      `groupBy: [AREA], filter: { ${GROWTH} }, from: "2016年1-6月", to: "2016年1-6月", measures: [SHARE, COMPLETION]`,
      "areaName share rank completion",
    );
    expect(rows).toMatchObject([
      {
        ...{ areaName: "全国", share: null, rank: null, completion: null },
        unavailable: [
          { field: "share", code: "SHARE_UNDEFINED" },
          { field: "completion", code: "COMPLETION_UNDEFINED" },
        ],
      },
    ]);
  });

  it("refuses in words, as data", async () => {
    expect(await ask(`groupBy: [AREA], filter: { ${GROWTH}, members: INDUSTRY }`, "value")).toEqual({
      __typename: "AggregateRefusal",
      code: "RATE_OVER_TIME",
      message: expect.stringMatching(/^“规模以上工业增加值增速”是比率或指数，几个期间不能相加。请.+。$/u),
    });
  });

  it("answers from an earlier state of the book", async () => {
    const gross = `filter: { indicators: ["地区生产总值"], areas: ["西安"] }, from: "2015年", to: "2015年"`;
    const { rows } = await ask(`groupBy: [], ${gross}`, "value");
    const { rows: before } = await ask(`groupBy: [], ${gross}, asOf: "2016-12-31"`, "value");
    expect(before[0].value).not.toBe(rows[0].value);
  });

  it("names 其他 without a code", async () => {
    const { rows } = await ask(
      `groupBy: [AREA], filter: { indicators: ["地区生产总值"], areas: ["陕西省"] }, from: "2015年", to: "2015年", top: 1`,
      "area areaName others",
    );
    expect(rows).toMatchObject([{ area: "610000", areaName: "陕西省", others: false }]);
  });
});
