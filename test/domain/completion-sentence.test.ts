import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { completionSentence } from "../../server/domain/completion-sentence.ts";
import type { AmountFacts } from "../../server/domain/progress-facts.ts";
import { isRefusal, refuse } from "../../server/domain/refusal.ts";
import { completionWith, factsWith, growthFacts, shareFacts, toMonth } from "../support/progress.ts";

function sentenceOf(facts: AmountFacts) {
  return completionSentence(facts, completionWith(facts));
}

describe("amounts", () => {
  it.each([
    [{ actual: 629 }, "占年度计划的97.2%，超过时间进度13.8个百分点"],
    [{ actual: 500 }, "占年度计划的77.2%，落后时间进度6.1个百分点"],
    [{ actual: 539.5 }, "占年度计划的83.3%，与时间进度持平"],
    [{ actual: 539.6 }, "占年度计划的83.3%，略高于时间进度"],
    [{ actual: 660 }, "占年度计划的101.9%，超过时间进度18.6个百分点，已达到年度目标"],
    [{ actual: 629, isDerived: true }, "占年度计划的97.2%，超过时间进度13.8个百分点"],
  ])("of %j", (differences, expected) => {
    const facts = factsWith({ ...differences, target: { amount: 647.4 }, period: toMonth(10) });
    const done = `累计完成${differences.actual.toFixed(1)}亿元${facts.isDerived ? "（推算）" : ""}`;
    expect(sentenceOf(facts)).toBe(`2016年1-10月，重点项目投资${done}，${expected}`);
  });

  it("held against the phased plan", () => {
    const facts = factsWith({
      actual: 21.01,
      target: { amount: 98.5 },
      indicator: { decimals: 2 },
      period: toMonth(4),
      planned: 15.9,
      pace: { method: "phased-plan" },
    });
    expect(sentenceOf(facts)).toBe(
      "2016年1-4月，重点项目投资累计完成21.01亿元，完成1-4月计划的132.1%，占年度计划的21.3%",
    );
    expect(sentenceOf({ ...facts, planned: undefined })).toMatchObject({ code: "PACE_ABSENT" });
  });

  it("held against last year, or what the analyst says it was", () => {
    const pace = { method: "last-year" } as const;
    expect(sentenceOf(factsWith({ pace, lastYear: { toDate: 46, whole: 100 } }))).toMatch(
      /，超过去年同期进度4\.0个百分点$/u,
    );
    expect(sentenceOf(factsWith({ pace: { ...pace, share: 0.46 } }))).toMatch(/，超过给定进度（46\.0%）4\.0个百分点$/u);
    expect(sentenceOf(factsWith({ pace: { method: "time", share: 0.46 } }))).toMatch(/，与时间进度持平$/u);
    expect(sentenceOf(factsWith({ pace }))).toMatchObject({ code: "PACE_ABSENT" });
  });

  it.each([
    [98.6, "完成年度计划的98.6%，比年度目标少1.4亿元"],
    [100, "完成年度计划的100.0%，正好达到年度目标"],
    [99.99, "完成年度计划的100.0%，略低于年度目标"],
    [103, "完成年度计划的103.0%，比年度目标多3.0亿元"],
  ])("of a whole year with %d", (actual, expected) => {
    expect(sentenceOf(factsWith({ actual, period: toMonth(12) }))).toBe(
      `2016年，重点项目投资累计完成${actual.toFixed(1)}亿元，${expected}`,
    );
  });

  it("that equal what they should exceed", () => {
    const facts = factsWith({ actual: 100, period: toMonth(12), target: { operator: ">" } });
    expect(sentenceOf(facts)).toMatch(/，与年度目标持平，尚未超过$/u);
  });

  it("that a stock has gained or lost since last year's end", () => {
    const target = { kind: "increment", amount: 40, unit: "户" } as const;
    const indicator = { name: "规上企业数", kind: "stock", unit: "户", decimals: 0 } as const;
    const of = (actual: number) => sentenceOf(factsWith({ actual, target, indicator }));
    expect(of(25)).toBe("2016年6月末，规上企业数比上年末增加25户，占年度计划的62.5%，超过时间进度12.5个百分点");
    expect(of(-2)).toMatch(/比上年末减少2户，占年度计划的-5\.0%，落后时间进度55\.0个百分点$/u);
  });

  it("of arranged money, without praise for much of it", () => {
    const of = (actual: number) => sentenceOf(factsWith({ actual, target: { kind: "budget" } }));
    expect(of(60)).toBe("2016年1-6月，重点项目投资累计安排60.0亿元，占年度安排的60.0%，高于时间进度10.0个百分点");
    expect(of(102)).toMatch(/，比年度安排多2\.0亿元$/u);
  });

  it("whose target is nothing", () => {
    expect(sentenceOf(factsWith({ target: { amount: 0 } }))).toMatch(/，比年度目标多50\.0亿元$/u);
  });
});

describe("growth", () => {
  const lastYear = { toDate: 46, whole: 100 };

  it("says what the rest of the year needs, with its weight", () => {
    expect(sentenceOf(growthFacts({ lastYear }))).toBe(
      "2016年1-6月，规模以上工业增加值同比增长5.5%，低于年度目标1.5个百分点；7-12月需增长8.3%（测算，上年同期占全年46.0%）",
    );
  });

  it.each([
    [{}, "需增长8.5%（测算，按月数占全年50.0%）"],
    [{ pace: { method: "last-year", share: 0.4 } }, "需增长8.0%（测算，按给定的上年同期占全年40.0%）"],
    [{ target: { operator: ">" } }, "需增长超过8.5%（测算，按月数占全年50.0%）"],
    [{ actual: 20 }, "降幅不超过6.0%即可（测算，按月数占全年50.0%）"],
    [{ actual: 14.03 }, "与上年同期持平即可（测算，按月数占全年50.0%）"],
    [{ actual: 14, target: { operator: ">" } }, "需增长超过0.0%（测算，按月数占全年50.0%）"],
    [{ actual: 20, target: { operator: ">" } }, "降幅须小于6.0%即可（测算，按月数占全年50.0%）"],
  ] as const)("of %j", (differences, expected) => {
    expect(String(sentenceOf(growthFacts(differences))).split("；7-12月")[1]).toBe(expected);
  });

  it("that falls, and that stands on the growth itself", () => {
    const facts = growthFacts({ actual: -2.3, indicator: { name: "工业投资增速", growthOf: "INVESTMENT" } });
    expect(sentenceOf(facts)).toMatch(/^2016年1-6月，工业投资同比下降2\.3%，低于年度目标9\.3个百分点；/u);
  });

  it("of a whole year has nothing to come", () => {
    expect(sentenceOf(growthFacts({ actual: 6.97, period: toMonth(12) }))).toBe(
      "2016年，规模以上工业增加值同比增长7.0%，略低于年度目标",
    );
  });

  it("held against the phased plan", () => {
    const facts = growthFacts({ planned: 5.3, pace: { method: "phased-plan" } });
    expect(sentenceOf(facts)).toContain("，低于年度目标1.5个百分点，高于1-6月计划0.2个百分点；");
    expect(sentenceOf({ ...facts, planned: undefined })).toMatchObject({ code: "PACE_ABSENT" });
  });
});

describe("states", () => {
  it("are told at the end of the period, without a pace that is not known", () => {
    expect(sentenceOf(shareFacts())).toBe("2016年6月末，光纤用户占比为66.0%，低于年度目标4.0个百分点");
  });

  it("are held against the line from last year's end", () => {
    expect(sentenceOf(shareFacts({ lastYear: { whole: 60 } }))).toMatch(/，超过时间进度1\.4个百分点$/u);
  });

  it("of another unit are a part of the target", () => {
    const facts = factsWith({
      actual: 350,
      target: { amount: 360, unit: "万户" },
      indicator: { name: "光网覆盖住户数", kind: "stock", unit: "万户", decimals: 2 },
    });
    expect(sentenceOf(facts)).toBe("2016年6月末，光网覆盖住户数为350.00万户，相当于年度目标的97.2%");
    expect(sentenceOf({ ...facts, actual: 360 })).toMatch(/的100\.0%，已达到年度目标$/u);
  });

  it("refuse a pace that was asked for and is not known", () => {
    expect(sentenceOf(shareFacts({ pace: { method: "phased-plan" } }))).toMatchObject({ code: "PACE_ABSENT" });
  });
});

it("are sentences whatever the figures", () => {
  const figure = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100);
  const kind = fc.constantFrom("growth", "level", "count", "increment", "share", "budget" as const);
  const operator = fc.constantFrom("=", ">=", ">" as const);
  const method = fc.constantFrom("time", "phased-plan", "last-year" as const);
  const indicatorKind = fc.constantFrom("flow", "stock", "share" as const);
  const figures = fc.tuple(figure, figure, figure, figure, figure);
  fc.assert(
    fc.property(kind, operator, method, indicatorKind, fc.integer({ min: 1, max: 12 }), figures, (...drawn) => {
      const [targetKind, compared, pace, measured, month, [amount, actual, planned, toDate, whole]] = drawn;
      const facts = factsWith({
        target: { kind: targetKind, operator: compared, amount },
        indicator: { kind: measured },
        period: toMonth(month),
        pace: { method: pace },
        lastYear: { toDate, whole },
        actual,
        planned,
      });
      const sentence = sentenceOf(facts);
      if (isRefusal(sentence)) expect(sentence.code).toBe("PACE_ABSENT");
      else expect(sentence).not.toMatch(/-0\.0|NaN|Infinity|undefined|null|，，|。$/u);
    }),
  );
});

it("there is none of what is not known, or has no amount", () => {
  const facts = factsWith();
  const actual = refuse("NOT_PUBLISHED", { received: "重点项目投资" });
  expect(completionSentence({ ...facts, actual }, completionWith(facts))).toBe(actual);
  const target = { ...facts.target, amount: null };
  expect(completionSentence({ ...facts, target }, completionWith(facts))).toMatchObject({
    code: "TARGET_WITHOUT_AMOUNT",
  });
});
