import { describe, expect, it } from "vitest";

import { expectedRateOf } from "../../server/domain/expected-rate.ts";
import { factsWith, shareFacts, toMonth } from "../support/progress.ts";

describe("time", () => {
  it.each([
    [1, 100 / 12],
    [6, 50],
    [12, 100],
  ])("wants of what accumulates the part of the year that has gone by month %d", (month, rate) => {
    expect(expectedRateOf(factsWith({ period: toMonth(month) }))).toBeCloseTo(rate, 10);
  });

  it("wants of a state the straight line from last year's end", () => {
    expect(expectedRateOf(shareFacts({ lastYear: { whole: 60 } }))).toBeCloseTo((65 / 70) * 100, 10);
    expect(expectedRateOf(shareFacts())).toMatchObject({
      code: "PACE_ABSENT",
      message: "“时间进度（光纤用户占比 2016年1-6月，没有上年末的数）”算不出应达进度。请换一种进度口径。",
    });
  });
});

describe("the phased plan", () => {
  const pace = { method: "phased-plan" } as const;

  it("wants what it has for the month", () => {
    expect(expectedRateOf(factsWith({ pace, planned: 15.9, target: { amount: 98.5 } }))).toBeCloseTo(16.1421, 4);
  });

  it("wants nothing known without that month", () => {
    expect(expectedRateOf(factsWith({ pace }))).toMatchObject({ code: "PACE_ABSENT" });
  });
});

describe("last year", () => {
  const pace = { method: "last-year" } as const;

  it("wants the part that had come by then", () => {
    expect(expectedRateOf(factsWith({ pace, lastYear: { toDate: 23, whole: 50 } }))).toBe(46);
  });

  it("is what the analyst says it was", () => {
    expect(expectedRateOf(factsWith({ pace: { ...pace, share: 0.4 } }))).toBe(40);
  });

  it.each([{}, { toDate: 1 }, { whole: 1 }, { toDate: 1, whole: 0 }, { toDate: 1, whole: -5 }])(
    "wants nothing known of %j",
    (lastYear) => {
      expect(expectedRateOf(factsWith({ pace, lastYear }))).toMatchObject({ code: "PACE_ABSENT" });
    },
  );
});
