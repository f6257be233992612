import { expect, it } from "vitest";

import { printPeriod } from "../../server/domain/period.ts";
import type { Question } from "../../server/domain/question.ts";
import { termsOf } from "../../server/store/terms-of.ts";
import { FLOW_CONTENT } from "../support/flow-content.ts";
import { questionOf, tinyLibrary } from "../support/tiny-book.ts";

const library = await tinyLibrary(FLOW_CONTENT);

function periodsBehind(given: Partial<Question>): string[] {
  const question = questionOf({ subject: "全国", ...given });
  return termsOf(library.book.current(), question).map(({ period }) => printPeriod(period));
}

it("is the figure itself where that is published", () => {
  expect(periodsBehind({ indicator: "工业投资", period: "2016年1-6月" })).toEqual(["2016年1-6月"]);
});

it("is what a derived figure is made of", () => {
  expect(periodsBehind({ indicator: "工业投资", period: "2016年6月" })).toEqual(["2016年1-5月", "2016年1-6月"]);
});

it("is both years of a change", () => {
  const change = { indicator: "工业投资", period: "2016年1-6月", measure: "同比增减" };
  expect(periodsBehind(change)).toEqual(["2016年1-6月", "2015年1-6月"]);
});

it("is nothing of what is refused, and of what is no figure", () => {
  expect(periodsBehind({ indicator: "没有这个指标", period: "2016年" })).toEqual([]);
  expect(periodsBehind({ indicator: "工业投资", period: "1900年" })).toEqual([]);
  expect(periodsBehind({ ask: "TARGET", indicator: "工业投资", period: "2016年" })).toEqual([]);
});

it("does not follow the version that the question names", () => {
  expect(periodsBehind({ indicator: "工业投资", period: "2016年1-6月", asOf: "不是版本" })).toEqual(["2016年1-6月"]);
});
