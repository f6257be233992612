import type { Indicator } from "../../indicator.ts";

/** Whether there are indicators, and the names of all are as a pattern says. */
export function areAllNamed(indicators: readonly Indicator[], names: RegExp): boolean {
  return indicators.length > 0 && indicators.every(({ name }) => names.test(name));
}
