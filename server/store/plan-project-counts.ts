import { type PlanProjectCount, planProjectCount, programmeOfCount } from "../domain/project/plan-project-count.ts";
import { PROJECT_UNIT } from "../domain/project/project-indicators.ts";
import { convert } from "../domain/quantity.ts";
import { isRefusal } from "../domain/refusal.ts";
import { parseUnit } from "../domain/unit.ts";
import type { PlanContent } from "./content.ts";
import type { Snapshot } from "./snapshot.ts";

/** Every count of projects that the plan promises, held against the records, in the order of the plan. */
export function planProjectCounts({
  plan,
  projects,
}: Pick<Snapshot, "plan" | "projects">): readonly PlanProjectCount[] {
  return plan.targets.flatMap((target) => {
    const { amount } = target;
    const code = programmeOfCount(target);
    if (code === undefined || amount === null) return [];
    const programme = plan.programmes.find((one) => one.code === code);
    const wantedInvestment = programme ? investmentOf(programme) : null;
    return planProjectCount(projects, { target: { ...target, amount }, wantedInvestment }) ?? [];
  });
}

/** 万元. */
function investmentOf({ investment, unit }: PlanContent["programmes"][number]): number | null {
  const [from, to] = [parseUnit(unit), parseUnit(PROJECT_UNIT)];
  if (investment === null || isRefusal(from) || isRefusal(to)) return null;
  const converted = convert({ amount: investment, unit: from }, to);
  return isRefusal(converted) ? null : converted.amount;
}
