import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const CHANGES = `query ($since: String!, $first: Int! = 100) {
  changes(since: $since, first: $first) { sequence dataVersion totalCount nodes { seriesKey indicator { code } before after release { vintage } } }
}`;
const CHANGED = `query ($since: String!, $questions: QuestionColumns!) {
  changedAnswers(since: $since, questions: $questions) { at sequence before { values } after { values dataVersion } }
}`;
const GDP = {
  asks: ["METRIC"],
  ask: [0, 0],
  indicators: ["GDP"],
  indicator: [0, 0],
  periods: ["2015年", "2014年"],
  period: [0, 1],
};

describe("figures that changed", () => {
  it("name their indicator and the release that brought them", async () => {
    const { changes } = await client.data(CHANGES, { since: "2016-12-31" });
    const { vintage, dataVersion } = client.book.current();
    expect(changes).toMatchObject({ sequence: vintage, dataVersion });
    const revised = changes.nodes.find((one: { before: number }) => one.before === 5801.2);
    expect(revised).toMatchObject({ indicator: { code: "REGIONAL_GDP" }, after: 5932.861 });
    expect(revised.release.vintage).toBeLessThanOrEqual(vintage);
  });

  it("are none since the current data version", async () => {
    const { changes } = await client.data(CHANGES, { since: client.book.current().dataVersion });
    expect(changes).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it.each(["23-ffffffff", "999-00000000", "上个月", "x".repeat(500)])("are refused since %s", async (since) => {
    const error = await client.error(CHANGES, { since });
    expect(error.extensions?.code).toBe(since.length > 200 ? "TEXT_TOO_LONG" : "VINTAGE_UNKNOWN");
    expect(error.message).toMatch(/。$/u);
  });
});

describe("what changed since a report", () => {
  const REPORT = `query ($since: String!, $until: String, $series: [String!], $kinds: [FigureChangeKind!]) {
    changes(since: $since, until: $until, series: $series, kinds: $kinds) {
      totalCount nodes { seriesKey kind before after difference differenceUnit release { code } }
    }
  }`;
  const GDP_KEY = "REGIONAL_GDP.610100.-.Y";

  it("is told of the series that it uses only", async () => {
    const { changes } = await client.data(REPORT, { since: "2016-12-31", series: [GDP_KEY], kinds: ["REVISED"] });
    expect(changes.totalCount).toBe(changes.nodes.length);
    expect(changes.nodes).toContainEqual({
      ...{ seriesKey: GDP_KEY, kind: "REVISED", before: 5801.2, after: 5932.861 },
      ...{ difference: 131.661, differenceUnit: "亿元", release: expect.anything() },
    });
    const none = await client.data(REPORT, { since: client.book.current().dataVersion, series: [GDP_KEY] });
    expect(none.changes).toEqual({ totalCount: 0, nodes: [] });
  });

  it("names the release that a figure came by as of the end, not a later one", async () => {
    const { changes } = await client.data(REPORT, { since: "2015-12-31", until: "2016-12-31", series: [GDP_KEY] });
    const days = changes.nodes.map(
      (one: { release: { code: string } }) =>
        client.book.current().releases.find(({ code }) => code === one.release.code)?.publishedOn,
    );
    expect(days.filter((day: string) => day > "2016-12-31")).toEqual([]);
  });

  it.each([
    [{ since: "23-ffffffff" }, "版本“23-ffffffff”不是这个数据库的"],
    [{ since: "999-00000000" }, "版本“999-00000000”比服务器现有的新"],
    [{ since: "2999-01-01" }, "版本“2999-01-01”是以后的日期"],
    [{ since: "2016-12-31", until: "2015-12-31" }, "since“2016-12-31”比 until“2015-12-31”晚"],
    [
      { since: "2016-12-31", series: ["REGIONAL_GDP.610100.-.X"] },
      "没有键为“REGIONAL_GDP.610100.-.X”的序列，最接近的是",
    ],
  ])("is refused in words for %o", async (variables, words) => {
    expect((await client.error(REPORT, variables)).message).toContain(words);
  });
});

describe("answers that changed", () => {
  it("are given by position", async () => {
    const { changedAnswers } = await client.data(CHANGED, { since: "2016-12-31", questions: GDP });
    expect(changedAnswers).toMatchObject({ before: { values: expect.arrayContaining([5801.2]) } });
    expect(changedAnswers.at[0]).toBe(0);
    expect(changedAnswers.after).toMatchObject({ dataVersion: client.book.current().dataVersion });
  });

  it("are refused for a data version of another database", async () => {
    const error = await client.error(CHANGED, { since: "23-00000000", questions: GDP });
    expect(error).toMatchObject({
      message: expect.stringContaining("23-00000000"),
      extensions: { code: "VINTAGE_UNKNOWN" },
    });
  });
});

describe("a subscription", () => {
  const SUBSCRIPTION = "subscription ($since: Int) { dataChanged(since: $since) { sequence dataVersion figureCount } }";

  it("begins with what its client has missed", async () => {
    const { data } = await client.firstEvent(SUBSCRIPTION, { since: 22 });
    expect(data.dataChanged).toMatchObject({ sequence: 23, dataVersion: client.book.current().dataVersion });
  });

  it("is refused where queries go, with the address where it is served", async () => {
    const error = await client.error(SUBSCRIPTION);
    expect(error).toMatchObject({
      message: "这个地址不接受订阅。",
      extensions: { code: "SUBSCRIPTION_BY_POST", hint: expect.stringContaining("/graphql/stream") },
    });
  });
});

it("the status tells the sequence to begin with", async () => {
  expect((await client.data("{ status { sequence } }")).status).toEqual({ sequence: 23 });
});
