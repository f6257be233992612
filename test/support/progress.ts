import { type Completion, completionOf } from "../../server/domain/completion.ts";
import type { Indicator } from "../../server/domain/indicator.ts";
import type { Period } from "../../server/domain/period.ts";
import type { AmountFacts } from "../../server/domain/progress-facts.ts";
import { isRefusal } from "../../server/domain/refusal.ts";
import type { Target } from "../../server/domain/target.ts";

/** January to a month of 2016. */
export function toMonth(month: number): Period {
  return { start: 2016 * 12, end: 2016 * 12 + month - 1 };
}

/** An indicator, investment in 亿元 unless it says otherwise. */
export function indicatorWith(differences: Partial<Indicator> = {}): Indicator {
  return {
    code: "INVESTMENT",
    name: "重点项目投资",
    englishName: "",
    aliases: [],
    unit: "亿元",
    decimals: 1,
    kind: "flow",
    priceBasis: null,
    direction: 1,
    definition: "",
    growthOf: "",
    bases: [],
    frequencies: [],
    ...differences,
  };
}

/** A target for 2016, a level of 100 亿元 unless it says otherwise. */
export function targetWith(differences: Partial<Target> = {}): Target & { readonly amount: number } {
  const { amount, ...others } = differences;
  const anchor = { passage: 1, start: 0, end: 0, quote: "" };
  return {
    code: "T",
    indicator: "INVESTMENT",
    task: "",
    year: 2016,
    kind: "level",
    operator: "=",
    unit: "亿元",
    operatorWords: "",
    ...{ anchor, quote: "", source: "", vintage: 0 },
    ...others,
    amount: amount ?? 100,
  };
}

/** What the facts of a case differ in from 50 of 100 亿元 by June, held against the time that has gone. */
export interface FactDifferences extends Partial<Omit<AmountFacts, "target" | "indicator" | "lastYear" | "amount">> {
  readonly target?: Partial<Target>;
  readonly indicator?: Partial<Indicator>;
  readonly lastYear?: { readonly toDate?: number; readonly whole?: number };
}

export function factsWith({ target, indicator, lastYear, ...others }: FactDifferences = {}): AmountFacts {
  const set = targetWith(target);
  return {
    target: set,
    indicator: indicatorWith(indicator),
    period: toMonth(6),
    actual: 50,
    isDerived: false,
    pace: { method: "time" },
    planned: undefined,
    lastYear: { toDate: lastYear?.toDate, whole: lastYear?.whole },
    ...others,
    amount: set.amount,
  };
}

/** Growth of 5.5 % by June with a target of 7 %. */
export function growthFacts({ target, indicator, ...others }: FactDifferences = {}): AmountFacts {
  return factsWith({
    actual: 5.5,
    ...others,
    target: { kind: "growth", amount: 7, unit: "%", ...target },
    indicator: { name: "规模以上工业增加值", decimals: 2, ...indicator },
  });
}

/** A share of 66 % at the end of June with a target of 70 %. */
export function shareFacts({ target, indicator, ...others }: FactDifferences = {}): AmountFacts {
  return factsWith({
    actual: 66,
    ...others,
    target: { kind: "share", amount: 70, unit: "%", operator: ">=", ...target },
    indicator: { name: "光纤用户占比", kind: "share", unit: "%", ...indicator },
  });
}

/** How far the target of a case is, which must not be refused. */
export function completionWith(facts: AmountFacts): Completion {
  const completion = completionOf(facts);
  if (isRefusal(completion)) throw new Error(completion.message);
  return completion;
}
