import type { Indicator } from "../domain/indicator.ts";
import type { Target } from "../domain/target.ts";

import type { BookPlan } from "../store/load-targets.ts";

/** The targets set for an indicator, or for the one whose growth it is: growth targets stand on what grows. */
export function targetsOf({ targets }: Pick<BookPlan, "targets">, indicator: Indicator): readonly Target[] {
  const codes = [indicator.code, indicator.growthOf];
  return targets.filter((target) => codes.includes(target.indicator));
}
