import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { chooseEncoding, compress, compressStream } from "../../server/http/compress.ts";

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

describe("compressStream", () => {
  async function* pieces(onEnd: (() => void) | undefined = undefined) {
    try {
      for (let at = 0; at < 50; at++) yield "规模以上工业增加值".repeat(3000);
    } finally {
      onEnd?.();
    }
  }

  it("gives the body back", async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of compressStream(pieces(), "gzip")) chunks.push(chunk);
    expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe("规模以上工业增加值".repeat(150_000));
    const small: Buffer[] = [];
    for await (const chunk of compressStream(pieces(), "br")) small.push(chunk);
    expect(brotliDecompressSync(Buffer.concat(small)).length).toBe(27 * 150_000);
  });

  it("ends the body where nobody reads on", async () => {
    const ended = new Promise<void>((resolve) => {
      const body = compressStream(pieces(resolve), "gzip")[Symbol.asyncIterator]();
      body.next().then(() => body.return?.());
    });
    await ended;
  });

  it("fails as its body fails", async () => {
    async function* broken() {
      yield "a";
      throw new Error("broken");
    }
    const read = async () => {
      for await (const _ of compressStream(broken(), "br"));
    };
    await expect(read()).rejects.toThrow("broken");
  });
});
