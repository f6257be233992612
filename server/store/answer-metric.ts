import { periodOf } from "../domain/basis.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isRelative, type Period, parsePeriod, printPeriod } from "../domain/period.ts";
import { convert } from "../domain/quantity.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Subject } from "../domain/subject.ts";
import { parseUnit, type Unit } from "../domain/unit.ts";
import { BASIS_NAMES } from "./answer-source.ts";
import { BASES, type Cube } from "./cube.ts";
import { findObservation, type Location, type Lookup, latestPeriod, lookupOf } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

/** The rules by which the texts of a question for a figure become what the cube is asked. */

/** 值 is the figure itself, 同比 its official year-on-year growth. */
export type Measure = "value" | "growth";

const MEASURES: Readonly<Record<string, Measure>> = {
  "": "value",
  值: "value",
  数值: "value",
  本期: "value",
  value: "value",
  同比: "growth",
  同比增速: "growth",
  同比增长: "growth",
  增速: "growth",
  growth: "growth",
  yoy: "growth",
};

export function readMeasure(text: string): Measure | Refusal {
  const key = text.normalize("NFKC").trim().toLowerCase();
  const measure = Object.hasOwn(MEASURES, key) ? MEASURES[key] : undefined;
  return measure ?? refuse("MEASURE_UNKNOWN", { received: text, near: ["值", "同比"] });
}

export function readLookup(text: string): Lookup | Refusal {
  const expression = parsePeriod(text);
  return isRefusal(expression) ? expression : lookupOf(expression);
}

/** The indicator that holds a measure of an indicator: itself, or that of its official growth. */
export function measuredBy({ catalogue }: Snapshot, indicator: Indicator, measure: Measure): Indicator | Refusal {
  if (measure === "value" || indicator.growthOf) return indicator;
  const growth = catalogue.growthOf(indicator);
  return growth ?? refuse("MEASURE_ABSENT", { received: "同比", expected: indicator.name });
}

/** An amount of the indicator's own unit in another. Refused: UNIT_MISMATCH. */
export function inUnit(amount: number, indicator: Indicator, unit: Unit): number | Refusal {
  const own = unitOf(indicator);
  const converted = isRefusal(own) ? own : convert({ amount, unit: own }, unit);
  return isRefusal(converted) ? converted : converted.amount;
}

const OWN_UNITS = new WeakMap<Indicator, Unit | Refusal>();

function unitOf(indicator: Indicator): Unit | Refusal {
  const known = OWN_UNITS.get(indicator);
  if (known) return known;
  const unit = parseUnit(indicator.unit);
  OWN_UNITS.set(indicator, unit);
  return unit;
}

/** What a question for a figure comes down to. */
export interface Wanted {
  readonly snapshot: Snapshot;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly lookup: Lookup;
}

/** What was asked, as it was understood: 西安市 · 工业投资 · 2016年1-6月. */
export function printWanted({ snapshot, indicator, subject, lookup }: Wanted): string {
  return [snapshot.catalogue.subjects.print(subject), indicator.name, printPeriod(lookup.expression)].join(" · ");
}

/** Why a figure is not there: who and what was asked, and the nearest that is published. */
export function notPublished(wanted: Wanted): Refusal {
  const { snapshot, indicator, subject, lookup } = wanted;
  const { cube } = snapshot;
  const at = snapshot.indicatorPosition(indicator.code);
  const position = snapshot.subjectPosition(subject);
  const received = printWanted(wanted);
  const joint = jointPeriod(lookup);
  if (joint && findObservation(cube, at, position, lookupOf(joint))) {
    return refuse("NOT_PUBLISHED", { received, expected: "1月和2月合并发布", near: [printPeriod(joint)] });
  }
  const other = otherBasis(cube, at, position, lookup);
  if (other) {
    const near = [printPeriod(other.period)];
    return refuse("NOT_PUBLISHED", { received, expected: `只公布${BASIS_NAMES[other.basis]}数`, near });
  }
  const latest = latestPeriod(cube, at, position);
  if (latest) {
    const isLater = !isRelative(lookup.expression) && lookup.expression.end > latest.end;
    return refuse("NOT_PUBLISHED", { received, ...(isLater && { expected: `已公布至${printPeriod(latest)}` }) });
  }
  return refuse("NOT_PUBLISHED", { received, near: subjectsWith(wanted) });
}

/** A figure that ends with the same month but covers another time: profits are published as running totals only. */
function otherBasis(cube: Cube, indicator: number, subject: number, { expression }: Lookup): Location | undefined {
  if (isRelative(expression)) return undefined;
  const periods = BASES.map((basis) => periodOf(basis, expression.end));
  const ending = periods.filter((period) => period.end === expression.end);
  return ending.flatMap((period) => findObservation(cube, indicator, subject, lookupOf(period)) ?? [])[0];
}

/** January and February of that year where one of them alone was asked for: China publishes them together. */
function jointPeriod({ expression }: Lookup): Period | undefined {
  if (isRelative(expression) || expression.start !== expression.end) return undefined;
  const january = expression.start - (expression.start % 12);
  return expression.end - january < 2 ? { start: january, end: january + 1 } : undefined;
}

/** Other subjects for which that very figure is published, those with the same industry first; at most three. */
function subjectsWith({ snapshot, indicator, subject, lookup }: Wanted): string[] {
  const at = snapshot.indicatorPosition(indicator.code);
  const others = snapshot.seriesOf(indicator.code).map((series) => series.subject);
  const same = others.filter((other) => other.member === subject.member);
  const names = new Set<string>();
  for (const other of [...same, ...others]) {
    if (names.size === 3) break;
    const isPublished = findObservation(snapshot.cube, at, snapshot.subjectPosition(other), lookup) !== undefined;
    if (isPublished) names.add(snapshot.catalogue.subjects.print(other));
  }
  return [...names];
}
