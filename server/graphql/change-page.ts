import { periodOf } from "../domain/basis.ts";
import {
  changeKind,
  differenceBetween,
  differenceUnit,
  type FigureChangeKind,
  type FigureState,
} from "../domain/figure-change.ts";
import type { Basis, ObservationStatus } from "../domain/indicator.ts";
import { printPeriod } from "../domain/period.ts";

import { breathe } from "../store/bulk.ts";
import { sequenceOf } from "../store/data-version.ts";
import type { Snapshot } from "../store/snapshot.ts";

import { checkPage, type PageRequest } from "./page-args.ts";
import { cursorOfPlace, type Place, placeOfCursor } from "./place-cursor.ts";

/** A figure as it was and as it is; the statuses say why there is no value. */
export interface FigureChange {
  readonly seriesKey: string;
  readonly subject: string;
  readonly period: string;
  readonly basis: Basis;
  readonly unit: string;
  readonly kind: FigureChangeKind;
  readonly before: number | null;
  readonly after: number | null;
  /** null where one of the two is. */
  readonly difference: number | null;
  readonly differenceUnit: string;
  /** null where the earlier state does not know the figure. */
  readonly statusBefore: ObservationStatus | null;
  readonly statusAfter: ObservationStatus;
  /** Of the release that brought it as it is. */
  readonly vintage: number;
  readonly place: Place;
}

/** Between which two states of the book, of which series, and which kinds of changes; all where none are named. */
export interface ChangeQuery {
  readonly snapshot: Snapshot;
  readonly past: Snapshot;
  /** Positions, ascending. */
  readonly series: readonly number[];
  readonly kinds?: ReadonlySet<FigureChangeKind>;
}

/** One page of changes, and what else a client needs to go on from it. */
export interface ChangePage {
  readonly nodes: readonly FigureChange[];
  readonly edges: readonly { readonly node: FigureChange; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly sequence: number;
  readonly dataVersion: string;
  readonly query: ChangeQuery;
}

/** Figures that are compared between two breaths. */
const COMPARED_AT_ONCE = 100_000;

/** One page of the figures that are not what they were, in the order of series and period. */
export async function changePage(query: ChangeQuery, { first, after }: PageRequest): Promise<ChangePage> {
  checkPage(first);
  const { snapshot } = query;
  const start = after == null ? undefined : placeOfCursor(snapshot, after);
  const found: FigureChange[] = [];
  await walk(query, start, (place, kind) => {
    found.push(changeAt(query, place, kind));
    return found.length <= first;
  });
  const edges = found.slice(0, first).map((node) => ({ node, cursor: cursorOfPlace(snapshot, node.place) }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: found.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    sequence: sequenceOf(snapshot),
    dataVersion: snapshot.dataVersion,
    query,
  };
}

/** How many changes there are in all. */
export async function countChanges(query: ChangeQuery): Promise<number> {
  let count = 0;
  await walk(query, undefined, () => {
    count++;
    return true;
  });
  return count;
}

/** Visits the changes after a place until the visitor gives false; lets others have their turn in between. */
async function walk(
  query: ChangeQuery,
  start: Place | undefined,
  visit: (place: Place, kind: FigureChangeKind) => boolean,
): Promise<void> {
  const { snapshot, past, series, kinds } = query;
  const counts = snapshot.cube.changedSince(past.vintage);
  let compared = 0;
  for (const position of series) {
    if (counts[position] === 0 || (start && position < start.series)) continue;
    for (const month of snapshot.cube.changedMonths(position, past.vintage)) {
      if (position === start?.series && month <= start.month) continue;
      const place = { series: position, month };
      const kind = changeKind(stateAt(past, place), stateAt(snapshot, place));
      if (kind && (kinds?.has(kind) ?? true) && !visit(place, kind)) return;
      if (++compared % COMPARED_AT_ONCE === 0) await breathe();
    }
  }
}

function changeAt({ snapshot, past }: ChangeQuery, place: Place, kind: FigureChangeKind): FigureChange {
  const series = snapshot.series[place.series];
  if (!series) throw new RangeError(`No series has position ${place.series}`);
  const [before, after] = [stateAt(past, place), stateAt(snapshot, place)];
  const unit = snapshot.catalogue.indicators.byCode(series.indicator)?.unit ?? "";
  return {
    seriesKey: series.key,
    subject: snapshot.catalogue.subjects.print(series.subject),
    period: printPeriod(periodOf(series.basis, place.month)),
    ...{ basis: series.basis, unit, kind, before: before.value, after: after.value },
    difference: differenceBetween(before.value, after.value),
    differenceUnit: differenceUnit(unit),
    statusBefore: before.isKnown ? before.status : null,
    statusAfter: after.status,
    vintage: snapshot.cube.vintage(place.series, place.month),
    place,
  };
}

function stateAt({ cube }: Snapshot, { series, month }: Place): FigureState {
  const value = cube.value(series, month);
  return {
    value: Number.isNaN(value) ? null : value,
    status: cube.status(series, month),
    isKnown: cube.vintage(series, month) > 0,
  };
}
