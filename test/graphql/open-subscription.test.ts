import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";

import { ANONYMOUS } from "../../server/domain/actor.ts";
import { createErrorGate } from "../../server/graphql/error-gate.ts";
import { createOpenSubscription, type LiveResults } from "../../server/graphql/open-subscription.ts";
import type { FollowedBook } from "../../server/store/follow-changes.ts";

const SDL = `type Query { a: Int } type Mutation { write: Int }
  type Subscription { count(to: Int!): Int!  broken: Int  refused: Int  odd: Odd }
  type Odd { fails: Int }`;
const CONTEXT = { book: {} as FollowedBook, actor: ANONYMOUS, requestId: "r-9" };

const logged: unknown[] = [];
let returned = 0;

async function* count(_: unknown, { to }: { to: number }) {
  try {
    for (let at = 1; at <= to; at++) yield { count: at };
  } finally {
    returned++;
  }
}

function opener() {
  const schema = buildSchema(SDL);
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  Object.assign(fields.count ?? {}, { subscribe: count });
  Object.assign(fields.refused ?? {}, {
    subscribe() {
      throw new Error("no such table at /srv/store.ts");
    },
  });
  Object.assign(fields.broken ?? {}, {
    async *subscribe() {
      yield { broken: 1 };
      throw new Error("no such table at /srv/store.ts");
    },
  });
  Object.assign(fields.odd ?? {}, {
    async *subscribe() {
      yield { odd: { fails: () => Promise.reject(new Error("no such table at /srv/store.ts")) } };
    },
  });
  const gate = createErrorGate({ log: (failure) => logged.push(failure.error), createId: () => "id-1" });
  return createOpenSubscription({ schema, formatError: gate.formatError });
}

async function readAll(results: LiveResults): Promise<unknown[]> {
  const read: unknown[] = [];
  for (let next = await results.next(); !next.done; next = await results.next()) read.push(next.value);
  return read;
}

const resultsOf = async (request: Readonly<Record<string, unknown>>) => readAll(await opener()(request, CONTEXT));

const event = (count: number) => ({ data: { count }, extensions: { requestId: "r-9" } });

describe("a subscription", () => {
  it("gives its results and ends", async () => {
    const query = "subscription ($to: Int!) { count(to: $to) }";
    expect(await resultsOf({ query, variables: { to: 2 } })).toEqual([event(1), event(2)]);
  });

  it("may be one of several operations", async () => {
    const query = "query A { a } subscription B { count(to: 1) }";
    expect(await resultsOf({ query, operationName: "B" })).toEqual([event(1)]);
  });

  it("ends when its reader leaves", async () => {
    const results = await opener()({ query: "subscription { count(to: 9) }" }, CONTEXT);
    await results.next();
    const before = returned;
    expect(await results.return()).toEqual({ done: true, value: undefined });
    expect(returned).toBe(before + 1);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it.each(["broken", "refused", "odd { fails }"])("masks and logs what goes wrong inside of it: %s", async (field) => {
    logged.length = 0;
    const results = await resultsOf({ query: `subscription { ${field} }` });
    expect(results.at(-1)).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "r-9" } }],
    });
    expect(JSON.stringify(results)).not.toMatch(/table|store\.ts/u);
    expect(logged).toEqual([new Error("no such table at /srv/store.ts")]);
  });
});

describe("what is not a subscription", () => {
  it.each<[string, object, string]>([
    ["nothing", {}, "QUERY_MISSING"],
    ["a blank", { query: " " }, "QUERY_MISSING"],
    ["a number", { query: 5 }, "QUERY_MISSING"],
    ["no GraphQL", { query: "subscription {" }, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "subscription { nothing }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["two fields", { query: "subscription { a: count(to: 1) b: count(to: 1) }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["a query", { query: "{ a }" }, "STREAM_FOR_SUBSCRIPTIONS"],
    ["a mutation", { query: "mutation { write }" }, "STREAM_FOR_SUBSCRIPTIONS"],
    ["an operation that is not there", { query: "{ a }", operationName: "B" }, "OPERATION_RESOLUTION_FAILURE"],
    ["an operation named by a number", { query: "{ a }", operationName: 5 }, "PARAMETER_MALFORMED"],
    ["variables in a list", { query: "{ a }", variables: [] }, "PARAMETER_MALFORMED"],
    ["a missing variable", { query: "subscription ($to: Int!) { count(to: $to) }" }, "BAD_USER_INPUT"],
    ["too many tokens", { query: `subscription { count(to: 1) ${"__typename ".repeat(2000)} }` }, "QUERY_TOO_LONG"],
    [
      "too many aliases",
      { query: `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: a`).join(" ")} }` },
      "QUERY_TOO_MANY_ALIASES",
    ],
  ])("is refused in words: %s", async (_, request, code) => {
    const results = await resultsOf({ ...request });
    expect(results).toEqual([
      {
        errors: [expect.objectContaining({ message: expect.stringMatching(/\p{Script=Han}.*。$/u) })],
        extensions: { requestId: "r-9" },
      },
    ]);
    expect(results).toMatchObject([{ errors: [{ extensions: { code, requestId: "r-9" } }] }]);
  });
});
