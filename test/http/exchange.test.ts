import { describe, expect, it } from "vitest";

import { jsonReply, varyOn } from "../../server/http/exchange.ts";

describe("jsonReply", () => {
  it("writes the value as one line of JSON that nobody stores", () => {
    expect(jsonReply(200, { 指标: 1 })).toEqual({
      status: 200,
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
      body: '{"指标":1}\n',
    });
  });

  it("lets its headers be overridden", () => {
    expect(jsonReply(200, {}, { "cache-control": "no-cache" }).headers["cache-control"]).toBe("no-cache");
  });
});

describe("varyOn", () => {
  it.each([
    [undefined, "origin", "origin"],
    ["accept", "origin", "accept, origin"],
    ["Accept-Encoding", "accept", "Accept-Encoding, accept"],
    ["accept, origin", "origin", "accept, origin"],
  ])("adds to %s the header %s once", (vary, header, expected) => {
    expect(varyOn(vary, header)).toBe(expected);
  });
});
