import { afterAll, beforeAll, expect, it } from "vitest";

import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

let client: GraphqlClient;
beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

async function behind(question: string, fields: string) {
  const { answer } = await client.data(
    `{ answer(${question}) { ... on Answer { value observations { ${fields} } } ... on Refusal { code } } }`,
  );
  return answer;
}

it("leads from an answer to the published figure with all its versions", async () => {
  const fields = "period value revisions { value current release { title publishedOn } }";
  const { observations } = await behind('indicator: "GDP", period: "2015年"', fields);
  expect(observations).toHaveLength(1);
  const [{ period, value, revisions }] = observations;
  expect([period, value]).toEqual(["2015年", 5932.861]);
  expect(revisions.map((one: { value: number }) => one.value)).toEqual([5810.03, 5801.2, 5932.861]);
  for (const { release } of revisions) expect(release.title).not.toBe("");
});

it("gives both figures of a change", async () => {
  const { observations } = await behind('indicator: "GDP", period: "2015年", measure: "同比增减"', "period");
  expect(observations.map((one: { period: string }) => one.period)).toEqual(["2015年", "2014年"]);
});

it("gives none of a target", async () => {
  const answer = await behind('ask: TARGET, indicator: "工业投资增速", period: "2016年"', "period");
  expect(answer).toMatchObject({ value: 8, observations: [] });
});
