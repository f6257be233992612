import { PACE_NAMES } from "./pace.ts";
import { type AmountFacts, accumulates, monthsGone, paceAbsent } from "./progress-facts.ts";
import type { Refusal } from "./refusal.ts";

/**
 * The completion rate in % that the pace wants by the end of the period: what the phased plan has for the month, the
 * part of the year that has gone (a state: on the straight line from last year's end to the target), or the part of last
 * year that had come by then. Refused: PACE_ABSENT without the figures this takes.
 */
export function expectedRateOf(facts: AmountFacts): number | Refusal {
  const { pace, planned, amount } = facts;
  switch (pace.method) {
    case "phased-plan":
      return planned === undefined ? absent(facts, "没有这个月的计划") : (planned / amount) * 100;
    case "last-year":
      return pace.share === undefined ? lastYearRate(facts) : pace.share * 100;
    case "time":
      return timeRate(facts);
  }
}

function timeRate(facts: AmountFacts): number | Refusal {
  const gone = monthsGone(facts) / 12;
  if (accumulates(facts.target, facts.indicator)) return gone * 100;
  const start = facts.lastYear.whole;
  if (start === undefined) return absent(facts, "没有上年末的数");
  return ((start + (facts.amount - start) * gone) / facts.amount) * 100;
}

function lastYearRate(facts: AmountFacts): number | Refusal {
  const { toDate, whole } = facts.lastYear;
  if (toDate === undefined || whole === undefined) return absent(facts, "没有上年同期和上年全年的数");
  return whole > 0 ? (toDate / whole) * 100 : absent(facts, "上年的数不是正数");
}

function absent(facts: AmountFacts, why: string): Refusal {
  return paceAbsent(facts, PACE_NAMES[facts.pace.method], why, "应达进度");
}
