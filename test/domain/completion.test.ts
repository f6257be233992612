import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { completionOf } from "../../server/domain/completion.ts";
import { printRate } from "../../server/domain/progress-words.ts";
import { refuse } from "../../server/domain/refusal.ts";
import { completionWith, factsWith, growthFacts, shareFacts, toMonth } from "../support/progress.ts";

describe("published texts", () => {
  it.each([
    [629.0, 647.4, "97.2"],
    [206, 255, "80.8"],
    [21.01, 98.5, "21.3"],
    [1.15, 17.2, "6.7"],
    [19.86, 81.3, "24.4"],
    [7, 15, "46.7"],
    [102, 106, "96.2"],
    [48, 106, "45.3"],
  ])("%d of %d is %s%%", (actual, amount, expected) => {
    const { rate } = completionWith(factsWith({ actual, target: { amount } }));
    expect(printRate(Number(rate))).toBe(expected);
  });

  it("leads the time by 13.8 百分点, from unrounded figures", () => {
    const facts = factsWith({ actual: 629, target: { amount: 647.4 }, period: toMonth(10) });
    expect(printRate(Number(completionWith(facts).lead))).toBe("13.8");
  });

  it("does 132.1% of a phased plan of 15.90 by April", () => {
    const pace = { method: "phased-plan" } as const;
    const facts = factsWith({ actual: 21.01, target: { amount: 98.5 }, period: toMonth(4), planned: 15.9, pace });
    const { planRate, expectedRate, lead } = completionWith(facts);
    expect([planRate, expectedRate, lead].map((rate) => printRate(Number(rate)))).toEqual(["132.1", "16.1", "5.2"]);
  });
});

describe("growth", () => {
  it("has no completion rate, and so no lead and no part of a plan", () => {
    const completion = completionWith(growthFacts());
    for (const output of ["rate", "expectedRate", "lead", "planRate"] as const) {
      expect(completion[output], output).toMatchObject({
        code: "COMPLETION_UNDEFINED",
        message: "“规模以上工业增加值”是增速目标，没有这一输出项。请改用列出的输出项之一。",
      });
    }
  });

  it("is short by 1.5 百分点 and needs 8.5% with half of the year to come", () => {
    expect(completionWith(growthFacts())).toMatchObject({
      gap: 1.5,
      points: -1.5,
      weight: { value: 0.5, source: "months" },
      requiredGrowth: 8.5,
      isAchieved: false,
    });
  });

  it("may be set at nothing or below", () => {
    const completion = completionWith(growthFacts({ actual: -2, target: { amount: -3 } }));
    expect(completion).toMatchObject({ gap: -1, points: 1, isAchieved: true });
  });
});

describe("each kind", () => {
  it("of a share is told in 百分点 and in a rate", () => {
    expect(completionWith(shareFacts({ actual: 66.1 }))).toMatchObject({
      gap: 3.9,
      points: -3.9,
      rate: (66.1 / 70) * 100,
      weight: { code: "COMPLETION_UNDEFINED" },
    });
  });

  it.each(["level", "count", "increment", "budget"] as const)("%s has a rate and no 百分点", (kind) => {
    expect(completionWith(factsWith({ target: { kind } }))).toMatchObject({
      rate: 50,
      gap: 50,
      expectedRate: 50,
      lead: 0,
      points: { code: "COMPLETION_UNDEFINED" },
    });
  });

  it("of an increment over a stock fills up over the year", () => {
    const facts = factsWith({ actual: 30, target: { kind: "increment", amount: 40 }, indicator: { kind: "stock" } });
    expect(completionWith(facts)).toMatchObject({ rate: 75, lead: 25, gap: 10 });
  });

  it("of arranged money is a ceiling, and needs no growth", () => {
    const of = (actual: number) => completionWith(factsWith({ actual, target: { kind: "budget" } }));
    expect([99.9, 100, 100.1].map((actual) => of(actual).isAchieved)).toEqual([false, true, false]);
    expect(of(100.1)).toMatchObject({ gap: -0.1, requiredGrowth: { code: "COMPLETION_UNDEFINED" } });
  });

  it("of a text has nothing to tell", () => {
    const facts = factsWith();
    const target = { ...facts.target, kind: "text", operator: "text", amount: null } as const;
    expect(completionOf({ ...facts, target })).toMatchObject({ code: "TARGET_WITHOUT_AMOUNT" });
  });

  it("of an amount that is nothing has no rate", () => {
    expect(completionWith(factsWith({ target: { amount: 0 } }))).toMatchObject({
      rate: { code: "COMPLETION_UNDEFINED" },
      gap: -50,
    });
  });
});

it("tells without an actual what does not need one", () => {
  const actual = refuse("NOT_PUBLISHED", { received: "重点项目投资" });
  expect(completionOf({ ...factsWith(), actual })).toMatchObject({
    rate: actual,
    gap: actual,
    points: { code: "COMPLETION_UNDEFINED" },
    expectedRate: 50,
    lead: actual,
    planRate: actual,
    weight: { value: 0.5, source: "months" },
    isAchieved: actual,
  });
});

it("refuses a period that cannot tell", () => {
  const period = { start: 2016 * 12 + 3, end: 2016 * 12 + 5 };
  expect(completionOf(factsWith({ period }))).toMatchObject({ code: "PERIOD_UNSUITABLE" });
  expect(completionWith(shareFacts({ period })).gap).toBe(4);
});

it("leads by nothing where the actual is what is expected", () => {
  const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 12 }), (wanted, month) => {
      const facts = { actual: (wanted * month) / 12, target: { amount: wanted }, period: toMonth(month) };
      expect(completionWith(factsWith(facts)).lead).toBe(0);
      const planned = { ...facts, planned: facts.actual, pace: { method: "phased-plan" } as const };
      expect(completionWith(factsWith(planned))).toMatchObject({ lead: 0, planRate: 100 });
    }),
  );
});

it("leads a state by nothing on the line from last year's end", () => {
  const share = fc.double({ min: 1, max: 99, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.integer({ min: 1, max: 12 }), (start, wanted, month) => {
      const actual = start + ((wanted - start) * month) / 12;
      const facts = { actual, target: { amount: wanted }, period: toMonth(month), lastYear: { whole: start } };
      expect(completionWith(shareFacts(facts)).lead).toBe(0);
    }),
  );
});
