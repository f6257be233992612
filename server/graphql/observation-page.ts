import type { Period } from "../domain/period.ts";

import type { Location } from "../store/find-observation.ts";
import type { Snapshot } from "../store/snapshot.ts";

import type { Connection } from "./connection.ts";
import { type ObservationRoot, observationAt, observationsOf } from "./observation.ts";
import { checkPage, type PageRequest } from "./page-args.ts";
import { cursorOfPlace, type Place, placeOfCursor } from "./place-cursor.ts";

/** Which figures a page is taken of. */
export interface ObservationFilter {
  /** Positions of the series, ascending. */
  readonly series: readonly number[];
  readonly span: Period | undefined;
}

/** One page of figures in the order of series and period. Only the page is made; the rest is at most counted. */
export function observationPage(
  snapshot: Snapshot,
  { series, span }: ObservationFilter,
  { first, after }: PageRequest,
): Connection<ObservationRoot> {
  checkPage(first);
  const start = after == null ? undefined : placeOfCursor(snapshot, after);
  const found: Location[] = [];
  for (const location of locationsAfter(snapshot, series, span, start)) {
    found.push(location);
    if (found.length > first) break;
  }
  const page = found.slice(0, first);
  const edges = page.map((location) => ({
    node: observationAt(snapshot, location),
    cursor: cursorOfPlace(snapshot, location),
  }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: found.length > page.length, endCursor: edges.at(-1)?.cursor ?? null },
    // Counting reads every figure of the filter, so it is done only for those who ask.
    get totalCount() {
      return count(locationsAfter(snapshot, series, span, undefined));
    },
  };
}

function* locationsAfter(
  snapshot: Snapshot,
  series: readonly number[],
  span: Period | undefined,
  start: Place | undefined,
): Iterable<Location> {
  for (const position of series) {
    if (start && position < start.series) continue;
    for (const location of observationsOf(snapshot, position, span)) {
      if (!start || position > start.series || location.month > start.month) yield location;
    }
  }
}

function count(items: Iterable<unknown>): number {
  let total = 0;
  for (const _ of items) total++;
  return total;
}
