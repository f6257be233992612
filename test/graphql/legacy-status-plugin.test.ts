import { ApolloServer, HeaderMap } from "@apollo/server";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { legacyStatusPlugin } from "../../server/graphql/legacy-status-plugin.ts";

const server = new ApolloServer({
  schema: buildSchema("type Query { value(n: Int): Int } type Mutation { set: Int }"),
  rootValue: { value: () => 1 },
  plugins: [legacyStatusPlugin()],
});
beforeAll(async () => await server.start());
afterAll(async () => await server.stop());

async function statusOf(accept: string | undefined, body: unknown, method = "POST", search = ""): Promise<number> {
  const headers = new HeaderMap([["content-type", "application/json"]]);
  if (accept !== undefined) headers.set("accept", accept);
  const httpGraphQLRequest = { method, search, headers, body };
  return (await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) })).status ?? 200;
}

const FAILURES = [
  ["does not parse", { query: "{" }],
  ["does not validate", { query: "{ nope }" }],
  ["has a wrong variable", { query: "query q($n: Int) { value(n: $n) }", variables: { n: "x" } }],
  ["has no such operation", { query: "query q { value }", operationName: "other" }],
] as const;

describe.each(FAILURES)("an operation that %s", (_, body) => {
  it.each([undefined, "application/json", "*/*"])("is answered 200 to %s", async (accept) => {
    expect(await statusOf(accept, body)).toBe(200);
  });

  it("is answered 400 to a client of the new kind", async () => {
    expect(await statusOf("application/graphql-response+json", body)).toBe(400);
    expect(await statusOf("application/graphql-response+json, application/json;q=0.9", body)).toBe(400);
  });
});

it("leaves success alone", async () => {
  expect(await statusOf("application/json", { query: "{ value }" })).toBe(200);
});

it("leaves broken requests at their status", async () => {
  expect(await statusOf("application/json", { query: 42 })).toBe(400);
  expect(await statusOf("application/json", {})).toBe(400);
  expect(await statusOf("application/json", undefined, "GET", "?query=mutation%7Bset%7D")).toBe(405);
});
