import { Readable } from "node:stream";

import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import { expect, it } from "vitest";

import { type Actor, ANONYMOUS } from "../../server/domain/actor.ts";
import type { Inquiry } from "../../server/http/exchange.ts";
import { type Asker, graphqlRoute } from "../../server/http/graphql-route.ts";
import { type HttpRefusal, refuseRequest } from "../../server/http/http-refusal.ts";
import { inquire } from "../support/inquiry.ts";

interface Trial {
  readonly response?: Partial<HTTPGraphQLResponse>;
  readonly access?: Actor | HttpRefusal;
  readonly maxOperations?: number;
  /** What the operation waits for. */
  readonly until?: Promise<void>;
  /** Why no context can be made. */
  readonly broken?: Error;
}

function routeWith({ response, access = ANONYMOUS, maxOperations = 9, until, broken }: Trial = {}) {
  const seen: { request: HTTPGraphQLRequest; context: Asker }[] = [];
  const route = graphqlRoute<Asker>({
    apollo: {
      async executeHTTPGraphQLRequest({ httpGraphQLRequest, context }) {
        seen.push({ request: httpGraphQLRequest, context: await context() });
        await until;
        return { headers: new HeaderMap(), body: { kind: "complete", string: "{}" }, ...response };
      },
    },
    context(asker) {
      if (broken) throw broken;
      return asker;
    },
    access: async () => access,
    bodyLimits: { maxBytes: 100_000, budget: { free: 1_000_000 } },
    maxOperations,
  });
  return { route, seen };
}

function post(body: string): Inquiry {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return inquire({ method: "POST", path: "/graphql", headers, body: Readable.from([Buffer.from(body)]) });
}

it("hands Apollo the parsed body and the asker", async () => {
  const { route, seen } = routeWith();
  await route.answer(post('{"query":"{ a }"}'));
  expect(seen).toMatchObject([
    {
      request: { method: "POST", search: "", body: { query: "{ a }" } },
      context: { requestId: "r-1", actor: ANONYMOUS, address: "127.0.0.1" },
    },
  ]);
  expect(seen[0]?.request.headers.get("Content-Type")).toBe("application/json");
});

it("hands Apollo a GET with its query string", async () => {
  const { route, seen } = routeWith();
  await route.answer(inquire({ search: "?query=%7Ba%7D" }));
  expect(seen).toMatchObject([{ request: { method: "GET", search: "?query=%7Ba%7D", body: undefined } }]);
});

it("gives Apollo's answer on", async () => {
  const headers = new HeaderMap([["content-type", "application/json"]]);
  const { route } = routeWith({
    response: { status: 400, headers, body: { kind: "complete", string: '{"errors":[],"extensions":{}}' } },
  });
  expect(await route.answer(post('{"query":"{"}'))).toEqual({
    status: 400,
    headers: { "cache-control": "no-store", "content-type": "application/json", vary: "accept" },
    body: '{"errors":[],"extensions":{}}',
  });
});

it("writes the request's id into what Apollo turned away before any plugin", async () => {
  const string = JSON.stringify({ errors: [{ message: "没有查询。", extensions: { code: "QUERY_MISSING" } }] });
  const { route } = routeWith({ response: { status: 400, body: { kind: "complete", string } } });
  const reply = await route.answer(post("{}"));
  expect("body" in reply && JSON.parse(String(reply.body))).toEqual({
    errors: [{ message: "没有查询。", extensions: { code: "QUERY_MISSING", requestId: "r-1" } }],
    extensions: { requestId: "r-1" },
  });
});

it("fails before Apollo where no context can be made", async () => {
  const { route, seen } = routeWith({ broken: new Error("no book") });
  await expect(route.answer(post('{"query":"{ a }"}'))).rejects.toThrow("no book");
  expect(seen).toEqual([]);
});

it("gives an answer in pieces on", async () => {
  async function* pieces() {
    yield "one";
    yield "two";
  }
  const { route } = routeWith({ response: { body: { kind: "chunked", asyncIterator: pieces() } } });
  const reply = await route.answer(post('{"query":"{ a }"}'));
  const body = "body" in reply && typeof reply.body === "object" ? reply.body : [];
  const read: unknown[] = [];
  for await (const piece of body) read.push(piece);
  expect(read).toEqual(["one", "two"]);
});

it("asks Apollo nothing without leave or without a good body", async () => {
  const refusal = refuseRequest("TOKEN_MISSING");
  const locked = routeWith({ access: refusal });
  expect(await locked.route.answer(post('{"query":"{ a }"}'))).toBe(refusal);
  const open = routeWith();
  expect(await open.route.answer(post("{"))).toMatchObject({ code: "BODY_NOT_JSON" });
  expect(await open.route.answer(post(JSON.stringify({ query: "x".repeat(65_537) })))).toMatchObject({
    status: 413,
    code: "QUERY_TOO_LONG",
  });
  expect([...locked.seen, ...open.seen]).toEqual([]);
});

it("turns away what is too much at once", async () => {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { route } = routeWith({ maxOperations: 1, until });
  const first = route.answer(post('{"query":"{ a }"}'));
  await new Promise(setImmediate);
  expect(await route.answer(post('{"query":"{ a }"}'))).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  release();
  expect(await first).toMatchObject({ status: 200 });
  expect(await route.answer(post('{"query":"{ a }"}'))).toMatchObject({ status: 200 });
});
