import { periodOf } from "../domain/basis.ts";
import type { Indicator } from "../domain/indicator.ts";
import { monthOf } from "../domain/month.ts";
import type { Period } from "../domain/period.ts";
import { BASES } from "./cube.ts";
import { type Figure, figureAt, figureOf, type Measured } from "./figure.ts";
import { lookupOf } from "./find-observation.ts";
import type { Series, Snapshot } from "./snapshot.ts";

/** Which points of a series are wanted. */
export interface PointRequest {
  /** By the last month of each. */
  readonly span: Period;
  /** Whether those that are not published are worked out, as far as published figures give them. */
  readonly withDerived: boolean;
}

/** The figures of a series, oldest first: published ones, and those that others of the same release give by sums. */
export function seriesPoints(snapshot: Snapshot, series: Series, request: PointRequest): Figure[] {
  const indicator = snapshot.catalogue.indicators.byCode(series.indicator);
  if (!indicator) return [];
  const measured = measuredOf(snapshot, series, indicator);
  const { first, last } = monthsOf(snapshot, measured, series, request);
  const points: Figure[] = [];
  for (let month = first; month <= last; month++) {
    const point = pointAt(snapshot, measured, series, month, request.withDerived);
    if (point) points.push(point);
  }
  return points;
}

/** Whose figures those of a series are. */
export function measuredOf(snapshot: Snapshot, { indicator: code, subject }: Series, indicator: Indicator): Measured {
  const [indicatorPosition, subjectPosition] = [snapshot.indicatorPosition(code), snapshot.subjectPosition(subject)];
  return { indicator, indicatorPosition, subjectPosition };
}

/** The months to look at: those of the series, or where points are worked out, of all series about the same. */
function monthsOf(
  { cube }: Snapshot,
  { indicatorPosition, subjectPosition }: Measured,
  { basis }: Series,
  { span, withDerived }: PointRequest,
): { readonly first: number; readonly last: number } {
  const positions = (withDerived ? BASES : [basis]).map((one) => cube.find(indicatorPosition, subjectPosition, one));
  const spans = positions.flatMap((position) => (position < 0 ? [] : cube.span(position)));
  const held = spans.filter(({ first, last }) => first <= last);
  const first = Math.min(...held.map((one) => one.first));
  const last = Math.max(...held.map((one) => one.last));
  return { first: Math.max(first, span.start), last: Math.min(last, span.end) };
}

function pointAt(
  { cube }: Snapshot,
  measured: Measured,
  { basis }: Series,
  month: number,
  withDerived: boolean,
): Figure | undefined {
  const { indicator, indicatorPosition, subjectPosition } = measured;
  const position = cube.find(indicatorPosition, subjectPosition, basis);
  const value = cube.value(position, month);
  const period = periodOf(basis, month);
  if (!Number.isNaN(value)) return figureAt({ series: position, month, basis, period, value }, indicator.unit);
  const isWhole = period.end === month && (basis !== "year-to-date" || monthOf(month) > 1);
  const canDerive = withDerived && indicator.kind === "flow" && basis !== "point" && isWhole;
  return canDerive ? figureOf(cube, measured, lookupOf(period)) : undefined;
}
