import { phasedPlanProblems } from "../domain/phased-plan.ts";
import type { TargetTerms } from "../domain/target.ts";

import { writeRelease } from "./release-transaction.ts";
import { countsOfReversal, headingOfReversal, type Reversal, type ReversalGround } from "./reversal.ts";
import { type RevertObstacle, revertObstacle } from "./revert-obstacle.ts";
import { countTargets, formerTargets, restoreTargets } from "./write-targets.ts";

/** Targets: each is again what it was before, where its phased plan allows. */
export const TARGET_REVERSAL: Reversal = {
  places: [{ rows: '"TargetRevision"', place: ["targetId"], isClosed: true }],
  obstacles: (ground, { id }) =>
    formerTargets(ground.database, id).flatMap(({ code, terms }) => planObstacle(ground, code, terms)),
  write(connection, release, { vintage, actor, patience }) {
    const counts = countsOfReversal(countTargets(connection, release.id));
    const heading = headingOfReversal(release, actor, "target-reversal");
    return writeRelease(connection, { heading, counts, vintage, patience }, (written) => {
      restoreTargets(connection, release.id, written);
      return true;
    });
  },
};

/** A phased plan is of a target: it does not outlive that, and has to fit what it comes to. */
function planObstacle(
  { snapshot }: ReversalGround,
  code: string,
  terms: TargetTerms | undefined,
): readonly RevertObstacle[] {
  const amounts = snapshot.phasedPlan(code);
  if (amounts.length === 0) return [];
  const indicator = terms && snapshot.catalogue.indicators.byCode(terms.indicator);
  if (!terms || terms.amount === null || !indicator) return [revertObstacle("TARGET_HAS_PLAN", code, "不能撤下")];
  const [problem] = phasedPlanProblems({ ...terms, amount: terms.amount }, indicator, amounts);
  return problem ? [revertObstacle("TARGET_HAS_PLAN", code, `与恢复后的目标不合：${problem.message}`)] : [];
}
