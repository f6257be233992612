import { ApolloServer } from "@apollo/server";
import { buildSchema } from "graphql";
import { afterAll, expect, it } from "vitest";

import { accountPlugin } from "../../server/graphql/account-plugin.ts";
import { limitItems } from "../../server/graphql/limit-items.ts";
import { limitsRule } from "../../server/graphql/limits.ts";

const row = { name: "行" };

const server = new ApolloServer<{ requestId?: string }>({
  schema: limitItems(buildSchema("type Row { name: String } type Query { rows: [Row!]! fail: Int }")),
  rootValue: {
    rows: [row, row, row],
    fail() {
      throw new Error("no");
    },
  },
  plugins: [accountPlugin()],
  validationRules: [limitsRule],
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
});
afterAll(() => server.stop());

async function answerTo(query: string, contextValue: { requestId?: string } = { requestId: "r-7" }) {
  const { body } = await server.executeOperation({ query }, { contextValue });
  return body.kind === "single" ? body.singleResult : undefined;
}

it("tells the request's id, the fields asked for and the items given", async () => {
  expect((await answerTo("{ rows { ...all } again: rows { name } } fragment all on Row { name }"))?.extensions).toEqual(
    {
      requestId: "r-7",
      cost: { requested: 4, limit: 500, items: 6, itemLimit: 100_000 },
    },
  );
});

it("counts each request for itself, and the same text alike", async () => {
  const costs = [await answerTo("{ rows { name } }"), await answerTo("{ rows { name } }")].map(
    (answer) => answer?.extensions?.cost,
  );
  expect(costs[0]).toMatchObject({ requested: 2, items: 3 });
  expect(costs[1]).toEqual(costs[0]);
});

it("writes the id into every error too", async () => {
  const answer = await answerTo("{ fail rows { name } }");
  expect(answer?.errors).toMatchObject([{ message: "no", extensions: { requestId: "r-7" } }]);
  expect(answer?.extensions).toMatchObject({ requestId: "r-7", cost: { requested: 3 } });
});

it("has no cost for what cannot be read", async () => {
  for (const query of ["{", "query a { fail } query b { fail }"]) {
    const answer = await answerTo(query);
    expect(answer?.extensions).toEqual({ requestId: "r-7" });
    expect(answer?.errors?.[0]?.extensions?.requestId).toBe("r-7");
  }
});

it("tells how much too large a refused query is", async () => {
  const answer = await answerTo(`{ ${"fail ".repeat(501)} }`);
  expect(answer).toMatchObject({
    errors: [{ message: expect.stringContaining("查询的字段数是 501，最多 500") }],
    extensions: { cost: { requested: 501, limit: 500, items: 0 } },
  });
});

it("invents no id where the context has none", async () => {
  const answer = await answerTo("{ fail }", {});
  expect(answer?.extensions).toEqual({ cost: { requested: 1, limit: 500, items: 0, itemLimit: 100_000 } });
  expect(answer?.errors?.[0]?.extensions).not.toHaveProperty("requestId");
});
