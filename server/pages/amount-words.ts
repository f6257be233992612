import { decimalsOf, printQuantity } from "../domain/quantity.ts";
import type { Target } from "../domain/target.ts";

/** Units of indicators are not all of those that can be converted; printing needs no more than the symbol. */
const NO_UNIT = { symbol: "", dimension: "index", power: 0 } as const;

/** An amount with its unit, with its own decimals or those that are wanted: 1,174.67亿元. */
export function amountWords(amount: number, unit: string, decimals = decimalsOf(amount)): string {
  return `${printQuantity({ amount, unit: NO_UNIT }, decimals)}${unit}`;
}

/** What is committed to, in the plan's words: 增长7%, 不低于600亿元, 达到2亿元以上, 99%以上. */
export function targetWords({ operatorWords, unit }: Target, amount: number): string {
  const shown = amountWords(amount, unit);
  if (operatorWords.includes("…")) return operatorWords.replace("…", shown);
  return operatorWords === "以上" ? `${shown}以上` : `${operatorWords}${shown}`;
}
