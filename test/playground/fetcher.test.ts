import { describe, expect, it } from "vitest";

import { createFetcher } from "../../playground/fetcher.ts";

interface Sent {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A fetch that gives the same answer to everything and tells what it was sent. */
function answering(text: string, init: ResponseInit = {}) {
  const sent: Sent[] = [];
  const send: typeof fetch = async (address, request) => {
    const headers = Object.fromEntries(new Headers(request?.headers));
    sent.push({ address: String(address), headers, body: JSON.parse(String(request?.body)) });
    return new Response(text, init);
  };
  return { sent, send };
}

async function all(events: unknown): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const event of events as AsyncIterable<unknown>) found.push(event);
  return found;
}

const EVENTS =
  'event: next\ndata: {"data":{"n":1}}\n\nevent: next\ndata: {"data":{"n":2}}\n\nevent: complete\ndata:\n\n';

describe("a query", () => {
  it("is posted, with the token in a header and nowhere else", async () => {
    const { sent, send } = answering('{"data":{"a":1}}');
    const fetcher = createFetcher({ token: "secret", fetch: send });
    expect(await fetcher({ query: "{ a }", variables: { x: 1 } })).toEqual({ data: { a: 1 } });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      address: "/graphql",
      headers: { authorization: "Bearer secret", "content-type": "application/json" },
      body: { query: "{ a }", variables: { x: 1 } },
    });
    expect(JSON.stringify([sent[0]?.address, sent[0]?.body])).not.toContain("secret");
  });

  it("has no such header without a token", async () => {
    const { sent, send } = answering("{}");
    await createFetcher({ token: "", fetch: send })({ query: "{ a }" });
    expect(sent[0]?.headers).not.toHaveProperty("authorization");
  });

  it("goes with the headers that were written for it before the page's own", async () => {
    const { sent, send } = answering("{}");
    const headers = { Authorization: "Bearer other", "X-Trace": 7 };
    await createFetcher({ token: "secret", fetch: send })({ query: "{ a }" }, { headers });
    expect(sent[0]?.headers).toMatchObject({ authorization: "Bearer other", "x-trace": "7" });
  });

  it("that cannot be read is sent all the same, for the server to say why", async () => {
    const { sent, send } = answering('{"errors":[{"message":"语法"}]}', { status: 400 });
    expect(await createFetcher({ token: "", fetch: send })({ query: "{ a" })).toEqual({
      errors: [{ message: "语法" }],
    });
    expect(sent[0]?.address).toBe("/graphql");
  });

  it("answered by something else than JSON says so", async () => {
    const { send } = answering("<h1>Bad Gateway</h1>", { status: 502 });
    const answer = await createFetcher({ token: "", fetch: send })({ query: "{ a }" });
    expect(answer).toEqual({ errors: [{ message: "服务器没有给出 JSON（HTTP 502）：<h1>Bad Gateway</h1>" }] });
  });
});

describe("a subscription", () => {
  it("goes to the stream and gives its events", async () => {
    const { sent, send } = answering(EVENTS, { headers: { "content-type": "text/event-stream" } });
    const fetcher = createFetcher({ token: "secret", fetch: send });
    const operation = { query: "query Q { n } subscription S { n }", variables: { since: 0 }, operationName: "S" };
    expect(await all(fetcher(operation))).toEqual([{ data: { n: 1 } }, { data: { n: 2 } }]);
    expect(sent[0]).toMatchObject({
      address: "/graphql/stream",
      headers: { authorization: "Bearer secret" },
      body: operation,
    });
  });

  it("that is the only one of the text runs, whatever it is said to be called", async () => {
    const { sent, send } = answering(EVENTS, { headers: { "content-type": "text/event-stream" } });
    const fetcher = createFetcher({ token: "", fetch: send });
    await all(fetcher({ query: "subscription S { n }", operationName: "Before" }));
    expect(sent[0]).toMatchObject({ address: "/graphql/stream", body: { query: "subscription S { n }" } });
    expect(sent[0]?.body).not.toHaveProperty("operationName");
  });

  it("that is refused gives what the server says", async () => {
    const { send } = answering('{"errors":[{"message":"需要令牌"}]}', { status: 401 });
    const fetcher = createFetcher({ token: "", fetch: send });
    expect(await all(fetcher({ query: "subscription { n }" }))).toEqual([{ errors: [{ message: "需要令牌" }] }]);
  });
});
