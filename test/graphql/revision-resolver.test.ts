import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createQueryContext } from "../../server/graphql/context.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

const REVISIONS = `query ($indicator: String!, $subject: String, $basis: Basis, $period: String!) {
  revisions(indicator: $indicator, subject: $subject, basis: $basis, period: $period) {
    seriesKey indicator subject period basis unit first latest difference differenceUnit
    versions { vintage publishedOn value status isCurrent release { code } citation { vintage locator publishedUnit } }
  }
}`;
const SUMMARY = `query ($indicator: String, $series: [String!], $from: String) {
  revisionSummary(indicator: $indicator, series: $series, from: $from) {
    figureCount revisedCount
    series { seriesKey differenceUnit figureCount revisedCount meanAbsoluteRevision largest { period first latest difference } }
  }
}`;

describe("the history of a figure", () => {
  it("tells every version with its release, its day and where it is written", async () => {
    const { revisions } = await client.data(REVISIONS, { indicator: "GDP", period: "2015年" });
    expect(revisions).toMatchObject({
      ...{ indicator: "地区生产总值", subject: "西安市", period: "2015年", basis: "YEAR", unit: "亿元" },
      ...{ first: 5810.03, latest: 5932.861, difference: 122.831, differenceUnit: "亿元" },
    });
    expect(revisions.versions.map((one: { value: number }) => one.value)).toEqual([5810.03, 5801.2, 5932.861]);
    for (const { vintage, publishedOn, release, citation } of revisions.versions) {
      expect(publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(client.book.current().release(vintage)?.code).toBe(release.code);
      expect(citation.vintage).toBe(vintage);
    }
    expect(revisions.versions.map((one: { isCurrent: boolean }) => one.isCurrent)).toEqual([false, false, true]);
  });

  it("is nothing for a figure that there never was, and refused for names and periods that are none", async () => {
    expect((await client.data(REVISIONS, { indicator: "GDP", period: "1901年" })).revisions).toBeNull();
    const monthly = { indicator: "GDP", period: "2015年", basis: "MONTH" };
    expect((await client.data(REVISIONS, monthly)).revisions).toBeNull();
    expect((await client.error(REVISIONS, { indicator: "GDDP", period: "2015年" })).extensions?.code).toBe(
      "INDICATOR_UNKNOWN",
    );
    expect((await client.error(REVISIONS, { indicator: "GDP", period: "最新" })).message).toContain("确定的期间");
  });
});

describe("first published against latest", () => {
  it("counts and measures by series", async () => {
    const { revisionSummary } = await client.data(SUMMARY, { indicator: "GDP", series: ["REGIONAL_GDP.610100.-.Y"] });
    const [found] = revisionSummary.series;
    expect(revisionSummary).toMatchObject({ figureCount: found.figureCount, revisedCount: found.revisedCount });
    expect(found).toMatchObject({ seriesKey: "REGIONAL_GDP.610100.-.Y", differenceUnit: "亿元" });
    expect(found.largest.difference).toBeCloseTo(found.largest.latest - found.largest.first, 9);
    const later = await client.data(SUMMARY, { series: ["REGIONAL_GDP.610100.-.Y"], from: "2900年" });
    expect(later.revisionSummary).toMatchObject({ figureCount: 0, series: [{ largest: null }] });
  });

  it("is refused for more series than it reads", async () => {
    const current = client.book.current();
    const many = { ...current, series: Array.from({ length: 201 }, () => current.series[0]) };
    const book = { ...client.book, current: () => Object.assign(many) };
    const { errors } = await client.ask(SUMMARY, {}, createQueryContext({ ...client, book, requestId: "r" }));
    expect(errors[0]?.message).toMatch(/^符合条件的序列有 201 个，最多 200 个。/u);
  });
});
