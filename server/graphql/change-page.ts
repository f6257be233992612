import { periodOf } from "../domain/basis.ts";
import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";

import { sequenceOf } from "../store/data-version.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { Connection } from "./connection.ts";
import { checkPage, type PageRequest } from "./page-args.ts";
import { cursorOfPlace, type Place, placeOfCursor } from "./place-cursor.ts";

/** A figure as it was and as it is; the statuses say why there is no value. */
export interface FigureChange {
  readonly seriesKey: string;
  readonly subject: string;
  readonly period: string;
  readonly basis: Basis;
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
  /** null where the earlier state does not know the figure. */
  readonly statusBefore: ObservationStatus | null;
  readonly statusAfter: ObservationStatus;
  readonly place: Place;
}

/** One page of the figures that later releases than the past state's brought, in the order of series and period. */
export function changePage(
  snapshot: Snapshot,
  past: Snapshot,
  { first, after }: PageRequest,
): Connection<FigureChange> & { readonly sequence: number; readonly dataVersion: string } {
  checkPage(first);
  const counts = snapshot.cube.changedSince(past.vintage);
  const start = after == null ? undefined : placeOfCursor(snapshot, after);
  const found: Place[] = [];
  for (const place of placesAfter(snapshot, past.vintage, { counts, start })) {
    found.push(place);
    if (found.length > first) break;
  }
  const edges = found.slice(0, first).map((place) => ({
    node: changeAt(snapshot, past, place),
    cursor: cursorOfPlace(snapshot, place),
  }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    totalCount: counts.reduce((sum, count) => sum + count, 0),
    pageInfo: { hasNextPage: found.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    sequence: sequenceOf(snapshot),
    dataVersion: snapshot.dataVersion,
  };
}

function* placesAfter(
  { cube }: Snapshot,
  vintage: number,
  { counts, start }: { readonly counts: Uint32Array; readonly start: Place | undefined },
): Iterable<Place> {
  for (let series = start?.series ?? 0; series < counts.length; series++) {
    if (counts[series] === 0) continue;
    for (const month of cube.changedMonths(series, vintage)) {
      if (series !== start?.series || month > start.month) yield { series, month };
    }
  }
}

function changeAt(snapshot: Snapshot, past: Snapshot, place: Place): FigureChange {
  const series = snapshot.series[place.series];
  if (!series) throw new RangeError(`No series has position ${place.series}`);
  const [before, after] = [figureAt(past, place), figureAt(snapshot, place)];
  return {
    seriesKey: series.key,
    subject: snapshot.catalogue.subjects.print(series.subject),
    period: printPeriod(periodOf(series.basis, place.month)),
    basis: series.basis,
    unit: snapshot.catalogue.indicators.byCode(series.indicator)?.unit ?? "",
    before: before.value,
    after: after.value,
    statusBefore: before.isKnown ? before.status : null,
    statusAfter: after.status,
    place,
  };
}

function figureAt({ cube }: Snapshot, { series, month }: Place) {
  const value = cube.value(series, month);
  return {
    value: Number.isNaN(value) ? null : value,
    status: cube.status(series, month),
    isKnown: cube.vintage(series, month) > 0,
  };
}
