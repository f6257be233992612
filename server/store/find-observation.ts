import { basesOf, periodOf } from "../domain/basis.ts";
import type { Basis } from "../domain/indicator.ts";
import { isRelative, type Period, type PeriodExpression, resolvePeriod } from "../domain/period.ts";
import { BASES, type Cube } from "./cube.ts";

/** Where a figure is in the cube. */
export interface Location {
  /** Position of its series. */
  readonly series: number;
  /** Its last month. */
  readonly month: number;
  readonly basis: Basis;
  readonly period: Period;
  readonly value: number;
}

/** A period, prepared for looking up: the bases it may be published under, most telling first. */
export interface Lookup {
  readonly expression: PeriodExpression;
  readonly bases: readonly Basis[];
}

export function lookupOf(expression: PeriodExpression): Lookup {
  return { expression, bases: isRelative(expression) ? [] : basesOf(expression) };
}

/** The figure of an indicator and subject (positions) for a period; undefined where nothing is published. */
export function findObservation(
  cube: Cube,
  indicator: number,
  subject: number,
  { expression, bases }: Lookup,
): Location | undefined {
  if (indicator < 0 || subject < 0) return undefined;
  if (isRelative(expression)) {
    const latest = latestPeriod(cube, indicator, subject);
    return latest && findObservation(cube, indicator, subject, lookupOf(resolvePeriod(expression, latest)));
  }
  for (const basis of bases) {
    const series = cube.find(indicator, subject, basis);
    const value = series < 0 ? Number.NaN : cube.value(series, expression.end);
    if (!Number.isNaN(value)) return { series, month: expression.end, basis, period: expression, value };
  }
  return undefined;
}

/** The last period published of an indicator and subject, under any basis; the longest of those that end together. */
export function latestPeriod(cube: Cube, indicator: number, subject: number): Period | undefined {
  let latest: Period | undefined;
  for (const basis of BASES) {
    const series = cube.find(indicator, subject, basis);
    if (series < 0) continue;
    const { first, last } = cube.span(series);
    if (last < first) continue;
    const period = periodOf(basis, last);
    const later = !latest || period.end > latest.end || (period.end === latest.end && period.start < latest.start);
    if (later) latest = period;
  }
  return latest;
}
