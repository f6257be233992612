import type { Snapshot } from "./snapshot.ts";

/** What a client must know to refresh: that something changed, and as far as there is room for it, what. */
export interface DataChange {
  /** Id of the last release; it only grows, and a client that comes back names the last one it saw. */
  readonly sequence: number;
  readonly dataVersion: string;
  /** Keys of the series with figures that are new, revised or withdrawn. */
  readonly changedSeries: readonly string[];
  /** Codes of their indicators. */
  readonly changedIndicators: readonly string[];
  /** How many figures that is. */
  readonly figureCount: number;
  /** Whether both lists are whole. */
  readonly isComplete: boolean;
}

/** The most series, and the most indicators, that one change names. */
export const MOST_NAMED = 1000;

/** Clients that come back after a restart all ask for the same few; what each asks otherwise is not worth keeping. */
const MOST_KEPT = 16;

const kept = new WeakMap<Snapshot, Map<number, DataChange>>();

/**
 * Sums up everything since a sequence that a client has seen. One that is ahead of the book was seen in another
 * database, so that everything may differ: then it is the sum of all.
 */
export function dataChangeSince(snapshot: Snapshot, sequence: number): DataChange {
  const since = sequence > snapshot.vintage ? 0 : Math.max(0, sequence);
  const known = kept.get(snapshot) ?? new Map<number, DataChange>();
  kept.set(snapshot, known);
  const change = known.get(since) ?? sumUp(snapshot, since);
  if (known.size < MOST_KEPT) known.set(since, change);
  return change;
}

function sumUp({ cube, series, vintage, dataVersion }: Snapshot, since: number): DataChange {
  const counts = cube.changedSince(since);
  const changed = series.filter((_, position) => counts[position]);
  const indicators = [...new Set(changed.map((one) => one.indicator))];
  return {
    sequence: vintage,
    dataVersion,
    changedSeries: changed.slice(0, MOST_NAMED).map((one) => one.key),
    changedIndicators: indicators.slice(0, MOST_NAMED),
    figureCount: counts.reduce((sum, count) => sum + count, 0),
    isComplete: changed.length <= MOST_NAMED && indicators.length <= MOST_NAMED,
  };
}
