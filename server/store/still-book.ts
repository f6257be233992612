import type { Book } from "./book.ts";
import type { Snapshot } from "./snapshot.ts";

/** A book that stands still at a snapshot, whatever is swapped into the real one: its current state, and those before. */
export function stillBook(book: Book, snapshot: Snapshot): Book {
  return {
    ...book,
    current: () => snapshot,
    asOf: async (vintage) => (vintage >= snapshot.vintage ? snapshot : book.asOf(vintage)),
  };
}
