import type { Indicator } from "./indicator.ts";
import { isWithinYear, monthOf, yearOf } from "./month.ts";
import type { Pace } from "./pace.ts";
import { type Period, printPeriod } from "./period.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { TARGET_KIND_NAMES, type Target } from "./target.ts";

/** What progress towards a target is worked out from. All amounts are in the target's unit; growth is in %. */
export interface ProgressFacts {
  readonly target: Target;
  /** The indicator that the target stands on; for growth, what grows. */
  readonly indicator: Indicator;
  /** January to a month of the target's year; for a state any span in it, whose end counts. */
  readonly period: Period;
  /**
   * The figure of the period: the growth to date of a growth target, what was gained since January of an increment; or
   * why there is none, which is no reason to withhold the target and what the pace expects.
   */
  readonly actual: number | Refusal;
  /** Whether that figure was worked out rather than published. */
  readonly isDerived: boolean;
  readonly pace: Pace;
  /** What the phased plan wants by the end of the period, if it has that month. */
  readonly planned: number | undefined;
  /** Last year's level at the same time and at its end; of what accumulates, to date and in the whole year. */
  readonly lastYear: { readonly toDate: number | undefined; readonly whole: number | undefined };
}

/** The facts about a target that has an amount, with an actual. */
export type AmountFacts = Omit<ProgressFacts, "actual"> & { readonly amount: number; readonly actual: number };

/** Whether a target is filled up from January on, rather than being a state that is reached. */
export function accumulates(target: Pick<Target, "kind">, indicator: Pick<Indicator, "kind">): boolean {
  return target.kind === "growth" || target.kind === "increment" || indicator.kind === "flow";
}

/** Why a target's progress cannot be told by a period: PERIOD_UNSUITABLE; undefined where it can. */
export function unsuitablePeriod(target: Target, indicator: Indicator, period: Period): Refusal | undefined {
  const received = printPeriod(period);
  if (!isWithinYear(period) || yearOf(period.end) !== target.year) {
    return refuse("PERIOD_UNSUITABLE", { received, expected: `${target.year}年之内的期间` });
  }
  const isToDate = indicator.kind === "flow" || (target.kind === "growth" && indicator.kind !== "stock");
  if (!isToDate || monthOf(period.start) === 1) return undefined;
  return refuse("PERIOD_UNSUITABLE", { received, expected: `1月起的累计期间，如“${target.year}年1-6月”` });
}

/** How many months of the target's year have gone when the period ends: 1 to 12. */
export function monthsGone({ period }: Pick<ProgressFacts, "period">): number {
  return monthOf(period.end);
}

/** The refusal of an output that the target's kind does not have: COMPLETION_UNDEFINED. */
export function undefinedFor({ target, indicator, amount }: AmountFacts): Refusal {
  const isRate = target.kind === "growth" || target.kind === "share";
  const kind = TARGET_KIND_NAMES[target.kind];
  return refuse("COMPLETION_UNDEFINED", {
    received: indicator.name,
    expected: amount > 0 || isRate ? kind : `数值不为正的${kind}`,
  });
}

/** The refusal of an output for want of figures: PACE_ABSENT, saying for what, when and why. */
export function paceAbsent({ indicator, period }: AmountFacts, pace: string, why: string, output: string): Refusal {
  return refuse("PACE_ABSENT", {
    received: `${pace}（${indicator.name} ${printPeriod(period)}，${why}）`,
    expected: output,
  });
}
