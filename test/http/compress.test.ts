import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { chooseEncoding, compress } from "../../server/http/compress.ts";

describe("chooseEncoding", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["identity", undefined],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["GZIP;Q=0.5", "gzip"],
    ["*", "gzip"],
    ["gzip;q=0, *;q=0", undefined],
    ["br;q=nonsense", undefined],
  ])("of %s is %s", (accept, expected) => {
    expect(chooseEncoding(accept)).toBe(expected);
  });
});

describe("compress", () => {
  const body = Buffer.from("规模以上工业增加值".repeat(300));

  it.each(["quick", "thorough"] as const)("gives the body back, made %s", async (effort) => {
    expect(brotliDecompressSync(await compress(body, "br", effort))).toEqual(body);
    expect(gunzipSync(await compress(body, "gzip", effort))).toEqual(body);
  });

  it("makes it much smaller", async () => {
    expect((await compress(body, "br", "quick")).length).toBeLessThan(body.length / 10);
  });
});
