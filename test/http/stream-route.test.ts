import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import { type Actor, ANONYMOUS } from "../../server/domain/actor.ts";
import type { Access } from "../../server/http/access.ts";
import type { Inquiry, Reply } from "../../server/http/exchange.ts";
import { type HttpRefusal, isHttpRefusal, refuseRequest } from "../../server/http/http-refusal.ts";
import { type OpenStream, RECHECK_MILLISECONDS, streamRoute } from "../../server/http/stream-route.ts";
import { ManualClock } from "../addin/client/manual-clock.ts";
import { ADMIN } from "../support/actors.ts";
import { inquire } from "../support/inquiry.ts";

interface Trial {
  readonly open?: OpenStream;
  readonly access?: Actor | HttpRefusal | Access;
  readonly perClient?: number;
}

function routeWith({ open, access = ANONYMOUS, perClient = 2 }: Trial = {}) {
  const seen: { body: unknown; asker: unknown }[] = [];
  let returned = 0;
  const clock = new ManualClock();
  const endless: OpenStream = async (body, asker) => {
    seen.push({ body, asker });
    return {
      next: () => new Promise(() => undefined),
      async return() {
        returned++;
      },
    };
  };
  const { route, close } = streamRoute({
    open: open ?? endless,
    access: typeof access === "function" ? access : async () => access,
    bodyLimits: { maxBytes: 100_000, budget: { free: 1_000_000 } },
    limits: { perClient, total: 3 },
    after: clock.after,
  });
  return { route, close, seen, clock, returned: () => returned };
}

function post(body: string, differences: Partial<Inquiry> = {}, headers: Record<string, string> = {}): Inquiry {
  const ordinary = { "content-type": "application/json", accept: "text/event-stream", ...headers };
  const path = "/graphql/stream";
  return inquire({ method: "POST", path, headers: ordinary, body: Readable.from([Buffer.from(body)]), ...differences });
}

const QUESTION = '{"query":"subscription { a }"}';

function streamOf(outcome: Reply | HttpRefusal): AsyncIterator<string | Uint8Array> {
  if (isHttpRefusal(outcome) || typeof outcome.body === "string" || Buffer.isBuffer(outcome.body)) {
    throw new Error(`No stream: ${JSON.stringify(outcome)}`);
  }
  return outcome.body[Symbol.asyncIterator]();
}

describe("a stream", () => {
  it("is events that nobody stores, collects or compresses", async () => {
    const { route, seen } = routeWith();
    const reply = await route.answer(post(QUESTION));
    expect(reply).toMatchObject({
      status: 200,
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      },
    });
    expect(await streamOf(reply).next()).toEqual({ done: false, value: ":\n\n" });
    const asker = { requestId: "r-1", actor: ANONYMOUS, address: "127.0.0.1" };
    expect(seen).toEqual([{ body: { query: "subscription { a }" }, asker }]);
  });

  it.each(["*/*", "application/json, text/event-stream", "text/*;q=0.5"])(
    "is given to who accepts %s",
    async (accept) => {
      const { route } = routeWith();
      expect(await route.answer(post(QUESTION, {}, { accept }))).toMatchObject({ status: 200 });
    },
  );

  it("is by POST only", () => {
    expect(routeWith().route).toMatchObject({ path: "/graphql/stream", methods: ["POST"] });
  });

  it("is not begun without leave or without a good body", async () => {
    const refusal = refuseRequest("TOKEN_MISSING");
    const locked = routeWith({ access: refusal });
    expect(await locked.route.answer(post(QUESTION))).toBe(refusal);
    const { route, seen } = routeWith();
    const long = JSON.stringify({ query: "x".repeat(65_537) });
    expect(await route.answer(post("{"))).toMatchObject({ code: "BODY_NOT_JSON" });
    expect(await route.answer(post(long))).toMatchObject({ status: 413, code: "QUERY_TOO_LONG" });
    expect(await route.answer(post(QUESTION, {}, { accept: "application/json" }))).toMatchObject({
      status: 406,
      code: "STREAM_NOT_ACCEPTED",
      message: expect.stringContaining("application/json"),
    });
    expect([...locked.seen, ...seen]).toEqual([]);
  });
});

describe("open streams", () => {
  it("are counted for each address until they end", async () => {
    const { route, returned } = routeWith();
    const first = streamOf(await route.answer(post(QUESTION)));
    await route.answer(post(QUESTION));
    expect(await route.answer(post(QUESTION))).toMatchObject({ status: 429, headers: { "retry-after": "10" } });
    expect(await route.answer(post(QUESTION, { address: "10.0.0.9" }))).toMatchObject({ status: 200 });
    expect(await route.answer(post(QUESTION, { address: "10.0.0.8" }))).toMatchObject({ status: 503 });
    await first.return?.();
    expect(returned()).toBe(1);
    expect(await route.answer(post(QUESTION))).toMatchObject({ status: 200 });
  });

  it("lose no place to what cannot be begun", async () => {
    const open: OpenStream = async () => {
      throw new Error("broken");
    };
    const { route } = routeWith({ open, perClient: 1 });
    for (let count = 0; count < 3; count++) await expect(route.answer(post(QUESTION))).rejects.toThrow("broken");
  });

  it("are cut within seconds when the token of who opened them ends", async () => {
    let now: Actor | HttpRefusal = ADMIN;
    const { route, clock, returned } = routeWith({ access: async () => now });
    const stream = streamOf(await route.answer(post(QUESTION)));
    await stream.next();
    const waiting = stream.next();
    now = refuseRequest("LOGIN_UNAVAILABLE");
    await clock.pass(RECHECK_MILLISECONDS);
    expect(returned()).toBe(0);
    now = refuseRequest("TOKEN_EXPIRED");
    await clock.pass(RECHECK_MILLISECONDS);
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(returned()).toBe(1);
  });

  it("are cut when the route closes, and no more are opened", async () => {
    const { route, close, returned } = routeWith();
    const stream = streamOf(await route.answer(post(QUESTION)));
    await stream.next();
    const waiting = stream.next();
    close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(returned()).toBe(1);
    expect(await route.answer(post(QUESTION))).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  });
});
