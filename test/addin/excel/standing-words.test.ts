import { expect, it } from "vitest";

import { standingWords } from "../../../addin/excel/standing-words.ts";
import { REFUSAL_CODES } from "../../../server/domain/refusal.ts";

it("has a few Chinese words of its own for every reason", () => {
  const words = REFUSAL_CODES.map(standingWords);
  expect(new Set(words).size).toBe(REFUSAL_CODES.length);
  expect(words.filter((one) => !/^\p{Script=Han}{3,10}$/u.test(one))).toEqual([]);
});

it.each([
  ["answered", "有数"],
  ["#NAME?", "公式不被认识"],
  ["#N/A", "原因不明"],
])("says of %s that it is %s", (code, words) => {
  expect(standingWords(code)).toBe(words);
});
