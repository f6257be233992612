import { type AmountFacts, monthsGone } from "./progress-facts.ts";
import { round } from "./quantity.ts";
import { isRefusal } from "./refusal.ts";
import { parseUnit } from "./unit.ts";

/** A rate in % with its one decimal: 13.8. Never -0.0. */
export function printRate(rate: number): string {
  return round(rate, 1).toFixed(1);
}

/** An amount in the target's unit, with the decimals that the indicator's tables would show in it: 629.0亿元. */
export function printAmount({ indicator, target }: AmountFacts, amount: number): string {
  if (target.unit === "%") return `${printRate(amount)}%`;
  const [own, wanted] = [parseUnit(indicator.unit), parseUnit(target.unit)];
  const shift = isRefusal(own) || isRefusal(wanted) ? 0 : wanted.power - own.power;
  const decimals = Math.min(8, Math.max(0, indicator.decimals + shift));
  return `${round(amount, decimals).toFixed(decimals)}${target.unit}`;
}

/** How far something is from what it is held against, in 百分点: 超过时间进度13.8个百分点. */
export function printDistance(points: number, what: string, [above, below]: readonly [string, string]): string {
  if (points === 0) return `与${what}持平`;
  const shown = printRate(Math.abs(points));
  // What the one decimal does not show is still no equality.
  if (Number(shown) === 0) return `略${points > 0 ? "高" : "低"}于${what}`;
  return `${points > 0 ? above : below}${what}${shown}个百分点`;
}

/** A growth as a sentence has it: 增长5.5%, 下降2.3%, 持平. */
export function printGrowth(growth: number): string {
  if (growth === 0) return "持平";
  return `${growth > 0 ? "增长" : "下降"}${printRate(Math.abs(growth))}%`;
}

/** The months that have gone: 1-4月, 1月. */
export function printMonthsGone(facts: AmountFacts): string {
  const gone = monthsGone(facts);
  return gone === 1 ? "1月" : `1-${gone}月`;
}

/** The months still to come of a year that is not over: 7-12月, 12月. */
export function printMonthsLeft(facts: AmountFacts): string {
  const next = monthsGone(facts) + 1;
  return next === 12 ? "12月" : `${next}-12月`;
}
