import { ApolloServer, HeaderMap } from "@apollo/server";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";

import { englishIntrospectionPlugin, isEnglish } from "../../server/graphql/english-introspection-plugin.ts";

const schema = (words: string) => buildSchema(`"${words}" type Query { value: Int }`);

const server = new ApolloServer({
  schema: schema("查询"),
  rootValue: { value: 1 },
  introspection: true,
  plugins: [englishIntrospectionPlugin(() => schema("Everything"))],
  stopOnTerminationSignals: false,
});
beforeAll(() => server.start());
afterAll(() => server.stop());

async function ask(search: string, query: string, more: object = {}) {
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const httpGraphQLRequest = { method: "POST", search, headers, body: { query, ...more } };
  const { body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
  return body.kind === "complete" ? JSON.parse(body.string).data : undefined;
}

const TYPE = '{ __type(name: "Query") { description } }';

it("introspects in the language of the address", async () => {
  expect(await ask("?lang=en", TYPE)).toEqual({ __type: { description: "Everything" } });
  expect(await ask("?lang=en-GB", TYPE)).toEqual({ __type: { description: "Everything" } });
  for (const search of ["", "?lang=zh", "?lang=eno"]) {
    expect(await ask(search, TYPE)).toEqual({ __type: { description: "查询" } });
  }
});

it("takes variables, fragments and the name of one of several operations", async () => {
  const query = `query A { value } query B($name: String!) { __type(name: $name) { ...all } }
    fragment all on __Type { description }`;
  const asked = { operationName: "B", variables: { name: "Query" } };
  expect(await ask("?lang=en", query, asked)).toEqual({ __type: { description: "Everything" } });
});

it("answers everything else as ever", async () => {
  expect(await ask("?lang=en", "{ value }")).toEqual({ value: 1 });
  expect(await ask("?lang=en", `{ value ${TYPE.slice(1)}`)).toMatchObject({
    value: 1,
    __type: { description: "查询" },
  });
});

it("reads the language of a query string", () => {
  expect(["?lang=en", "?a=1&lang=EN", "?lang=zh", "?lang=", ""].map(isEnglish)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
