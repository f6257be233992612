import { expect, it } from "vitest";

import { accumulates, monthsGone, undefinedFor, unsuitablePeriod } from "../../server/domain/progress-facts.ts";
import { TARGET_KIND_NAMES } from "../../server/domain/target.ts";
import { factsWith, indicatorWith, shareFacts, targetWith, toMonth } from "../support/progress.ts";

const SECOND_QUARTER = { start: 2016 * 12 + 3, end: 2016 * 12 + 5 };

function suits(
  kind: Parameters<typeof targetWith>[0],
  indicator: Parameters<typeof indicatorWith>[0],
  period = SECOND_QUARTER,
) {
  return unsuitablePeriod(targetWith(kind), indicatorWith(indicator), period) === undefined;
}

it("fills up amounts, growth and increments, and reaches states", () => {
  expect(accumulates({ kind: "level" }, { kind: "flow" })).toBe(true);
  expect(accumulates({ kind: "growth" }, { kind: "flow" })).toBe(true);
  expect(accumulates({ kind: "increment" }, { kind: "stock" })).toBe(true);
  expect(accumulates({ kind: "level" }, { kind: "stock" })).toBe(false);
  expect(accumulates({ kind: "share" }, { kind: "share" })).toBe(false);
});

it("wants what accumulates from January on", () => {
  expect(suits({}, { kind: "flow" })).toBe(false);
  expect(suits({ kind: "growth" }, { kind: "rate" })).toBe(false);
  expect(suits({}, { kind: "flow" }, toMonth(6))).toBe(true);
  expect(unsuitablePeriod(targetWith(), indicatorWith(), SECOND_QUARTER)).toMatchObject({
    message: "“2016年二季度”不能用于这里，需要1月起的累计期间，如“2016年1-6月”。请改写期间。",
  });
});

it("takes a state at the end of any span", () => {
  expect(suits({ kind: "share" }, { kind: "share" })).toBe(true);
  expect(suits({ kind: "increment" }, { kind: "stock" })).toBe(true);
});

it("stays in the target's year", () => {
  expect(suits({ kind: "share" }, { kind: "share" }, { start: 2015 * 12 + 11, end: 2016 * 12 })).toBe(false);
  expect(suits({}, {}, { start: 2017 * 12, end: 2017 * 12 })).toBe(false);
});

it("counts the months that have gone", () => {
  expect([1, 6, 12].map((month) => monthsGone({ period: toMonth(month) }))).toEqual([1, 6, 12]);
});

it("says which kind has no such output", () => {
  expect(undefinedFor(shareFacts()).message).toContain(`“光纤用户占比”是${TARGET_KIND_NAMES.share}目标`);
  expect(undefinedFor(factsWith({ target: { amount: 0 } })).message).toContain("数值不为正的水平目标");
});
