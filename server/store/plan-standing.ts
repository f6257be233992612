import type { Completion } from "../domain/completion.ts";
import { completionSentence } from "../domain/completion-sentence.ts";
import type { Indicator } from "../domain/indicator.ts";
import { wholeYearOf } from "../domain/month.ts";
import type { Period } from "../domain/period.ts";
import type { ProgressFacts } from "../domain/progress-facts.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { Target } from "../domain/target.ts";
import { attainCommitments, type Progress } from "./attain-commitments.ts";
import { figureFor, latestFigure } from "./figure-for.ts";
import type { Snapshot } from "./snapshot.ts";

/** A figure of the home area in its indicator's unit. */
export interface KnownFigure {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly value: number;
}

/** How far a commitment is at the last month of its year that has a figure. */
export interface Standing {
  readonly facts: ProgressFacts & { readonly actual: number };
  readonly completion: Completion;
  /** "" where a sentence would have to say what is not known. */
  readonly sentence: string;
}

/** A numeric commitment of the plan, and what is published of it. */
export interface Commitment {
  readonly target: Target & { readonly amount: number };
  readonly indicator: Indicator;
  /** Undefined where nothing of its year is published. */
  readonly standing: Standing | undefined;
  /** Where nothing of its year is: the last figure of any year that it would be held against. */
  readonly latest: KnownFigure | undefined;
}

/** The plan's numeric commitments in the order of the document, each at the latest figure of its own year, by time pace. */
export function planStanding(snapshot: Snapshot): Commitment[] {
  const { year } = snapshot.plan.document;
  const commitments = attainCommitments(snapshot, year, wholeYearOf(year * 12).end);
  return commitments.flatMap(({ target, time }) => {
    const indicator = snapshot.catalogue.indicators.byCode(target.indicator);
    if (!indicator || !isPlanned(target)) return [];
    const standing = isRefusal(time) ? undefined : standingOf(time);
    const latest = standing ? undefined : latestOf(snapshot, target, indicator);
    return [{ target, indicator, standing, latest }];
  });
}

function isPlanned(target: Target): target is Target & { readonly amount: number } {
  return target.anchor !== null && target.amount !== null;
}

function standingOf({ facts, completion }: Progress): Standing | undefined {
  if (!hasActual(facts)) return undefined;
  const sentence = completionSentence(facts, completion);
  return { facts, completion, sentence: isRefusal(sentence) ? "" : sentence };
}

function hasActual(facts: ProgressFacts): facts is Standing["facts"] {
  return !isRefusal(facts.actual);
}

/** For growth, the growth that is published; else the level. */
function latestOf(snapshot: Snapshot, target: Target, indicator: Indicator): KnownFigure | undefined {
  const growth = target.kind === "growth" ? snapshot.catalogue.growthOf(indicator) : undefined;
  const measured = growth ?? indicator;
  const period = latestFigure(snapshot, measured);
  const figure = period && figureFor(snapshot, measured, period);
  return period && figure && { indicator: measured, period, value: figure.value };
}
