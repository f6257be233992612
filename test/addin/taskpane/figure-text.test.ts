import { expect, it } from "vitest";

import { figureText, statusText, targetText } from "../../../addin/taskpane/figure-text.ts";

it.each([
  [1234.5, 1, "亿元", "1,234.5 亿元"],
  [7, 1, "%", "7.0 %"],
  [0.285, 2, "%", "0.29 %"],
  [-1234567, 0, "户", "-1,234,567 户"],
  [100.2, 1, "", "100.2"],
])("shows %f with %i decimals of %s", (value, decimals, unit, text) => {
  expect(figureText(value, decimals, unit)).toBe(text);
});

it.each([
  ["EQUAL", 7, "%", "7 %"],
  ["AT_LEAST", 2, "亿元", "不低于 2 亿元"],
  ["MORE_THAN", 1400, "亿元", "超过 1,400 亿元"],
  ["净增", 40, "户", "净增 40 户"],
  ["TEXT", null, "", "文字目标"],
])("shows a target %s %s", (operator, amount, unit, text) => {
  expect(targetText(operator, amount, unit)).toBe(text);
});

it.each([
  ["PRELIMINARY", "初步数"],
  ["DEMO", "演示数据"],
  ["PUBLISHED", ""],
  ["", ""],
])("calls the status %s %s", (status, text) => {
  expect(statusText(status)).toBe(text);
});
