import { periodOf } from "../domain/basis.ts";
import type { Indicator } from "../domain/indicator.ts";
import { type Period, printPeriod } from "../domain/period.ts";
import { citeObservation } from "../store/answer-source.ts";
import { findObservation, type Location, latestPeriod, lookupOf } from "../store/find-observation.ts";
import { HOME_AREA, preferredSubject, type Snapshot } from "../store/snapshot.ts";

import { periodDays } from "./period-days.ts";

/** A figure with what its type shows; `location` leads to its relations. */
export interface ObservationRoot {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: Location["basis"];
  readonly status: ReturnType<Snapshot["cube"]["status"]>;
  readonly subject: string;
  readonly source: string;
  readonly location: Location;
  /** The state of the book that it was read from: for some, an earlier one. */
  readonly snapshot: Snapshot;
}

/** The figure at a place of the cube. */
export function observationAt(snapshot: Snapshot, location: Location): ObservationRoot {
  const series = snapshot.series[location.series];
  const indicator = series && snapshot.catalogue.indicators.byCode(series.indicator);
  return {
    period: printPeriod(location.period),
    ...periodDays(location.period),
    value: location.value,
    unit: indicator?.unit ?? "",
    basis: location.basis,
    status: snapshot.cube.status(location.series, location.month),
    subject: series ? snapshot.catalogue.subjects.print(series.subject) : "",
    source: citeObservation(snapshot, location, undefined, "short"),
    location,
    snapshot,
  };
}

/** The published figures of a series within a span of months, oldest first. */
export function* observationsOf(snapshot: Snapshot, position: number, span?: Period): Iterable<Location> {
  const series = snapshot.series[position];
  if (!series) return;
  const { first, last } = snapshot.cube.span(position);
  for (let month = Math.max(first, span?.start ?? first); month <= Math.min(last, span?.end ?? last); month++) {
    const value = snapshot.cube.value(position, month);
    if (!Number.isNaN(value)) {
      yield { series: position, month, basis: series.basis, period: periodOf(series.basis, month), value };
    }
  }
}

/** The last figure published of an indicator: of the city, else of the country, else of whichever series comes first. */
export function latestObservation(snapshot: Snapshot, indicator: Indicator): ObservationRoot | undefined {
  const subject = preferredSubject(snapshot, indicator.code);
  if (!subject) return undefined;
  const at = snapshot.indicatorPosition(indicator.code);
  const position = snapshot.subjectPosition(subject);
  const period = latestPeriod(snapshot.cube, at, position);
  const location = period && findObservation(snapshot.cube, at, position, lookupOf(period));
  return location && observationAt(snapshot, location);
}

/** The formula that gives this figure in a cell; for one of an earlier state of the book, it names the release. */
export function formulaOf(current: Snapshot, { location, snapshot }: ObservationRoot): string {
  const series = snapshot.series[location.series];
  const name = snapshot.catalogue.indicators.byCode(series?.indicator ?? "")?.name ?? "";
  const isHome = series?.subject.area === HOME_AREA && series.subject.member === "";
  const subject = series && !isHome ? quoted(snapshot.catalogue.subjects.print(series.subject)) : "";
  const asOf = snapshot.vintage < current.vintage ? quoted(snapshot.releases.at(-1)?.code ?? "") : "";
  const texts = [quoted(name), quoted(printPeriod(location.period)), "", subject, "", asOf];
  return `=PLAN.METRIC(${texts.join(",").replace(/,+$/u, "")})`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
