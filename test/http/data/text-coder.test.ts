import { expect, it } from "vitest";

import { charsetOf, ENCODINGS, encoderOf, markOf } from "../../../server/http/data/text-coder.ts";

it.each(ENCODINGS)("%s gives every character back", (encoding) => {
  const text = "规模以上，万元％ 𠮷 ㎡ é";
  expect(new TextDecoder(charsetOf(encoding), { fatal: true }).decode(encoderOf(encoding)(text))).toBe(text);
});

it("marks only plain UTF-8", () => {
  expect(ENCODINGS.map(markOf)).toEqual(["\uFEFF", "", ""]);
});
