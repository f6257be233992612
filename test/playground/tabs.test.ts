import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { readTabs } from "../../playground/build/read-tabs.ts";
import { readOperation } from "../../playground/snippet/operation.ts";
import { type GraphqlClient, openGraphqlClient } from "../support/graphql-client.ts";

const tabs = readTabs(join(import.meta.dirname, "../../playground/tabs"));
let client: GraphqlClient;

beforeAll(async () => {
  client = await openGraphqlClient();
});
afterAll(() => client.close());

it("are at least twelve, each with a short title of its own", () => {
  expect(tabs.length).toBeGreaterThanOrEqual(12);
  expect(new Set(tabs.map(({ title }) => title)).size).toBe(tabs.length);
  expect(tabs.filter(({ title }) => title.length > 8)).toEqual([]);
});

it.each(tabs)("$name runs on the data that every installation has", async ({ query, variables }) => {
  const operation = readOperation({ query, variables, operationName: null, origin: "", hasToken: false });
  if ("reason" in operation) throw new Error(operation.reason);
  const run = operation.isSubscription ? client.firstEvent : client.ask;
  const { data, errors } = await run(query, operation.variables);
  expect(errors).toEqual([]);
  expect(data).toBeTruthy();
  expect(JSON.stringify(Object.values(data))).not.toMatch(/^\[(?:null|\[\]|,)*\]$/u);
});
