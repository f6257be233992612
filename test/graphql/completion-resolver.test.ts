import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";
import { PROGRESS_CONTENT } from "../support/progress-content.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

let client: GraphqlClient;
let library: Awaited<ReturnType<typeof tinyLibrary>>;
beforeAll(async () => {
  client = await openGraphqlClient();
  library = await tinyLibrary(PROGRESS_CONTENT);
});
afterAll(() => client.close());

const QUERY = `query ($indicator: String!, $period: String!, $pace: Pace, $weight: Float, $asOf: String) {
  completion(indicator: $indicator, period: $period, pace: $pace, weight: $weight, asOf: $asOf) {
    target { code } indicator { code } period pace actual actualDerived rate gap points expectedRate lead planned planRate
    requiredGrowth { value weight weightSource derived } achieved sentence unavailable { field code message } dataVersion
  }
}`;

/** Of the made-up figures, which have something for every kind of target. */
function ask(variables: Readonly<Record<string, unknown>>) {
  return client.ask(QUERY, variables, createQueryContext({ ...library, requestId: "r" }));
}

async function completion(variables: Readonly<Record<string, unknown>>) {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  return data.completion;
}

describe("completion", () => {
  it("tells of an amount everything but 百分点 to the target", async () => {
    const found = await completion({ indicator: "项目投资", period: "最新" });
    expect(found).toMatchObject({
      target: { code: "G4" },
      indicator: { code: "PROJECTS" },
      period: "2016年1-10月",
      pace: "TIME",
      actual: 629,
      actualDerived: false,
      gap: 18.4,
      points: null,
      planned: null,
      planRate: null,
      requiredGrowth: { weight: 0.8, weightSource: "LAST_YEAR", derived: true },
      achieved: false,
      sentence: "2016年1-10月，重点项目投资累计完成629.0亿元，占年度计划的97.2%，超过时间进度13.8个百分点",
      dataVersion: library.book.current().dataVersion,
    });
    expect([found.rate, found.expectedRate, found.lead].map((rate) => rate.toFixed(3))).toEqual([
      "97.158",
      "83.333",
      "13.825",
    ]);
    expect(found.unavailable.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
      ["points", "COMPLETION_UNDEFINED"],
      ["planRate", "PACE_ABSENT"],
    ]);
  });

  it("tells of growth how far it is and what it needs, and no rate", async () => {
    expect(await completion({ indicator: "VALUE_ADDED", period: "2016年1-6月" })).toMatchObject({
      actual: 6.9,
      rate: null,
      lead: null,
      points: -0.1,
      gap: 0.1,
      requiredGrowth: { weight: 0.46, weightSource: "LAST_YEAR" },
    });
  });

  it("marks what an increment of a stock is told by", async () => {
    const found = await completion({ indicator: "ENTERPRISES", period: "2016年6月" });
    expect(found).toMatchObject({ actual: 25, actualDerived: true, rate: 62.5, lead: 12.5 });
  });

  it("takes the weight that is given, for both", async () => {
    const weighed = await completion({ indicator: "PROJECTS", period: "2016年1-10月", weight: 0.9 });
    expect(weighed).toMatchObject({ pace: "LAST_YEAR", expectedRate: 90, requiredGrowth: { weightSource: "GIVEN" } });
    const timed = await completion({ indicator: "VALUE_ADDED", period: "2016年1-6月", weight: 0.4, pace: "TIME" });
    expect(timed).toMatchObject({ pace: "TIME", requiredGrowth: { weight: 0.4, weightSource: "GIVEN" } });
  });

  it("says why a pace cannot be told", async () => {
    const found = await completion({ indicator: "FUND", period: "2016年1-6月", pace: "PHASED_PLAN" });
    expect(found).toMatchObject({ rate: 50, lead: null, sentence: null });
    expect(found.unavailable).toContainEqual({
      field: "lead",
      code: "PACE_ABSENT",
      message: "“分月计划（扶持资金 2016年1-6月，没有这个月的计划）”算不出应达进度。请换一种进度口径。",
    });
  });

  it("knows what was published by then", async () => {
    const variables = { indicator: "PROJECTS", period: "2016年1-10月", asOf: "2016-10-31" };
    expect(await completion(variables)).toMatchObject({
      actual: null,
      expectedRate: expect.any(Number),
      sentence: null,
    });
  });

  it("tells of the city's own targets what is not published", async () => {
    const { completion } = await client.data(QUERY, { indicator: "招商引资额", period: "2016年1-6月" });
    expect(completion).toMatchObject({ actual: null, expectedRate: 50, achieved: null });
    expect(completion.unavailable).toContainEqual(expect.objectContaining({ field: "actual", code: "NOT_PUBLISHED" }));
  });

  it.each([
    [{ indicator: "火星", period: "2016年" }, "INDICATOR_UNKNOWN"],
    [{ indicator: "PROJECTS", period: "2016年5月" }, "PERIOD_UNSUITABLE"],
    [{ indicator: "PROJECTS", period: "2015年" }, "TARGET_ABSENT"],
    [{ indicator: "INVESTMENT", period: "2016年" }, "TARGET_WITHOUT_AMOUNT"],
    [{ indicator: "PROJECTS", period: "2016年", weight: 1 }, "PACE_UNKNOWN"],
    [{ indicator: "PROJECTS", period: "2016年", asOf: "昨天" }, "VINTAGE_UNKNOWN"],
    [{ indicator: "很".repeat(300), period: "2016年" }, "TEXT_TOO_LONG"],
  ])("refuses %j with %s", async (variables, code) => {
    const { errors } = await ask(variables);
    expect(errors.map((one) => one.extensions?.code)).toEqual([code]);
  });
});
