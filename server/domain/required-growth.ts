import { isShare } from "./pace.ts";
import { printPeriod } from "./period.ts";
import { type AmountFacts, accumulates, monthsGone, paceAbsent, undefinedFor } from "./progress-facts.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

/** Where the weight of the year to date comes from: last year's amounts, the analyst, or the count of months. */
export type WeightSource = "last-year" | "given" | "months";

/** The part of the year that is to date, strictly between 0 and 1. */
export interface Weight {
  readonly value: number;
  readonly source: WeightSource;
}

/**
 * The weight of the year to date: the analyst's, else last year's share of the same months where both figures are
 * published, else the share of months. Refused: COMPLETION_UNDEFINED for states and money that is arranged,
 * PERIOD_UNSUITABLE for a whole year, which has no rest.
 */
export function weightOf(facts: AmountFacts): Weight | Refusal {
  const { target, indicator, period, pace, lastYear } = facts;
  if (!accumulates(target, indicator) || target.kind === "budget") return undefinedFor(facts);
  const gone = monthsGone(facts);
  if (gone === 12) return refuse("PERIOD_UNSUITABLE", { received: printPeriod(period), expected: "12月之前的期间" });
  if (pace.share !== undefined) return { value: pace.share, source: "given" };
  const share = (lastYear.toDate ?? Number.NaN) / (lastYear.whole ?? Number.NaN);
  return isShare(share) ? { value: share, source: "last-year" } : { value: gone / 12, source: "months" };
}

/**
 * The growth in % that the rest of the year needs over last year's rest for the target to be reached exactly. For
 * growth ((1+T)−w(1+a))/(1−w)−1 with the weight w, of what it is an estimate (测算): last year's amounts are at their
 * own prices. For amounts, what is missing over last year's rest; PACE_ABSENT without last year's figures.
 */
export function requiredGrowthOf(facts: AmountFacts): number | Refusal {
  const { target, amount, actual, pace, lastYear } = facts;
  const weight = weightOf(facts);
  if (isRefusal(weight)) return weight;
  if (target.kind === "growth") return growthOfRest(amount, actual, weight.value);
  const { toDate = Number.NaN, whole = Number.NaN } = lastYear;
  const rest = pace.share === undefined ? whole - toDate : whole * (1 - pace.share);
  if (rest > 0) return ((amount - actual) / rest - 1) * 100;
  const why = Number.isNaN(rest) ? "没有上年同期和上年全年的数" : "上年其余月份的数不是正数";
  return paceAbsent(facts, "上年的数", why, "所需增速");
}

/** In % like its arguments; ((1+T)−w(1+a))/(1−w)−1 is (T−wa)/(1−w). */
function growthOfRest(target: number, toDate: number, weight: number): number {
  return (target - weight * toDate) / (1 - weight);
}
