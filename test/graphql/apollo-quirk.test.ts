import { ApolloServer, HeaderMap } from "@apollo/server";
import { buildSchema, type FormattedExecutionResult, GraphQLError } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";

import { apolloQuirk } from "../../server/graphql/apollo-quirk.ts";

/** A server with the settings of production and one that takes query digests, which ours does not. */
function serverWith(settings: { readonly persistedQueries?: false }) {
  return new ApolloServer({
    schema: buildSchema("type Query { value(n: [Int]): Int } type Mutation { set: Int }"),
    introspection: false,
    parseOptions: { maxTokens: 100 },
    formatError: (formatted, error) => ({ ...formatted, extensions: { code: apolloQuirk(error) ?? "none" } }),
    ...settings,
  });
}
const servers = { ours: serverWith({ persistedQueries: false }), digests: serverWith({}) };
beforeAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.start()));
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.stop()));
});

interface Trial {
  readonly on?: keyof typeof servers;
  readonly method?: string;
  readonly search?: string;
  readonly body?: unknown;
  readonly headers?: readonly (readonly [string, string])[];
}

/** What the quirk says of the last error: the one that ends a list of too many. */
async function codeOf({ on = "ours", method = "POST", search = "", body, headers = [] }: Trial): Promise<unknown> {
  const ordinary: [string, string] = ["content-type", "application/json"];
  const httpGraphQLRequest = { method, search, body, headers: new HeaderMap([ordinary, ...headers]) };
  const answer = await servers[on].executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
  const result: FormattedExecutionResult = JSON.parse(answer.body.kind === "complete" ? answer.body.string : "{}");
  return result.errors?.at(-1)?.extensions?.code;
}

const digest = (persistedQuery: object) => ({ query: "{ value }", extensions: { persistedQuery } });
const manyWrong = { query: "query q($n: [Int]) { value(n: $n) }", variables: { n: Array(60).fill("x") } };

it.each<[string, Trial]>([
  ["PREFLIGHT_MISSING", { method: "GET", search: "?query={value}", headers: [["content-type", "text/plain"]] }],
  ["QUERY_MISSING", { body: undefined }],
  ["QUERY_MISSING", { body: { variables: {} } }],
  ["QUERY_MISSING", { body: { query: 42 } }],
  ["QUERY_MISSING", { body: { query: { kind: "Document" } }, on: "digests" }],
  ["PARAMETER_MALFORMED", { body: { query: "{ value }", variables: "{}" } }],
  ["PARAMETER_MALFORMED", { body: { query: "{ value }", variables: [] } }],
  ["PARAMETER_MALFORMED", { body: { query: "{ value }", extensions: 1 } }],
  ["PARAMETER_MALFORMED", { body: { query: "{ value }", operationName: 1 } }],
  ["PARAMETER_MALFORMED", { method: "GET", search: "?query={value}&query={value}" }],
  ["PARAMETER_MALFORMED", { method: "GET", search: "?query={value}&variables={" }],
  ["PARAMETER_MALFORMED", { method: "GET", search: "?query={value}&variables=[]" }],
  ["MUTATION_BY_GET", { method: "GET", search: "?query=mutation{set}" }],
  ["NOT_ACCEPTABLE", { body: { query: "{ value }" }, headers: [["accept", "text/csv"]] }],
  ["QUERY_TOO_LONG", { body: { query: `{ ${"value ".repeat(100)} }` } }],
  ["BAD_USER_INPUT", { body: manyWrong }],
  ["PERSISTED_QUERY_NOT_SUPPORTED", { on: "digests", body: digest({ version: 1, sha256Hash: "00" }) }],
  ["PERSISTED_QUERY_NOT_SUPPORTED", { on: "digests", body: digest({ version: 2, sha256Hash: "00" }) }],
  ["INTROSPECTION_DISABLED", { body: { query: "{ __schema { queryType { name } } }" } }],
  ["none", { body: { query: "{ nope }" } }],
])("%s is told, case %#", async (code, trial) => {
  expect(await codeOf(trial)).toBe(code);
});

it("reads nothing into the words of a resolver", () => {
  const error = new GraphQLError("POST body missing", { path: ["value"] });
  expect(apolloQuirk(error)).toBeUndefined();
  expect(apolloQuirk(new Error("POST body missing"))).toBeUndefined();
});
