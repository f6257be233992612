import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const OBSERVATIONS = `query ($indicator: String, $subject: String, $basis: Basis, $from: String, $to: String) {
  observations(first: 1000, indicator: $indicator, subject: $subject, basis: $basis, from: $from, to: $to) {
    totalCount
    nodes { period periodStart periodEnd basis subject series { indicator { name } area { code } member { kind code name } } }
  }
}`;

interface Node {
  readonly period: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly subject: string;
  readonly series: { readonly indicator: { readonly name: string } };
}

async function nodes(filter: object): Promise<Node[]> {
  return (await client.data(OBSERVATIONS, { ...filter })).observations.nodes;
}

/** The distinct values of something of each. */
function kinds(of: readonly Node[], read: (node: Node) => string): string[] {
  return [...new Set(of.map(read))];
}

describe("observations", () => {
  it("are all of them where nothing is chosen", async () => {
    const nothing = { indicator: null, subject: null, basis: null, from: null, to: null };
    const whole = client.book.current().cube.observationCount;
    expect((await client.data(OBSERVATIONS)).observations.totalCount).toBe(whole);
    expect((await client.data(OBSERVATIONS, nothing)).observations.totalCount).toBe(whole);
  });

  it("are chosen by indicator, by any of its names", async () => {
    const found = await nodes({ indicator: "GDP" });
    expect(kinds(found, (node) => node.series.indicator.name)).toEqual(["地区生产总值"]);
    expect(await nodes({ indicator: "REGIONAL_GDP" })).toEqual(found);
  });

  it("are chosen by subject", async () => {
    expect(kinds(await nodes({ subject: "610100" }), (node) => node.subject)).toEqual(["西安市"]);
    expect(kinds(await nodes({ subject: "全国·汽车制造业" }), (node) => node.subject)).toEqual(["全国·汽车制造业"]);
  });

  it.each(["MONTH", "YEAR_TO_DATE", "YEAR"])("are chosen by the basis %s", async (basis) => {
    expect(kinds(await nodes({ basis }), (node) => node.basis)).toEqual([basis]);
  });

  it("are chosen from the first month of a period on", async () => {
    const found = await nodes({ subject: "全国", from: "2016年" });
    expect(
      found
        .map(({ periodEnd }) => periodEnd)
        .sort()[0]
        ?.slice(0, 4),
    ).toBe("2016");
    expect(kinds(found, (node) => node.periodEnd.slice(0, 7))).toContain("2016-06");
  });

  it("are chosen up to the last month of a period", async () => {
    const ends = (await nodes({ to: "2016年6月" })).map(({ periodEnd }) => periodEnd);
    expect(ends.sort().at(-1)).toBe("2016-06-30");
  });

  it("of a span are those before and after taken away", async () => {
    const whole = (await nodes({ subject: "全国" })).length;
    const counts = await Promise.all(
      [{ to: "2015年" }, { from: "2016年", to: "2016年" }, { from: "2017年" }].map((span) =>
        nodes({ subject: "全国", ...span }),
      ),
    );
    expect(counts.reduce((sum, found) => sum + found.length, 0)).toBe(whole);
  });

  it("are none where the span ends before it begins", async () => {
    expect(await nodes({ from: "2017年", to: "2015年" })).toEqual([]);
  });

  it.each<[object, string, string]>([
    [{ indicator: "GPD" }, "INDICATOR_UNKNOWN", "没有名为“GPD”的指标"],
    [{ indicator: "" }, "INDICATOR_MISSING", "没有写指标"],
    [{ subject: "西安氏" }, "SUBJECT_UNKNOWN", "没有名为“西安氏”的地区、行业、集群、项目或企业"],
    [{ from: "去哪年" }, "PERIOD_UNKNOWN", "读不懂期间“去哪年”"],
    [{ to: "最新" }, "PERIOD_AMBIGUOUS", "期间“最新”有歧义：这里需要确定的期间"],
    [{ to: "" }, "PERIOD_MISSING", "没有写期间"],
    [{ from: "2".repeat(201) }, "TEXT_TOO_LONG", "文字太长"],
  ])("of %j are refused as %s", async (filter, code, message) => {
    const error = await client.error(OBSERVATIONS, { ...filter });
    expect(error.extensions?.code).toBe(code);
    expect(error.message).toContain(message);
  });
});

describe("series", () => {
  const SERIES = `query ($indicator: String, $basis: Basis) {
    series(first: 1000, indicator: $indicator, basis: $basis) {
      totalCount
      nodes { key basis subject indicator { code } area { name } member { kind name } observations { totalCount } }
    }
  }`;

  it("hold every observation between them", async () => {
    const { series } = await client.data(SERIES);
    expect(series.totalCount).toBe(client.book.current().series.length);
    const counts = series.nodes.map((one: { observations: { totalCount: number } }) => one.observations.totalCount);
    const sum = counts.reduce((total: number, count: number) => total + count, 0);
    expect(sum).toBe(client.book.current().cube.observationCount);
  });

  it("show what they are about", async () => {
    const { series } = await client.data(
      '{ series(subject: "全国·汽车制造业", first: 1) { nodes { subject area { name } member { kind code name } } } }',
    );
    expect(series.nodes).toEqual([
      {
        subject: "全国·汽车制造业",
        area: { name: "全国" },
        member: { kind: "industry", code: "36", name: "汽车制造业" },
      },
    ]);
  });

  it("are chosen by indicator and basis", async () => {
    const { series } = await client.data(SERIES, { indicator: "GDP", basis: "YEAR" });
    for (const one of series.nodes) expect(one).toMatchObject({ indicator: { code: "REGIONAL_GDP" }, basis: "YEAR" });
    expect(series.totalCount).toBeGreaterThan(0);
  });
});
