import { describe, expect, it } from "vitest";

import { ANSWERS } from "../../../addin/client/queries.ts";
import { createTransport } from "../../../addin/client/transport.ts";
import { ManualClock } from "./manual-clock.ts";

const URL = "https://plan.example.cn/graphql";

/** Sends one operation to a server that answers so. */
async function send(respond: () => Promise<Response> | Response, token = "", milliseconds = 1_000) {
  const clock = new ManualClock();
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return respond();
  };
  const transport = createTransport({ url: () => URL, fetch, readToken: async () => token, timers: clock });
  const reply = transport(ANSWERS, { questions: { asks: ["METRIC"] } }, 5_000);
  await clock.pass(milliseconds);
  return { reply: await reply, sent: sent[0], waiting: clock.waiting };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe("a request", () => {
  it("is the operation by its name, as JSON", async () => {
    const { sent } = await send(() => json({ data: {} }));
    expect(sent?.url).toBe(URL);
    expect(sent?.init.method).toBe("POST");
    expect(sent?.init.headers).toEqual({
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    });
    expect(JSON.parse(String(sent?.init.body))).toEqual({
      operationName: "Answers",
      query: ANSWERS.text,
      variables: { questions: { asks: ["METRIC"] } },
    });
  });

  it("carries the token when there is one", async () => {
    const { sent } = await send(() => json({ data: {} }), "secret");
    expect(sent?.init.headers).toMatchObject({ authorization: "Bearer secret" });
  });

  it("leaves no timer behind", async () => {
    expect((await send(() => json({ data: {} }))).waiting).toBe(0);
  });
});

describe("a reply", () => {
  it("is its data", async () => {
    expect((await send(() => json({ data: { answers: 1 } }))).reply).toEqual({ kind: "data", data: { answers: 1 } });
  });

  it.each([
    ["a dropped connection", () => Promise.reject(new TypeError("Failed to fetch")), "unreachable"],
    ["a proxy's page", () => new Response("<html>502</html>", { status: 502 }), "unreachable"],
    ["a proxy's page that says 200", () => new Response("<html>login</html>"), "unreachable"],
    ["cut JSON", () => new Response('{"data":{"answers":{"val'), "unreachable"],
    ["nothing", () => new Response(""), "unreachable"],
    ["JSON of another kind", () => json([1, 2]), "unreachable"],
    ["no data", () => json({ data: null }), "unreachable"],
    ["an internal error", () => json({ data: null, errors: [{ message: "boom" }] }), "unreachable"],
    [
      "data with an error beside it",
      () => json({ data: { answers: 1 }, errors: [{ message: "boom" }] }),
      "unreachable",
    ],
    ["a server error", () => json({}, 500), "unreachable"],
    ["a missing token", () => json({}, 401), "unauthorized"],
    ["a missing token in words", () => json({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }), "unauthorized"],
    ["a refused request", () => json({ errors: [{ message: "syntax" }] }, 400), "rejected"],
    ["a refused operation", () => json({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }), "rejected"],
    ["a busy server in words", () => json({ errors: [{ extensions: { code: "SERVER_BUSY" } }] }), "unreachable"],
    ["a wrong address", () => json({}, 404), "rejected"],
    ["too large a request", () => json({}, 413), "rejected"],
    ["a shed load", () => json({}, 503), "busy"],
    ["too many requests", () => json({}, 429), "busy"],
  ])("of %s is told apart", async (_, respond, kind) => {
    expect((await send(respond)).reply.kind).toBe(kind);
  });

  it.each([
    ["3", 3_000],
    ["0.5", 500],
    ["-3", 0],
    ["Wed, 21 Oct 2026 07:28:00 GMT", 0],
  ])("with Retry-After %s means %i ms", async (header, retryAfter) => {
    const { reply } = await send(() => json({}, 503, { "retry-after": header }));
    expect(reply).toEqual({ kind: "busy", retryAfter });
  });

  it("is not waited for beyond the time given", async () => {
    const { reply, sent } = await send(() => new Promise(() => {}), "", 5_000);
    expect(reply).toEqual({ kind: "unreachable", reason: "5 秒内没有答复" });
    expect(sent?.init.signal?.aborted).toBe(true);
  });

  it("is not waited for when its body stalls", async () => {
    const stalled = () => new Response(new ReadableStream({ start: (body) => body.enqueue(Buffer.from('{"data"')) }));
    expect((await send(stalled, "", 5_000)).reply.kind).toBe("unreachable");
  });

  it("of a refused operation has the server's code and reason, also with 400", async () => {
    const body = { errors: [{ message: "没有这个版本", extensions: { code: "VINTAGE_UNKNOWN" } }] };
    const refused = { kind: "rejected", reason: "没有这个版本", code: "VINTAGE_UNKNOWN" };
    expect((await send(() => json(body))).reply).toEqual(refused);
    expect((await send(() => json(body, 400))).reply).toEqual(refused);
  });

  it.each([
    ["TOKEN_WRONG", "令牌不对。", "令牌不对。"],
    ["TOKEN_EXPIRED", "令牌已过期或已撤销。", "令牌已过期或已撤销。"],
    ["TOKEN_MISSING", "请在请求头写 Authorization", undefined],
  ])("to a token that is %s says so in the server's words", async (code, message, reason) => {
    const { reply } = await send(() => json({ errors: [{ message, extensions: { code } }] }, 401));
    expect(reply).toEqual(reason === undefined ? { kind: "unauthorized" } : { kind: "unauthorized", reason });
  });

  it("is not waited for by who has gone, and leaves no timer", async () => {
    const clock = new ManualClock();
    const fetch = () => new Promise<Response>(() => {});
    const transport = createTransport({ url: () => URL, fetch, readToken: async () => "", timers: clock });
    const abort = new AbortController();
    const reply = transport(ANSWERS, {}, 5_000, abort.signal);
    await clock.pass(10);
    abort.abort();
    expect((await reply).kind).toBe("unreachable");
    expect(clock.waiting).toBe(0);
  });
});
