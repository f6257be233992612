import { sequenceOf } from "./data-version.ts";
import { ledgerSequence } from "./ledger.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a client must know to refresh: that something changed, and as far as there is room for it, what. */
export interface DataChange {
  /** Only grows, with each release and each step of the ledger; a client that comes back names the last one it saw. */
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
 * database, so that everything may differ: then it is the sum of all. Where the vintage that belongs to the sequence is
 * not known, too, the ledger may have moved since: then the sum reaches back further than it must.
 */
export function dataChangeSince(snapshot: Snapshot, sequence: number, vintage?: number): DataChange {
  const isAhead = sequence > sequenceOf(snapshot);
  const since = isAhead ? 0 : Math.max(0, vintage ?? sequence - ledgerSequence(snapshot.ledger));
  const known = kept.get(snapshot) ?? new Map<number, DataChange>();
  kept.set(snapshot, known);
  const change = known.get(since) ?? sumUp(snapshot, since);
  if (known.size < MOST_KEPT) known.set(since, change);
  return change;
}

function sumUp(snapshot: Snapshot, since: number): DataChange {
  const { cube, series, dataVersion } = snapshot;
  const counts = cube.changedSince(since);
  const changed = series.filter((_, position) => counts[position]);
  const indicators = [...new Set(changed.map((one) => one.indicator))];
  return {
    sequence: sequenceOf(snapshot),
    dataVersion,
    changedSeries: changed.slice(0, MOST_NAMED).map((one) => one.key),
    changedIndicators: indicators.slice(0, MOST_NAMED),
    figureCount: counts.reduce((sum, count) => sum + count, 0),
    isComplete: changed.length <= MOST_NAMED && indicators.length <= MOST_NAMED,
  };
}
