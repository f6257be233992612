import type { Indicator } from "../domain/indicator.ts";
import type { Measure } from "../domain/measure.ts";
import { printPeriod, shiftPeriod } from "../domain/period.ts";
import { add } from "../domain/quantity.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Subject } from "../domain/subject.ts";
import { type Derivation, type Figure, figureOf, type Measured, publishedFigure, withBasis } from "./figure.ts";
import { type Lookup, lookupOf } from "./find-observation.ts";
import { notPublished } from "./not-published.ts";
import type { Snapshot } from "./snapshot.ts";

/** A measure of somebody's figures for a period, understood. For the official growth the indicator is that growth. */
export interface MeasuredQuestion extends Measured {
  readonly measure: Measure;
  readonly subject: Subject;
  readonly lookup: Lookup;
  readonly snapshot: Snapshot;
}

/**
 * The figure that a measure means. Refused: NOT_PUBLISHED with the nearest that is; GROWTH_UNDEFINED where a growth
 * cannot be computed from levels.
 */
export function measureFigure(question: MeasuredQuestion): Figure | Refusal {
  const { snapshot, measure } = question;
  const { cube } = snapshot;
  const lookup = withBasis(cube, question, question.lookup, measure.basis);
  // The end of a period is a moment, which amounts do not add up to.
  const find = measure.kind === "published" || measure.basis === "point" ? publishedFigure : figureOf;
  const figure = find(cube, question, lookup);
  if (!figure) return notPublished({ ...question, lookup });
  if (measure.kind === "computed-growth") return computedGrowth(question, figure);
  return measure.kind === "change" ? changeOf(question, figure) : figure;
}

/** What is compared with a year earlier. */
interface Comparison {
  readonly now: Figure;
  readonly before: Figure;
}

/** Only levels grow by a rate; the growth of a growth, a share or an index has no meaning that anyone publishes. */
function computedGrowth(question: MeasuredQuestion, now: Figure): Figure | Refusal {
  const { indicator } = question;
  const received = indicator.name;
  if (indicator.kind !== "flow" && indicator.kind !== "stock") {
    return refuse("GROWTH_UNDEFINED", { received: `“${received}”`, expected: "它本身是比率或指数" });
  }
  const before = yearEarlier(question, now);
  if (isRefusal(before)) return before;
  if (before.value <= 0) {
    const label = `${received} · ${printPeriod(now.period)}`;
    return refuse("GROWTH_UNDEFINED", { received: label, expected: "上年同期不大于零" });
  }
  return compared({ now, before }, (now.value / before.value - 1) * 100, "growth", "%");
}

/** Two rates differ by percentage points, two amounts by an amount. */
function changeOf(question: MeasuredQuestion, now: Figure): Figure | Refusal {
  const before = yearEarlier(question, now);
  if (isRefusal(before)) return before;
  return compared({ now, before }, add([now.value, -before.value]), "change", changeUnit(question.indicator));
}

function changeUnit({ unit }: Indicator): string {
  return unit === "%" ? "百分点" : unit;
}

function compared({ now, before }: Comparison, value: number, derivation: Derivation, unit: string): Figure {
  const taken = before.terms.map(({ sign, location }) => ({
    sign: sign === 1 ? (-1 as const) : (1 as const),
    location,
  }));
  return { ...now, value, unit, derivation, terms: [...now.terms, ...taken] };
}

/** The figure of the same span and basis twelve months before. */
function yearEarlier(question: MeasuredQuestion, { period, basis }: Figure): Figure | Refusal {
  const { cube } = question.snapshot;
  const same = lookupOf(shiftPeriod(period, -12));
  const lookup = basis === "point" ? { ...same, bases: ["point" as const] } : same;
  const find = basis === "point" ? publishedFigure : figureOf;
  return find(cube, question, lookup) ?? notPublished({ ...question, lookup });
}
