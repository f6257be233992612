import { connect } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { conversationWith, type Headers, refusalOf } from "../support/conversation.ts";
import { type RunningFront, startFront } from "../support/front.ts";

let running: RunningFront;
beforeAll(async () => {
  running = await startFront();
});
afterAll(async () => await running.stop());

const { send, post, ask } = conversationWith(() => running.port);
const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: role`).join(" ")} }`;

describe("a query that is wrong or too large", () => {
  it.each([
    ["{", "GRAPHQL_PARSE_FAILED"],
    ["{ nope }", "GRAPHQL_VALIDATION_FAILED"],
    [`{ ${"role ".repeat(501)} }`, "QUERY_TOO_BROAD"],
    [`{ ${"role ".repeat(2001)} }`, "QUERY_TOO_LONG"],
    [aliases(31), "QUERY_TOO_MANY_ALIASES"],
  ])("is told so with 200, to new clients with 400: case %#", async (query, code) => {
    expect(refusalOf(await ask(query))).toBe(`200 ${code}`);
    expect(refusalOf(await ask(query, { accept: "application/graphql-response+json" }))).toBe(`400 ${code}`);
  });
});

describe("a body", () => {
  it.each<[string, string | Buffer, string]>([
    ["that is no JSON", "{", "400 BODY_NOT_JSON"],
    ["that is no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), "400 BODY_NOT_UTF8"],
    ["of two megabytes", `{"query":"${"x".repeat(2_000_000)}"}`, "413 BODY_TOO_LARGE"],
    ["with a poisoned key", '{"query":"{ role }","variables":{"__proto__":{"role":"admin"}}}', "400 BODY_KEY_REFUSED"],
    ["of deep brackets", `{"query":"{ role }","variables":${"[".repeat(100_000)}`, "400 BODY_TOO_DEEP"],
    ["of several operations", '[{"query":"{ role }"}]', "400 BODY_NOT_OBJECT"],
    ["with a long query", JSON.stringify({ query: `{ role }${" ".repeat(70_000)}` }), "413 QUERY_TOO_LONG"],
    ["without a query", '{"variables":{}}', "400 QUERY_MISSING"],
  ])("%s is refused", async (_, body, expected) => {
    expect(refusalOf(await post(body))).toBe(expected);
  });

  it("too large is refused also when it comes in pieces", async () => {
    const headers = { "transfer-encoding": "chunked" };
    expect(refusalOf(await post("x".repeat(2_000_000), headers))).toBe("413 BODY_TOO_LARGE");
  });

  it.each<[Headers, string]>([
    [{ "content-type": "text/plain" }, "415 MEDIA_TYPE_REFUSED"],
    [{ "content-type": "application/x-www-form-urlencoded" }, "415 MEDIA_TYPE_REFUSED"],
    [{ "content-type": "application/json; charset=gbk" }, "415 CHARSET_REFUSED"],
    [{ "content-encoding": "gzip" }, "415 CODING_REFUSED"],
  ])("with %j is refused", async (headers, expected) => {
    expect(refusalOf(await post('{"query":"{ role }"}', headers))).toBe(expected);
  });
});

describe("a request of strangers", () => {
  it.each<[Headers, string]>([
    [{ host: "evil.example" }, "421 HOST_UNKNOWN"],
    [{ origin: "https://evil.example" }, "403 ORIGIN_REFUSED"],
    [{ origin: "null" }, "403 ORIGIN_REFUSED"],
  ])("with %j is refused", async (headers, expected) => {
    const answer = await ask("{ role }", headers);
    expect(refusalOf(answer)).toBe(expected);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("is allowed from a listed page and its own", async () => {
    for (const origin of ["https://bi.example.cn", `http://127.0.0.1:${running.port}`]) {
      const answer = await ask("{ role }", { origin });
      expect(answer).toMatchObject({ status: 200, headers: { "access-control-allow-origin": origin } });
    }
  });

  it("may be announced by a preflight", async () => {
    const headers = { origin: "https://bi.example.cn", "access-control-request-method": "POST" };
    expect(await send({ method: "OPTIONS", path: "/graphql", headers })).toMatchObject({
      status: 204,
      headers: { allow: "GET, HEAD, POST, OPTIONS", "access-control-allow-methods": "GET, HEAD, POST" },
    });
  });
});

describe("an address", () => {
  it.each(["/nope", "/addin/../secret", "/addin/%2e%2e%2fmanifest.xml", "//evil.example/", "/graphql/"])(
    "%s does not exist",
    async (path) => {
      expect(refusalOf(await send({ path }))).toBe("404 PATH_UNKNOWN");
    },
  );

  it("refuses methods it does not know", async () => {
    const answer = await send({ method: "DELETE", path: "/graphql" });
    expect(refusalOf(answer)).toBe("405 METHOD_REFUSED");
    expect(answer.headers.allow).toBe("GET, HEAD, POST, OPTIONS");
    expect(refusalOf(await send({ method: "POST", path: "/healthz" }))).toBe("405 METHOD_REFUSED");
  });
});

describe("bytes that are no request", () => {
  function sendBytes(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(running.port, "127.0.0.1", () => socket.write(text));
      socket.setEncoding("utf8").on("data", (piece) => {
        answer += piece;
      });
      socket.on("close", () => resolve(answer)).on("error", reject);
    });
  }
  const get = "GET / HTTP/1.1\r\nHost: localhost\r\n";

  it.each([
    ["NONSENSE\r\n\r\n", "400", "REQUEST_MALFORMED"],
    [`${get}X-Long: ${"x".repeat(17_000)}\r\n\r\n`, "431", "HEADERS_TOO_LARGE"],
    [`${get}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, "400", "REQUEST_MALFORMED"],
  ])("are answered in Chinese and cut: case %#", async (text, status, code) => {
    const answer = await sendBytes(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, "u"));
    expect(answer).toContain(code);
  });
});

it("a client in a hurry gets 429 with the time to wait", async () => {
  const limited = await startFront({ rate: { perSecond: 0.1, burst: 2 }, now: () => 0 });
  const client = conversationWith(() => limited.port);
  expect(await client.ask("{ role }")).toMatchObject({ status: 200 });
  expect(await client.ask("{ role }")).toMatchObject({ status: 200 });
  const answer = await client.ask("{ role }", { origin: "https://bi.example.cn" });
  expect(refusalOf(answer)).toBe("429 RATE_EXCEEDED");
  expect(answer.headers).toMatchObject({ "retry-after": "10", "access-control-allow-origin": "https://bi.example.cn" });
  await limited.stop();
});
