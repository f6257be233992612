import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import { parseJsonObject, readJsonBody } from "../../server/http/json-body.ts";

const parse = (text: string) => parseJsonObject(Buffer.from(text));

function read(headers: IncomingHttpHeaders, text = '{"a":1}') {
  const limits = { maxBytes: 1000, budget: { free: 10_000 } };
  return readJsonBody({ headers, body: Readable.from([Buffer.from(text)]) }, limits);
}

describe("headers", () => {
  it.each([
    "application/json",
    "Application/JSON; charset=UTF-8",
    'application/json; charset="utf-8"',
    "application/json;charset=utf8",
  ])("accept %s", async (type) => {
    expect(await read({ "content-type": type })).toEqual({ a: 1 });
  });

  it.each([
    undefined,
    "",
    "text/plain",
    "application/jsonp",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
  ])("refuse the type %s", async (type) => {
    const headers = type === undefined ? {} : { "content-type": type };
    expect(await read(headers)).toMatchObject({ status: 415, code: "MEDIA_TYPE_REFUSED" });
  });

  it.each(["gbk", "utf-16", "utf-7", "cp1252"])("refuse the character set %s", async (charset) => {
    const headers = { "content-type": `application/json; charset=${charset}` };
    expect(await read(headers)).toMatchObject({ status: 415, code: "CHARSET_REFUSED" });
  });

  it("refuse a compressed body, not one that says it is plain", async () => {
    const type = { "content-type": "application/json" };
    expect(await read({ ...type, "content-encoding": "gzip" })).toMatchObject({ status: 415, code: "CODING_REFUSED" });
    expect(await read({ ...type, "content-encoding": "identity" })).toEqual({ a: 1 });
  });

  it("refuse an announced length without reading", async () => {
    const headers = { "content-type": "application/json", "content-length": "1001" };
    expect(await read(headers)).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
  });
});

describe("content", () => {
  it("may be any object, also after a byte order mark", () => {
    expect(parse('{"query":"{ a }","variables":{"期间":"2016年"}}')).toEqual({
      query: "{ a }",
      variables: { 期间: "2016年" },
    });
    expect(parse('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it.each(["", "{", "{'a':1}", '{"a":1}}', '{"a":NaN}', "undefined"])("is refused when it is not JSON: %s", (text) => {
    expect(parse(text)).toMatchObject({ status: 400, code: "BODY_NOT_JSON" });
  });

  it("is refused when it is a list of operations", () => {
    const refusal = parse('[{"query":"{ a }"}]');
    expect(refusal).toMatchObject({ status: 400, code: "BODY_NOT_OBJECT" });
    expect(refusal).toHaveProperty("message", expect.stringContaining("收到的是一个数组（不接受成批的操作）"));
  });

  it.each(["null", "1", '"text"', "true"])("is refused when it is just %s", (text) => {
    expect(parse(text)).toMatchObject({ code: "BODY_NOT_OBJECT" });
  });

  it.each([
    [0xff, 0xfe],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xe4, 0xb8],
  ])("is refused when bytes are not UTF-8: %o", (...bytes) => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from(bytes), Buffer.from('"}')]);
    expect(parseJsonObject(body)).toMatchObject({ status: 400, code: "BODY_NOT_UTF8" });
  });

  it("is refused beyond sixty-four levels before it is parsed", () => {
    const nested = (levels: number) => `{"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;
    expect(parse(nested(64))).toHaveProperty("a");
    expect(parse(nested(65))).toMatchObject({ status: 400, code: "BODY_TOO_DEEP" });
    expect(parse("[".repeat(500_000))).toMatchObject({ code: "BODY_TOO_DEEP" });
  });

  it.each(['{"__proto__":{"x":1}}', '{"a":[{"__proto__":1}]}', '{"\\u005f_proto__":1}', '{"__pr\\u006Fto__":1}'])(
    "is refused with the key in %s",
    (text) => {
      expect(parse(text)).toMatchObject({ status: 400, code: "BODY_KEY_REFUSED" });
    },
  );

  it("may speak of __proto__ in a text", () => {
    expect(parse('{"a":"__proto__"}')).toEqual({ a: "__proto__" });
  });
});
