import type { Database } from "./database.ts";
import { Mutex } from "./mutex.ts";
import { carriedOver, loadSnapshot, type Snapshot, snapshotAsOf } from "./snapshot.ts";

/** The book as readers see it: one snapshot at a time, replaced whole after a release. */
export interface Book {
  current(): Snapshot;
  /** The book as it was after that release; the current one for the last release or later. */
  asOf(vintage: number): Promise<Snapshot>;
  /** Reads the book anew and swaps it in; whoever is reading goes on with what they have. */
  reload(): Promise<void>;
  /** Calls the listener after each swap that brought news, until the function that it gives is called. */
  onChange(listener: () => void): () => void;
}

/** How many past states are kept: a report that pins a version asks for one, a comparison for two. */
const PAST_SNAPSHOTS = 4;

export async function openBook(database: Database): Promise<Book> {
  let current = await loadSnapshot(database);
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

  return {
    current: () => current,
    async asOf(vintage) {
      if (vintage >= current.vintage) return current;
      const snapshot = past.get(vintage) ?? snapshotAsOf(database, current, vintage);
      remember(vintage, snapshot);
      return snapshot;
    },
    reload: () =>
      turn.run(async () => {
        const before = current;
        current = await loadSnapshot(database);
        past.clear();
        // After a release everybody asks what has changed since the one before.
        const earlier = carriedOver(before, current);
        if (earlier) remember(earlier.vintage, Promise.resolve(earlier));
        if (current.dataVersion !== before.dataVersion) for (const listener of [...listeners]) listener();
      }),
    onChange(listener) {
      // Its own function for each call: whoever listens twice with one listener stops each time alone.
      const call = () => listener();
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
}
