import { expect, it } from "vitest";

import { createTextBuffer } from "../../../server/http/data/text-buffer.ts";

function textsOf({ data, valueOffsets }: ReturnType<ReturnType<typeof createTextBuffer>["take"]>): string[] {
  return Array.from(valueOffsets.subarray(1), (end, at) =>
    Buffer.from(data.subarray(valueOffsets[at], end)).toString(),
  );
}

it("keeps texts and numbers one after the other", () => {
  const texts = createTextBuffer(5);
  texts.add("未公布");
  const numbers = Float64Array.of(9, 12.3, -4, 0.123, 5);
  expect([
    texts.addDecimals(numbers, 1, 2),
    texts.addDecimals(numbers, 3, 2),
    texts.addDecimals(numbers, 4, 2),
  ]).toEqual([3, 3, 5]);
  texts.add("x".repeat(500));
  expect(textsOf(texts.take())).toEqual(["未公布", "12.30", "-4.00", "5.00", "x".repeat(500)]);
});

it("begins anew when what it holds has been taken", () => {
  const texts = createTextBuffer(2);
  texts.add("甲");
  texts.take();
  texts.add("乙丙");
  expect(textsOf(texts.take())).toEqual(["乙丙"]);
});
