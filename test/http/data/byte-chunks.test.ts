import { expect, it } from "vitest";

import { ByteChunks } from "../../../server/http/data/byte-chunks.ts";

it("hands out chunks of one size, in order", () => {
  const chunks = new ByteChunks(8);
  for (const text of ["abc", "defg", "hijklmnopq", "r"]) chunks.put(Buffer.from(text));
  expect(chunks.full().map(String)).toEqual(["abcdefg", "hijklmnopq"]);
  expect(chunks.full()).toEqual([]);
  expect(chunks.rest().map(String)).toEqual(["r"]);
  expect(chunks.rest()).toEqual([]);
});

it("copies long bytes as it copies short ones", () => {
  const chunks = new ByteChunks(1000);
  const long = Buffer.alloc(200, "长");
  chunks.put(Buffer.from("短"));
  chunks.put(long);
  expect(Buffer.concat(chunks.rest())).toEqual(Buffer.concat([Buffer.from("短"), long]));
});

it("takes ASCII, and leaves everything else to others", () => {
  const chunks = new ByteChunks(4);
  expect([chunks.ascii("-1.5"), chunks.ascii("ab中"), chunks.ascii("z")]).toEqual([true, false, true]);
  expect(Buffer.concat(chunks.rest()).toString()).toBe("-1.5z");
});

it("writes again what it was given back", () => {
  const chunks = new ByteChunks(8192);
  chunks.put(Buffer.alloc(8000, "a"));
  const [first] = chunks.rest();
  if (!first) throw new Error("No chunk");
  chunks.recycle(first);
  chunks.recycle(Buffer.alloc(5));
  chunks.put(Buffer.alloc(8000, "b"));
  chunks.put(Buffer.alloc(8000, "c"));
  expect(chunks.rest().map((chunk) => chunk.buffer === first.buffer)).toEqual([false, true]);
  expect(String(first.subarray(0, 3))).toBe("ccc");
});
