import { chinaDay } from "../domain/china-day.ts";

import type { Refusal } from "../domain/refusal.ts";
import type { Database } from "./database.ts";
import type { Ledger } from "./ledger.ts";
import { Mutex } from "./mutex.ts";
import { ledgerAsOf } from "./past-ledger.ts";
import { carriedOver, loadSnapshot, type Snapshot, snapshotAsOf, withLedgerAnew } from "./snapshot.ts";

/** The book as readers see it: one snapshot at a time, replaced whole after a release. */
export interface Book {
  current(): Snapshot;
  /** The book as it was after that release; the current one for the last release or later. */
  asOf(vintage: number): Promise<Snapshot>;
  /** The ledger as a data version, a release or a date left it: see {@link ledgerAsOf}. */
  ledgerAsOf(text: string): Ledger | Refusal;
  /** Reads the book anew and swaps it in; whoever is reading goes on with what they have. */
  reload(): Promise<void>;
  /** Reads only the ledger anew, and what day it is. */
  reloadLedger(): Promise<void>;
  /** Calls the listener after each swap that brought news, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
}

/** How many past states are kept: a report that pins a version asks for one, a comparison for two. */
const PAST_SNAPSHOTS = 4;

/** @param now milliseconds since 1970: cases of the ledger are overdue from a midnight in China on */
export async function openBook(database: Database, now: () => number = Date.now): Promise<Book> {
  let current = await loadSnapshot(database, chinaDay(now()));
  const past = new Map<number, Promise<Snapshot>>();
  // One reload after another: of two at once, the one that read the older state could be the last to swap.
  const turn = new Mutex();
  const listeners = new Set<() => void>();

  function remember(vintage: number, snapshot: Promise<Snapshot>): void {
    past.delete(vintage);
    past.set(vintage, snapshot);
    const [oldest] = past.keys();
    if (past.size > PAST_SNAPSHOTS && oldest !== undefined) past.delete(oldest);
    // What failed is tried again by whoever asks next.
    snapshot.catch(() => past.get(vintage) === snapshot && past.delete(vintage));
  }

  function swap(next: Snapshot): void {
    const isNews = next.dataVersion !== current.dataVersion;
    current = next;
    if (isNews) for (const listener of [...listeners]) listener();
  }

  return {
    current: () => current,
    async asOf(vintage) {
      if (vintage >= current.vintage) return current;
      const snapshot = past.get(vintage) ?? snapshotAsOf(database, current, vintage);
      remember(vintage, snapshot);
      return snapshot;
    },
    ledgerAsOf: (text) => ledgerAsOf(database, current, text),
    reload: () =>
      turn.run(async () => {
        const next = await loadSnapshot(database, chinaDay(now()));
        past.clear();
        // After a release everybody asks what has changed since the one before.
        const earlier = carriedOver(current, next);
        if (earlier) remember(earlier.vintage, Promise.resolve(earlier));
        swap(next);
      }),
    reloadLedger: () => turn.run(async () => swap(await withLedgerAnew(database, current, chinaDay(now())))),
    onChange(listener) {
      // Its own function for each call: whoever listens twice with one listener stops each time alone.
      const call = () => listener();
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
}
