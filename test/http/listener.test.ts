import { afterEach, expect, it } from "vitest";

import type { Reply } from "../../server/http/exchange.ts";
import { type HttpRefusal, refuseRequest } from "../../server/http/http-refusal.ts";
import { createListener, type LogEvent } from "../../server/http/listener.ts";
import { createWebServer, drain, listenOn } from "../../server/http/web-server.ts";
import { rawRequest } from "../support/raw-request.ts";

const events: LogEvent[] = [];
let close = async () => {};
afterEach(async () => {
  await close();
  events.length = 0;
});

interface Trial {
  readonly refused?: HttpRefusal;
  readonly route?: () => Reply | HttpRefusal;
}

async function answerOf({ refused, route }: Trial, headers: Record<string, string> = {}) {
  const listener = createListener({
    gate: () => refused,
    router: async () => route?.() ?? { status: 200, headers: {}, body: "ok" },
    log: (event) => events.push(event),
    now: () => 0,
  });
  const server = createWebServer(listener);
  close = () => drain(server, 0);
  const port = await listenOn(server, 0, "127.0.0.1");
  const answer = await rawRequest({ port, path: "/a?token=secret", headers });
  await close();
  return answer;
}

it("gives every answer its id and the safe headers", async () => {
  const { headers } = await answerOf({});
  expect(headers).toMatchObject({
    "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/u),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    vary: "origin",
  });
});

it("lets a route set a policy of its own", async () => {
  const route = () => ({ status: 200, headers: { "content-security-policy": "default-src 'self'" }, body: "" });
  expect((await answerOf({ route })).headers["content-security-policy"]).toBe("default-src 'self'");
});

it("answers a refusal with the id that the log has", async () => {
  const { status, headers, body } = await answerOf({ refused: refuseRequest("SERVER_BUSY") });
  const requestId = headers["x-request-id"];
  expect(status).toBe(503);
  expect(JSON.parse(String(body))).toMatchObject({ errors: [{ extensions: { code: "SERVER_BUSY", requestId } }] });
  expect(events).toMatchObject([{ event: "request", requestId, status: 503, complete: true }]);
});

it("keeps the client's id, in the answer and in the log", async () => {
  const { headers } = await answerOf({}, { "x-request-id": "trace-7" });
  expect(headers["x-request-id"]).toBe("trace-7");
  expect(events).toMatchObject([{ requestId: "trace-7" }]);
});

it("logs the path without what was asked", async () => {
  await answerOf({});
  expect(events).toMatchObject([{ method: "GET", path: "/a", address: "127.0.0.1", milliseconds: 0 }]);
  expect(JSON.stringify(events)).not.toContain("secret");
});

it("masks what a route throws and logs it", async () => {
  const error = new Error("no such table: observations at /srv/store.ts");
  const route = () => {
    throw error;
  };
  const { status, body } = await answerOf({ route });
  expect(status).toBe(500);
  expect(String(body)).not.toMatch(/observations|store|stack/u);
  expect(JSON.parse(String(body))).toMatchObject({ errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] });
  expect(events).toMatchObject([{ event: "failure", error }, { event: "request" }]);
});

it("lets an admitted page read, a refused one not", async () => {
  const origin = "https://bi.example.cn";
  expect((await answerOf({}, { origin })).headers["access-control-allow-origin"]).toBe(origin);
  const refused = refuseRequest("ORIGIN_REFUSED", origin);
  expect((await answerOf({ refused }, { origin })).headers["access-control-allow-origin"]).toBeUndefined();
});
