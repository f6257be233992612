import { expectedRateOf } from "./expected-rate.ts";
import { meetsTarget } from "./meets-target.ts";
import { PACE_NAMES } from "./pace.ts";
import { type AmountFacts, type ProgressFacts, paceAbsent, undefinedFor, unsuitablePeriod } from "./progress-facts.ts";
import { differenceOf } from "./quantity.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { requiredGrowthOf, type Weight, weightOf } from "./required-growth.ts";

/**
 * How far a target is. What its kind does not have is refused with COMPLETION_UNDEFINED, what cannot be told for want of
 * figures with PACE_ABSENT, or as the actual is where that is missing. Nothing is rounded.
 */
export interface Completion {
  /** The actual in % of the target. Growth has none: 5.5 % of 7 % is no 78.6 % of anything. */
  readonly rate: number | Refusal;
  /** What is missing, in the target's unit (百分点 where that is %); negative where it is exceeded. */
  readonly gap: number | Refusal;
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
  readonly isAchieved: boolean | Refusal;
}

/** How far a target is. Refused: TARGET_WITHOUT_AMOUNT, PERIOD_UNSUITABLE. */
export function completionOf(given: ProgressFacts): Completion | Refusal {
  const { target, indicator, period } = given;
  if (target.amount === null) return refuse("TARGET_WITHOUT_AMOUNT", { received: indicator.name });
  const unsuitable = unsuitablePeriod(target, indicator, period);
  if (unsuitable) return unsuitable;
  const actual = isRefusal(given.actual) ? Number.NaN : given.actual;
  const facts = { ...given, amount: target.amount, actual };
  const rate = rateOf(facts);
  const expectedRate = isRefusal(rate) ? rate : expectedRateOf(facts);
  const told = <Value>(output: Value | Refusal) => toldBy(given.actual, output);
  return {
    rate: told(rate),
    gap: told(differenceOf(facts.amount, actual)),
    points: told(pointsOf(facts)),
    expectedRate,
    lead: told(isRefusal(rate) || isRefusal(expectedRate) ? expectedRate : leadOf(rate, expectedRate)),
    planRate: told(isRefusal(rate) ? rate : planRateOf(facts)),
    weight: weightOf(facts),
    requiredGrowth: told(requiredGrowthOf(facts)),
    isAchieved: told(meetsTarget(facts)),
  };
}

/** What is told by the actual is refused as the actual is, unless the target's kind has no such thing anyway. */
function toldBy<Value>(actual: number | Refusal, output: Value | Refusal): Value | Refusal {
  const isAbsentAnyway = isRefusal(output) && output.code !== "PACE_ABSENT";
  return isRefusal(actual) && !isAbsentAnyway ? actual : output;
}

function pointsOf(facts: AmountFacts): number | Refusal {
  const { target, actual, amount } = facts;
  const inPoints = target.kind === "growth" || target.kind === "share";
  return inPoints ? differenceOf(actual, amount) : undefinedFor(facts);
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
