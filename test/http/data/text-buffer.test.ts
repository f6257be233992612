import { expect, it } from "vitest";

import { createTextBuffer } from "../../../server/http/data/text-buffer.ts";

it("keeps texts and numbers one after the other", () => {
  const texts = createTextBuffer(4);
  texts.add("未公布");
  expect([texts.addDecimal(12.3, 2), texts.addDecimal(0.123, 2)]).toEqual([true, false]);
  texts.add("x".repeat(500));
  const { data, valueOffsets } = texts.take();
  const parts = Array.from({ length: 3 }, (_, at) => Buffer.from(data.subarray(valueOffsets[at], valueOffsets[at + 1])));
  expect(parts.map(String)).toEqual(["未公布", "12.30", "x".repeat(500)]);
  expect(valueOffsets).toHaveLength(4);
});
