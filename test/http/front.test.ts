import { request as secureRequest } from "node:https";
import { brotliDecompressSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { TEST_CERTIFICATE } from "../support/certificate.ts";
import { conversationWith, JSON_TYPE, jsonOf, refusalOf } from "../support/conversation.ts";
import { openEvents } from "../support/event-reader.ts";
import { type RunningFront, startFront, TEST_TOKEN } from "../support/front.ts";

let running: RunningFront;
beforeAll(async () => {
  running = await startFront({ certificate: TEST_CERTIFICATE });
});
afterAll(async () => await running.stop());

const { send, post, ask } = conversationWith(() => running.port);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("a query", () => {
  it("is answered as JSON that nobody stores", async () => {
    const answer = await ask("{ role }");
    expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "no-store", vary: "accept, origin" } });
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(jsonOf(answer)).toEqual({ data: { role: "viewer" } });
  });

  it("may be asked by GET with the header against forgery", async () => {
    const path = "/graphql?query=%7Brole%7D";
    expect(refusalOf(await send({ path }))).toBe("400 PREFLIGHT_MISSING");
    expect(await send({ path, headers: { "apollo-require-preflight": "1" } })).toMatchObject({ status: 200 });
    expect(await send({ path, headers: JSON_TYPE })).toMatchObject({ status: 200 });
  });

  it("keeps its Chinese", async () => {
    const body = { query: "query q($t: String) { echo(text: $t) }", variables: { t: "累计𠮷" } };
    expect(jsonOf(await post(JSON.stringify(body)))).toEqual({ data: { echo: "累计𠮷" } });
  });

  it("with a long answer is compressed quickly", async () => {
    const answer = await ask("{ long }", { "accept-encoding": "gzip, deflate, br" });
    expect(answer.headers).toMatchObject({ "content-encoding": "br", vary: "accept, origin, accept-encoding" });
    expect(JSON.parse(String(brotliDecompressSync(answer.body))).data.long).toHaveLength(4500);
  });

  it("that breaks a resolver tells nothing of the inside", async () => {
    const answer = await ask("{ broken }");
    const extensions = { code: "INTERNAL_SERVER_ERROR", requestId: answer.headers["x-request-id"] };
    expect(jsonOf(answer)).toMatchObject({ data: { broken: null }, errors: [{ extensions }] });
    expect(String(answer.body)).not.toMatch(/table|store/u);
  });
});

describe("a token", () => {
  it("makes an admin, a wrong one nobody", async () => {
    expect(jsonOf(await ask("{ role }", bearer(TEST_TOKEN)))).toEqual({ data: { role: "admin" } });
    expect(refusalOf(await ask("{ role }", bearer("wrong")))).toBe("401 TOKEN_WRONG");
  });

  it("is needed for questions on a network, not for the rest", async () => {
    const guarded = await startFront({ isReadingOpen: false });
    const stranger = conversationWith(() => guarded.port);
    expect(refusalOf(await stranger.ask("{ role }"))).toBe("401 TOKEN_MISSING");
    expect(await stranger.ask("{ role }", bearer(TEST_TOKEN))).toMatchObject({ status: 200 });
    for (const path of [
      "/",
      "/healthz",
      "/readyz",
      "/manifest.xml",
      "/schema.graphql",
      "/addin/taskpane.html",
      "/preview",
    ]) {
      expect(await stranger.send({ path }), path).toMatchObject({ status: 200 });
    }
    await guarded.stop();
  });
});

describe("addresses", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/schema.graphql", "text/plain; charset=utf-8"],
    ["/manifest.xml", "application/xml; charset=utf-8"],
    ["/addin/taskpane.html", "text/html; charset=utf-8"],
    ["/healthz", "application/json; charset=utf-8"],
    ["/readyz?verbose", "application/json; charset=utf-8"],
  ])("%s is %s, by HEAD too", async (path, type) => {
    const got = await send({ path });
    expect(got).toMatchObject({ status: 200, headers: { "content-type": type, "x-content-type-options": "nosniff" } });
    const head = await send({ path, method: "HEAD" });
    expect(head).toMatchObject({ status: 200, headers: { "content-length": String(got.body.length) } });
    expect(head.body).toHaveLength(0);
  });

  it("of the pane may be framed by Office and are asked for again", async () => {
    const { headers } = await send({ path: "/addin/taskpane.html" });
    expect(headers["content-security-policy"]).toContain("https://*.officeapps.live.com");
    expect(headers["x-frame-options"]).toBeUndefined();
    const known = { "if-none-match": headers.etag ?? "" };
    expect(await send({ path: "/addin/taskpane.html", headers: known })).toMatchObject({ status: 304 });
  });

  it("in the manifest are the server's own, over TLS", async () => {
    const { body } = await send({ path: "/manifest.xml" });
    expect(String(body)).toBe(`<a>https://127.0.0.1:${running.securePort}/addin/taskpane.html</a>`);
  });

  it("may be added and replaced by other rooms", async () => {
    const answer = () => ({ status: 200, headers: {}, body: "ours" });
    const extended = await startFront({ routes: [{ path: "/", methods: ["GET"], answer }] });
    expect(String((await conversationWith(() => extended.port).send({})).body)).toBe("ours");
    await extended.stop();
  });
});

describe("listening", () => {
  it("is over TLS too", async () => {
    const status = await new Promise((resolve, reject) => {
      const { cert: ca } = TEST_CERTIFICATE;
      const options = { host: "localhost", port: running.securePort, path: "/healthz", ca, agent: false };
      secureRequest(options, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(200);
  });

  it("is on both ports or on none", async () => {
    const other = await startFront({ certificate: TEST_CERTIFICATE });
    await other.front.close(0);
    const address = { host: "127.0.0.1", port: 0, securePort: running.port };
    await expect(other.front.listen(address)).rejects.toThrow("EADDRINUSE");
    await expect(other.front.close(0)).resolves.toBeUndefined();
    await other.stop();
  });
});

describe("a stream whose client does not read", () => {
  it("waits for it with little in hand, and ends when it hangs up", async () => {
    const text = "规".repeat(350_000);
    let given = 0;
    let ended = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const openStream = async () => ({
      next: async () => ({ done: false, value: { data: { text, given: given++ } } }),
      return: async () => ended(),
    });
    const filling = await startFront({ openStream });
    const reader = await openEvents(`http://127.0.0.1:${filling.port}`, { query: "subscription { a }" });
    let before: number;
    do {
      before = given;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (given > before);
    // A megabyte each: what the sockets of both sides hold, not what could be given.
    expect(given).toBeLessThan(40);
    reader.hangUp();
    await end;
    await filling.stop();
  });
});

describe("closing", () => {
  it("cuts streams, however long others may take", async () => {
    let isEnded = false;
    const openStream = async () => ({
      next: () => new Promise<never>(() => undefined),
      async return() {
        isEnded = true;
      },
    });
    const closing = await startFront({ openStream });
    const reader = await openEvents(`http://127.0.0.1:${closing.port}`, { query: "subscription { a }" });
    const end = reader.next();
    await closing.front.close(3_600_000);
    expect([await end, isEnded]).toEqual([undefined, true]);
    await closing.stop();
  });

  it("waits for a running query and takes no new ones", async () => {
    const closing = await startFront();
    const client = conversationWith(() => closing.port);
    const slow = client.ask("{ slow }");
    await closing.slowAsked;
    const closed = closing.front.close(60_000);
    await expect(client.ask("{ role }")).rejects.toThrow("ECONNREFUSED");
    closing.release();
    expect(jsonOf(await slow)).toEqual({ data: { slow: 1 } });
    await closed;
    await closing.stop();
  });
});
