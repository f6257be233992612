import { round } from "./quantity.ts";

/**
 * How much `a` is above `b`, without the noise of binary fractions: 1.15 − 0.4 is 0.75, 66.1 − 70 is −3.9. Published
 * amounts are decimals, and so is their difference.
 */
export function differenceOf(a: number, b: number): number {
  const difference = round(a - b, Math.max(decimalsOf(a), decimalsOf(b)));
  // A sum of that size has no such decimals any more; and -0 is 0.
  return Number.isFinite(difference) ? difference + 0 : a - b;
}

/** How many decimals a number shows when it is written out; 1e-7 shows 7. */
function decimalsOf(amount: number): number {
  const [digits = "", exponent = "0"] = String(amount).split("e");
  const [, fraction = ""] = digits.split(".");
  return Math.max(0, fraction.length - Number(exponent));
}
