import { ApolloServer } from "@apollo/server";
import { buildSchema } from "graphql";
import { afterAll, expect, it } from "vitest";

import { subscriptionPlugin } from "../../server/graphql/subscription-plugin.ts";

const server = new ApolloServer({
  schema: buildSchema("type Query { a: Int } type Subscription { b: Int }"),
  rootValue: { a: 1, b: 2 },
  plugins: [subscriptionPlugin()],
  stopOnTerminationSignals: false,
});
afterAll(() => server.stop());

async function resultOf(query: string, operationName?: string) {
  const { body, http } = await server.executeOperation({ query, ...(operationName && { operationName }) });
  return { status: http.status, result: body.kind === "single" ? body.singleResult : undefined };
}

it("refuses a subscription in words, as the client's mistake", async () => {
  expect(await resultOf("subscription { b }")).toMatchObject({
    status: 400,
    result: { errors: [{ message: "这个地址不接受订阅。", extensions: { code: "SUBSCRIPTION_BY_POST" } }] },
  });
});

it("runs the query of a document that also has a subscription", async () => {
  const { result } = await resultOf("query A { a } subscription B { b }", "A");
  expect(result).toMatchObject({ data: { a: 1 } });
});
