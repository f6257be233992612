import { periodOf } from "../domain/basis.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isRelative, type Period, printPeriod } from "../domain/period.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import type { Subject } from "../domain/subject.ts";
import { BASIS_NAMES } from "./answer-source.ts";
import { BASES, type Cube } from "./cube.ts";
import { findObservation, type Location, type Lookup, latestPeriod, lookupOf } from "./find-observation.ts";
import type { Snapshot } from "./snapshot.ts";

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
