import type { AmountFacts } from "./progress-facts.ts";

/**
 * Whether the actual meets the target, by the target's own operator and before any rounding: what is to exceed 35 % does
 * not with 35 %. Of a target without a comparison (增长7%), more is as good, and less where less is better.
 */
export function meetsTarget({ target, indicator, amount, actual }: AmountFacts): boolean {
  if (target.operator === ">") return actual > amount;
  if (target.operator === ">=") return actual >= amount;
  // Money that is arranged is a ceiling as well: neither less nor more of it is what was promised.
  if (target.kind === "budget") return actual === amount;
  return indicator.direction === -1 ? actual <= amount : actual >= amount;
}
