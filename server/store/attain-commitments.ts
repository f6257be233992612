import { type Completion, completionOf } from "../domain/completion.ts";
import { sinceJanuary, wholeYearOf, yearOf } from "../domain/month.ts";
import type { PaceMethod } from "../domain/pace.ts";
import { type Period, printPeriod } from "../domain/period.ts";
import type { ProgressFacts } from "../domain/progress-facts.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { gatherTargetProgress } from "./gather-progress.ts";
import type { Snapshot } from "./snapshot.ts";

/** How much is known of a commitment: a published figure, one worked out of published ones, none, or words alone. */
export type CommitmentState = "published" | "derived" | "nothing-published" | "in-words";

/** What one pace makes of a commitment. */
export interface Progress {
  readonly facts: ProgressFacts;
  readonly completion: Completion;
}

/** How far a commitment is by a month. */
export interface Commitment {
  readonly target: Target;
  readonly state: CommitmentState;
  /** The period of the latest figure; undefined without one. */
  readonly period: Period | undefined;
  /** Held against 时间进度, and against the phased plan; why not where there is nothing to hold. */
  readonly time: Progress | Refusal;
  readonly phased: Progress | Refusal;
  /** Why there is no figure; undefined where there is one. */
  readonly reason: Refusal | undefined;
}

/**
 * Every target of a year with its latest figure of a period that ends by `end`, a month ordinal: what the plan states
 * first, in the order of its text. Without a figure the target and what the paces expect by then are told all the same.
 */
export function attainCommitments(snapshot: Snapshot, year: number, end: number): Commitment[] {
  const { plan } = snapshot;
  // A state of the book from before the plan knows no targets of it.
  const isKnown = snapshot.releases.some(({ code }) => code === plan.document.code);
  const targets = plan.targets.filter((target) => target.year === year && (isKnown || target.anchor === null));
  return targets.map((target) => attainTarget(snapshot, target, end));
}

/** The same of one target. */
export function attainTarget(snapshot: Snapshot, target: Target, end: number): Commitment {
  const { start, end: december } = wholeYearOf(target.year * 12);
  const last = Math.min(end, december);
  if (target.amount === null) {
    const name = snapshot.catalogue.indicators.byCode(target.indicator)?.name ?? target.indicator;
    return without(target, "in-words", refuse("TARGET_WITHOUT_AMOUNT", { received: name }));
  }
  if (last < start) {
    const expected = `${yearOf(start)}年之内的期间`;
    const received = printPeriod({ start: end, end });
    return without(target, "nothing-published", refuse("PERIOD_UNSUITABLE", { received, expected }));
  }
  for (let month = last; month >= start; month--) {
    const found = progressAt(snapshot, target, month, "time");
    if (isRefusal(found) || isRefusal(found.facts.actual)) continue;
    const state = found.facts.isDerived ? "derived" : "published";
    const phased = progressAt(snapshot, target, month, "phased-plan");
    return { target, state, period: found.facts.period, time: found, phased, reason: undefined };
  }
  const time = progressAt(snapshot, target, last, "time");
  const reason = isRefusal(time) ? time : time.facts.actual;
  return {
    ...{ target, state: "nothing-published", period: undefined, time },
    phased: progressAt(snapshot, target, last, "phased-plan"),
    reason: isRefusal(reason) ? reason : undefined,
  };
}

function without(target: Target, state: CommitmentState, reason: Refusal): Commitment {
  return { target, state, period: undefined, time: reason, phased: reason, reason };
}

function progressAt(snapshot: Snapshot, target: Target, month: number, method: PaceMethod): Progress | Refusal {
  const facts = gatherTargetProgress(snapshot, target, sinceJanuary(month), { method });
  if (isRefusal(facts)) return facts;
  const completion = completionOf(facts);
  return isRefusal(completion) ? completion : { facts, completion };
}
