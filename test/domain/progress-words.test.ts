import { expect, it } from "vitest";

import {
  printAmount,
  printDistance,
  printGrowth,
  printMonthsGone,
  printMonthsLeft,
  printRate,
} from "../../server/domain/progress-words.ts";
import { factsWith, shareFacts, toMonth } from "../support/progress.ts";

it("prints rates with one decimal, half away from zero", () => {
  expect([13.8245, -0.04, 0.05, -1.25, 100].map(printRate)).toEqual(["13.8", "0.0", "0.1", "-1.3", "100.0"]);
});

it("prints amounts with the indicator's decimals in the target's unit", () => {
  expect(printAmount(factsWith(), 629)).toBe("629.0亿元");
  expect(printAmount(factsWith({ indicator: { unit: "万元", decimals: 0 } }), 629)).toBe("629.0000亿元");
  expect(printAmount(factsWith({ indicator: { decimals: 2 }, target: { unit: "万元" } }), 629.4)).toBe("629万元");
  expect(printAmount(factsWith(), -0.01)).toBe("0.0亿元");
  expect(printAmount(shareFacts(), 66.04)).toBe("66.0%");
});

it("says how far, and never equal of what is not", () => {
  const sides = ["超过", "落后"] as const;
  expect(printDistance(13.82, "时间进度", sides)).toBe("超过时间进度13.8个百分点");
  expect(printDistance(-2, "时间进度", sides)).toBe("落后时间进度2.0个百分点");
  expect(printDistance(0, "时间进度", sides)).toBe("与时间进度持平");
  expect(printDistance(-0.03, "时间进度", sides)).toBe("略低于时间进度");
  expect(printDistance(0.03, "时间进度", sides)).toBe("略高于时间进度");
});

it("says growth in words", () => {
  expect([5.5, -2.3, 0].map(printGrowth)).toEqual(["增长5.5%", "下降2.3%", "持平"]);
});

it("names the months gone and left", () => {
  const months = [1, 6, 11].map((month) => factsWith({ period: toMonth(month) }));
  expect(months.map(printMonthsGone)).toEqual(["1月", "1-6月", "1-11月"]);
  expect(months.map(printMonthsLeft)).toEqual(["2-12月", "7-12月", "12月"]);
});
