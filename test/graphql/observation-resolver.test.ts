import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

/** The gross product of the city in 2015, which was published as preliminary, first and revised figure. */
async function grossProductOf2015(fields: string) {
  const { observations } = await client.data(
    `{ observations(indicator: "GDP", subject: "西安市", basis: YEAR, from: "2015年", to: "2015年") { nodes { ${fields} } } }`,
  );
  expect(observations.nodes).toHaveLength(1);
  return observations.nodes[0];
}

describe("an observation", () => {
  it("shows its versions from the first to the current", async () => {
    const { revisions } = await grossProductOf2015("revisions { value status current }");
    expect(revisions).toEqual([
      { value: 5810.03, status: "PRELIMINARY", current: false },
      { value: 5801.2, status: "PUBLISHED", current: false },
      { value: 5932.861, status: "REVISED", current: true },
    ]);
  });

  it("shows where each release has it, as it was printed", async () => {
    const { citations } = await grossProductOf2015("citations { vintage locator publishedValue publishedUnit }");
    expect(citations).toContainEqual({
      vintage: expect.any(Number),
      locator: expect.stringContaining("G5600"),
      publishedValue: 58012000,
      publishedUnit: "万元",
    });
  });

  it("leads to the release that brought it", async () => {
    const { release, revisions } = await grossProductOf2015("release { vintage } revisions { vintage current }");
    expect(revisions.find((one: { current: boolean }) => one.current).vintage).toBe(release.vintage);
  });

  it("leads to its series and its formula", async () => {
    expect(await grossProductOf2015("formula series { key }")).toEqual({
      formula: '=PLAN.METRIC("地区生产总值","2015年")',
      series: { key: "REGIONAL_GDP.610100.-.Y" },
    });
  });
});

it("every current version is the value that is shown", async () => {
  const { observations } = await client.data(
    "{ observations(first: 1000) { nodes { value status revisions { value status current } citations { vintage } } } }",
  );
  for (const { value, status, revisions, citations } of observations.nodes) {
    const current = revisions.filter((one: { current: boolean }) => one.current);
    expect(current).toEqual([{ value, status, current: true }]);
    expect(citations.length).toBeGreaterThan(0);
  }
});
