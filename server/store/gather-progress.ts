import type { Indicator } from "../domain/indicator.ts";
import { monthOf, sinceJanuary, wholeYearOf, yearOf } from "../domain/month.ts";
import type { Pace } from "../domain/pace.ts";
import {
  isRelative,
  type Period,
  parsePeriod,
  type RelativePeriod,
  resolvePeriod,
  shiftPeriod,
} from "../domain/period.ts";
import { type ProgressFacts, unsuitablePeriod } from "../domain/progress-facts.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { findTarget } from "./answer-target.ts";
import { HOME, latestFigure } from "./figure-for.ts";
import { lookupOf } from "./find-observation.ts";
import { notPublished } from "./not-published.ts";
import { type Gauge, gaugeOf, startOf } from "./progress-gauge.ts";
import type { Snapshot } from "./snapshot.ts";

/** A target, the period it is looked at, and whose figures tell how far it is. */
interface Aim {
  readonly target: Target;
  /** What the target stands on; for growth, what grows. */
  readonly indicator: Indicator;
  /** Whose figures are held against it; for growth, those of the growth. */
  readonly measured: Indicator;
  readonly period: Period;
}

/** How the progress of a target is asked for: texts as analysts write them. */
export interface ProgressQuestion {
  readonly indicator: string;
  /** May be relative: 最新 is the last period published of what the target is measured by. */
  readonly period: string;
  readonly pace: Pace;
}

/**
 * The facts about a target as a snapshot has them; an actual that is not published is refused in them. Refused:
 * INDICATOR_…, PERIOD_…, TARGET_ABSENT, TARGET_WITHOUT_AMOUNT, MEASURE_ABSENT for growth that no indicator holds, and
 * NOT_PUBLISHED for a relative period of what has no figures at all.
 */
export function gatherProgress(snapshot: Snapshot, question: ProgressQuestion): ProgressFacts | Refusal {
  const indicator = snapshot.catalogue.indicator(question.indicator);
  if (isRefusal(indicator)) return indicator;
  const period = parsePeriod(question.period);
  if (isRefusal(period)) return period;
  const aim = isRelative(period) ? latestAim(snapshot, indicator, period) : aimAt(snapshot, indicator, period);
  return isRefusal(aim) ? aim : factsOf(snapshot, aim, question.pace);
}

/**
 * The facts about one target at a period of its year. Refused: TARGET_WITHOUT_AMOUNT, PERIOD_UNSUITABLE, MEASURE_ABSENT;
 * an actual that is not published is refused in them.
 */
export function gatherTargetProgress(
  snapshot: Snapshot,
  target: Target,
  period: Period,
  pace: Pace,
): ProgressFacts | Refusal {
  const aim = aimOf(snapshot, target, period);
  return isRefusal(aim) ? aim : factsOf(snapshot, aim, pace);
}

function aimAt(snapshot: Snapshot, asked: Indicator, period: Period): Aim | Refusal {
  const target = findTarget(snapshot, asked.code, `${yearOf(period.end)}年`);
  return isRefusal(target) ? target : aimOf(snapshot, target, period);
}

function aimOf(snapshot: Snapshot, target: Target, period: Period): Aim | Refusal {
  const { catalogue } = snapshot;
  const indicator = catalogue.indicators.byCode(target.indicator);
  if (!indicator) return refuse("INDICATOR_UNKNOWN", { received: target.indicator });
  if (target.amount === null) return refuse("TARGET_WITHOUT_AMOUNT", { received: indicator.name });
  const unsuitable = unsuitablePeriod(target, indicator, period);
  if (unsuitable) return unsuitable;
  const measured = target.kind === "growth" && !indicator.growthOf ? catalogue.growthOf(indicator) : indicator;
  if (!measured) return refuse("MEASURE_ABSENT", { received: "同比", expected: indicator.name });
  return { target, indicator, measured, period };
}

/** The level and the growth of an indicator may be published up to different months: the target says which counts. */
function latestAim(snapshot: Snapshot, asked: Indicator, relative: RelativePeriod): Aim | Refusal {
  const growth = snapshot.catalogue.growthOf(asked);
  let refusal: Refusal | undefined;
  for (const candidate of growth ? [asked, growth] : [asked]) {
    const latest = latestFigure(snapshot, candidate);
    const aim = latest && latestAimAt(snapshot, asked, resolvePeriod(relative, latest), relative);
    if (aim && !isRefusal(aim) && aim.measured === candidate) return aim;
    if (isRefusal(aim)) refusal = aim;
  }
  return refusal ?? notPublished({ snapshot, indicator: growth ?? asked, subject: HOME, lookup: lookupOf(relative) });
}

/** Where the latest figure is one of a month alone, what accumulates is looked at from January to that month. */
function latestAimAt(
  snapshot: Snapshot,
  asked: Indicator,
  period: Period,
  { relative }: RelativePeriod,
): Aim | Refusal {
  const aim = aimAt(snapshot, asked, period);
  const isMonthAlone = relative === "最新" && isRefusal(aim) && aim.code === "PERIOD_UNSUITABLE";
  return isMonthAlone ? aimAt(snapshot, asked, sinceJanuary(period.end)) : aim;
}

function factsOf(snapshot: Snapshot, aim: Aim, pace: Pace): ProgressFacts {
  const { target, indicator, measured, period } = aim;
  const gauge = gaugeOf(snapshot, target, measured);
  const actual = gauge(period);
  const month = monthOf(period.end);
  return {
    target,
    indicator,
    period,
    actual: actual?.value ?? missing(snapshot, aim),
    isDerived: actual?.isDerived ?? false,
    pace,
    planned: snapshot.phasedPlan(target.code).find((one) => one.month === month)?.amount,
    lastYear: lastYearOf(snapshot, aim, gauge),
  };
}

/** Last year's figures; for growth, those of the amounts that grew, whose share of their year is the weight. */
function lastYearOf(snapshot: Snapshot, { target, indicator, period }: Aim, own: Gauge): ProgressFacts["lastYear"] {
  const level = snapshot.catalogue.indicators.byCode(indicator.growthOf) ?? indicator;
  const gauge = target.kind === "growth" ? gaugeOf(snapshot, target, level) : own;
  const before = shiftPeriod(period, -12);
  return { toDate: gauge(before)?.value, whole: gauge(wholeYearOf(before.end))?.value };
}

/** Which figure is not published: that of the period, or for an increment of a stock the one it would start from. */
function missing(snapshot: Snapshot, { target, measured, period }: Aim): Refusal {
  const level = gaugeOf(snapshot, { ...target, kind: "level" }, measured);
  const lacking = level(period) && target.kind === "increment" ? startOf(period) : period;
  return notPublished({ snapshot, indicator: measured, subject: HOME, lookup: lookupOf(lacking) });
}
