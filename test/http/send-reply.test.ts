import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Reply } from "../../server/http/exchange.ts";
import { sendReply } from "../../server/http/send-reply.ts";
import { createWebServer, drain, listenOn } from "../../server/http/web-server.ts";
import { inquire } from "../support/inquiry.ts";
import { type RawAnswer, rawRequest } from "../support/raw-request.ts";

const LONG = "规模以上工业增加值".repeat(200);
const json = { "content-type": "application/json; charset=utf-8" };

let reply: Reply;
const server = createWebServer(async (request, response) => {
  const { method = "", headers } = request;
  await sendReply(inquire({ method, headers }), reply, response);
});
let port = 0;
beforeAll(async () => {
  port = await listenOn(server, 0, "127.0.0.1");
});
afterAll(async () => await drain(server, 0));

function send(given: Partial<Reply>, headers: Record<string, string> = {}, method = "GET"): Promise<RawAnswer> {
  reply = { status: 200, headers: json, body: LONG, ...given };
  return rawRequest({ port, method, headers });
}

describe("compression", () => {
  it("takes brotli or gzip as the client accepts", async () => {
    const brotli = await send({}, { "accept-encoding": "gzip, br" });
    expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
    expect(String(brotliDecompressSync(brotli.body))).toBe(LONG);
    const zip = await send({}, { "accept-encoding": "gzip" });
    expect(zip.headers["content-encoding"]).toBe("gzip");
    expect(String(gunzipSync(zip.body))).toBe(LONG);
  });

  it("says that it depends even when it does not compress", async () => {
    const answer = await send({});
    expect(answer.headers).toMatchObject({
      vary: "accept-encoding",
      "content-length": String(Buffer.byteLength(LONG)),
    });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  it.each<[string, Partial<Reply>, number]>([
    ["short", { body: "{}" }, 2],
    ["a picture", { headers: { "content-type": "image/png" }, body: Buffer.alloc(3000) }, 3000],
    ["compressed already", { headers: { ...json, "content-encoding": "gzip" }, body: Buffer.alloc(2000) }, 2000],
  ])("leaves alone what is %s", async (_, given, length) => {
    const answer = await send(given, { "accept-encoding": "br" });
    expect(answer.headers["content-encoding"]).not.toBe("br");
    expect(answer.body).toHaveLength(length);
  });
});

describe("an unchanged answer", () => {
  const tagged = { headers: { ...json, etag: 'W/"abc"' } };

  it.each(['W/"abc"', '"abc"', '"x", W/"abc"', "*"])("is not sent again to who knows %s", async (known) => {
    const answer = await send(tagged, { "if-none-match": known });
    expect(answer).toMatchObject({ status: 304, headers: { etag: 'W/"abc"' } });
    expect(answer.body).toHaveLength(0);
    expect(answer.headers["content-type"]).toBeUndefined();
  });

  it("is sent to who knows another", async () => {
    expect(await send(tagged, { "if-none-match": 'W/"abd"' })).toMatchObject({ status: 200 });
  });

  it("is not spoken of when it was refused", async () => {
    expect(await send({ ...tagged, status: 404 }, { "if-none-match": "*" })).toMatchObject({ status: 404 });
  });
});

it("answers HEAD like GET without the body", async () => {
  const answer = await send({}, {}, "HEAD");
  expect(answer).toMatchObject({ status: 200, headers: { "content-length": String(Buffer.byteLength(LONG)) } });
  expect(answer.body).toHaveLength(0);
});

it("sends nothing with 204", async () => {
  const answer = await send({ status: 204, headers: { allow: "GET" }, body: "" });
  expect(answer).toMatchObject({ status: 204, headers: { allow: "GET" } });
  expect(answer.headers["content-length"]).toBeUndefined();
});

it("sends pieces as they come", async () => {
  async function* pieces() {
    yield "一";
    yield "二";
  }
  const answer = await send({ body: pieces() });
  expect(answer.headers["transfer-encoding"]).toBe("chunked");
  expect(String(answer.body)).toBe("一二");
});

describe("an answer in pieces", () => {
  it("is not begun for a HEAD", async () => {
    let begun = false;
    async function* pieces() {
      begun = true;
      yield "piece";
    }
    const answer = await send({ body: pieces() }, {}, "HEAD");
    expect([answer.status, answer.body.length, begun]).toEqual([200, 0, false]);
  });

  it("may be bytes", async () => {
    async function* pieces() {
      yield Buffer.from([1, 2]);
      yield "三";
    }
    expect((await send({ body: pieces() })).body).toEqual(Buffer.concat([Buffer.from([1, 2]), Buffer.from("三")]));
  });
});
