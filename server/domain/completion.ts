import { differenceOf } from "./difference.ts";
import { expectedRateOf } from "./expected-rate.ts";
import { PACE_NAMES } from "./pace.ts";
import { type AmountFacts, type ProgressFacts, paceAbsent, undefinedFor, unsuitablePeriod } from "./progress-facts.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { requiredGrowthOf, type Weight, weightOf } from "./required-growth.ts";

/**
 * How far a target is. What its kind does not have is refused with COMPLETION_UNDEFINED, what cannot be told for want of
 * figures with PACE_ABSENT. Nothing is rounded.
 */
export interface Completion {
  /** The actual in % of the target. Growth has none: 5.5 % of 7 % is no 78.6 % of anything. */
  readonly rate: number | Refusal;
  /** What is missing, in the target's unit (百分点 where that is %); negative where it is exceeded. */
  readonly gap: number;
  /** How many 百分点 a growth or a share is above its target; negative below. */
  readonly points: number | Refusal;
  /** The completion rate in % that the pace wants by now. */
  readonly expectedRate: number | Refusal;
  /** How many 百分点 the rate is ahead of the pace; negative behind. */
  readonly lead: number | Refusal;
  /** The actual in % of what the phased plan wants by now. */
  readonly planRate: number | Refusal;
  readonly weight: Weight | Refusal;
  /** The growth in % that the rest of the year needs: an estimate (测算) with {@link weight}. */
  readonly requiredGrowth: number | Refusal;
  /** Whether the actual meets the target, by the target's own operator and before any rounding. */
  readonly isAchieved: boolean;
}

/** How far a target is. Refused: TARGET_WITHOUT_AMOUNT, PERIOD_UNSUITABLE. */
export function completionOf(given: ProgressFacts): Completion | Refusal {
  const { target, indicator, period, actual } = given;
  if (target.amount === null) return refuse("TARGET_WITHOUT_AMOUNT", { received: indicator.name });
  const unsuitable = unsuitablePeriod(target, indicator, period);
  if (unsuitable) return unsuitable;
  const facts = { ...given, amount: target.amount };
  const rate = rateOf(facts);
  const expectedRate = isRefusal(rate) ? rate : expectedRateOf(facts);
  const inPoints = target.kind === "growth" || target.kind === "share";
  return {
    rate,
    gap: differenceOf(facts.amount, actual),
    points: inPoints ? differenceOf(actual, facts.amount) : undefinedFor(facts),
    expectedRate,
    lead: isRefusal(rate) || isRefusal(expectedRate) ? expectedRate : leadOf(rate, expectedRate),
    planRate: isRefusal(rate) ? rate : planRateOf(facts),
    weight: weightOf(facts),
    requiredGrowth: requiredGrowthOf(facts),
    isAchieved: isAchieved(facts),
  };
}

function rateOf(facts: AmountFacts): number | Refusal {
  const { target, actual, amount } = facts;
  return target.kind !== "growth" && amount > 0 ? (actual / amount) * 100 : undefinedFor(facts);
}

/** Binary fractions of equal rates may differ in their last bits; that is no lead. */
function leadOf(rate: number, expected: number): number {
  return Math.abs(rate - expected) < 1e-9 ? 0 : rate - expected;
}

function planRateOf(facts: AmountFacts): number | Refusal {
  const { planned, actual } = facts;
  if (planned !== undefined && planned > 0) return (actual / planned) * 100;
  const why = planned === undefined ? "没有这个月的计划" : "计划数不是正数";
  return paceAbsent(facts, PACE_NAMES["phased-plan"], why, "计划完成率");
}

/** Of a target without a comparison (增长7%), more is as good, and less where less is better. */
function isAchieved({ target, indicator, amount, actual }: AmountFacts): boolean {
  if (target.operator === ">") return actual > amount;
  if (target.operator === ">=") return actual >= amount;
  // Money that is arranged is a ceiling as well: neither less nor more of it is what was promised.
  if (target.kind === "budget") return actual === amount;
  return indicator.direction === -1 ? actual <= amount : actual >= amount;
}
