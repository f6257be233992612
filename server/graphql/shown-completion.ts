import type { Completion } from "../domain/completion.ts";
import { completionSentence } from "../domain/completion-sentence.ts";
import { printPeriod } from "../domain/period.ts";
import type { ProgressFacts } from "../domain/progress-facts.ts";
import { isRefusal } from "../domain/refusal.ts";

import type { Snapshot } from "../store/snapshot.ts";

/** How far a target is, as clients see it: what is refused is null, with its reason in the list. */
export function shownCompletion(snapshot: Pick<Snapshot, "dataVersion">, facts: ProgressFacts, completion: Completion) {
  const { weight, requiredGrowth, isAchieved, ...figures } = completion;
  const required =
    isRefusal(weight) || isRefusal(requiredGrowth)
      ? requiredGrowth
      : { value: requiredGrowth, weight: weight.value, weightSource: weight.source, derived: true };
  const fields = {
    ...figures,
    actual: facts.actual,
    requiredGrowth: required,
    achieved: isAchieved,
    sentence: completionSentence(facts, completion),
  };
  return {
    target: facts.target,
    indicator: facts.indicator,
    period: printPeriod(facts.period),
    pace: facts.pace.method,
    actualDerived: facts.isDerived,
    planned: facts.planned ?? null,
    dataVersion: snapshot.dataVersion,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isRefusal(value) ? null : value])),
    unavailable: Object.entries(fields).flatMap(([field, value]) =>
      isRefusal(value) ? [{ field, code: value.code, message: value.message }] : [],
    ),
  };
}
