import { expect, it } from "vitest";

import { quoteParts } from "../../../addin/taskpane/highlighted-quote.ts";

it.each([
  ["全年规模以上工业增加值增长7%", 7, ["全年规模以上工业增加值增长", "7%", ""]],
  ["产值超过1,400亿元，增长8%", 1400, ["产值超过", "1,400", "亿元，增长8%"]],
  ["产值超过1400亿元，增长8％", 8, ["产值超过1400亿元，增长", "8％", ""]],
  ["净增40户，其中140户", 40, ["净增", "40", "户，其中140户"]],
  ["增长0.5个百分点，共5项", 0.5, ["增长", "0.5", "个百分点，共5项"]],
])("marks in %s the number %f", (sentence, amount, parts) => {
  expect(quoteParts(sentence, amount)).toEqual(parts);
});

it("marks the only number, whatever the amount", () => {
  expect(quoteParts("工业投资增长8%", 45.3)).toEqual(["工业投资增长", "8%", ""]);
  expect(quoteParts("工业投资增长8%", null)).toEqual(["工业投资增长", "8%", ""]);
});

it("marks none of several that are others", () => {
  expect(quoteParts("产值1400亿元，增长8%", 7)).toEqual(["产值1400亿元，增长8%", "", ""]);
  expect(quoteParts("稳步增长", 7)).toEqual(["稳步增长", "", ""]);
});
