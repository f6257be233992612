import { expect, it } from "vitest";

import { amountWords, targetWords } from "../../server/pages/amount-words.ts";
import { targetWith } from "../support/progress.ts";

it("writes amounts with their own decimals or with those that are wanted", () => {
  expect(amountWords(1174.67, "亿元")).toBe("1,174.67亿元");
  expect(amountWords(655, "亿元", 2)).toBe("655.00亿元");
});

it.each([
  ["增长", 7, "%", "增长7%"],
  ["不低于", 600, "亿元", "不低于600亿元"],
  ["达到…以上", 2, "亿元", "达到2亿元以上"],
  ["以上", 99, "%", "99%以上"],
  ["突出抓好", 140, "个", "突出抓好140个"],
])("says what the plan says: %s %d %s", (operatorWords, amount, unit, words) => {
  expect(targetWords(targetWith({ operatorWords, unit }), amount)).toBe(words);
});
