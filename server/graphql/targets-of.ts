import type { Indicator } from "../domain/indicator.ts";
import type { Target } from "../domain/target.ts";

import type { PlanContent } from "../store/content.ts";

/** The targets set for an indicator, or for the one whose growth it is: growth targets stand on what grows. */
export function targetsOf({ targets }: Pick<PlanContent, "targets">, indicator: Indicator): readonly Target[] {
  const codes = [indicator.code, indicator.growthOf];
  return targets.filter((target) => codes.includes(target.indicator));
}
