import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { requiredGrowthOf, weightOf } from "../../server/domain/required-growth.ts";
import { factsWith, growthFacts, shareFacts, toMonth } from "../support/progress.ts";

describe("the weight", () => {
  it("is last year's share where that is published", () => {
    const facts = growthFacts({ lastYear: { toDate: 575, whole: 1250 } });
    expect(weightOf(facts)).toEqual({ value: 0.46, source: "last-year" });
  });

  it.each([{}, { toDate: 1 }, { toDate: 2, whole: 1 }, { toDate: -1, whole: 5 }, { toDate: 0, whole: 0 }])(
    "is the share of months with %j",
    (lastYear) => {
      expect(weightOf(growthFacts({ lastYear }))).toEqual({ value: 0.5, source: "months" });
    },
  );

  it("is the analyst's before either", () => {
    const pace = { method: "time", share: 0.4 } as const;
    expect(weightOf(growthFacts({ pace, lastYear: { toDate: 1, whole: 2 } }))).toEqual({ value: 0.4, source: "given" });
  });

  it("is nothing for a state, for arranged money and for a whole year", () => {
    expect(weightOf(shareFacts())).toMatchObject({ code: "COMPLETION_UNDEFINED" });
    expect(weightOf(factsWith({ target: { kind: "budget" } }))).toMatchObject({ code: "COMPLETION_UNDEFINED" });
    expect(weightOf(growthFacts({ period: toMonth(12) }))).toMatchObject({ code: "PERIOD_UNSUITABLE" });
  });
});

describe("the growth that the rest of the year needs", () => {
  it.each([
    [0.4, "8.00"],
    [0.46, "8.28"],
    [0.5, "8.50"],
  ])("for 7%% after 5.5%% in the first half, which weighs %d, is %s%%", (share, expected) => {
    const growth = requiredGrowthOf(growthFacts({ pace: { method: "last-year", share } }));
    expect(Number(growth).toFixed(2)).toBe(expected);
  });

  it("brings the year to the target", () => {
    const rate = fc.double({ min: -20, max: 60, noNaN: true });
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(rate, rate, share, (amount, actual, weight) => {
        const facts = growthFacts({ actual, target: { amount }, pace: { method: "last-year", share: weight } });
        const rest = Number(requiredGrowthOf(facts));
        const year = weight * (1 + actual / 100) + (1 - weight) * (1 + rest / 100);
        expect(year).toBeCloseTo(1 + amount / 100, 9);
      }),
    );
  });

  it("of an amount brings the year to the target too", () => {
    const amount = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, (wanted, actual, toDate, rest) => {
        const lastYear = { toDate, whole: toDate + rest };
        const growth = Number(requiredGrowthOf(factsWith({ actual, target: { amount: wanted }, lastYear })));
        expect(actual + (lastYear.whole - lastYear.toDate) * (1 + growth / 100)).toBeCloseTo(wanted, 6);
      }),
    );
  });

  it("of an amount takes the analyst's share of last year's whole", () => {
    const facts = factsWith({ pace: { method: "last-year", share: 0.4 }, lastYear: { whole: 80 } });
    expect(requiredGrowthOf(facts)).toBeCloseTo((50 / 48 - 1) * 100, 10);
  });

  it("of an amount is unknown without last year, or where nothing came in its rest", () => {
    expect(requiredGrowthOf(factsWith())).toMatchObject({
      code: "PACE_ABSENT",
      message: expect.stringContaining("没有上年同期和上年全年的数"),
    });
    expect(requiredGrowthOf(factsWith({ lastYear: { toDate: 80, whole: 80 } }))).toMatchObject({ code: "PACE_ABSENT" });
  });
});
