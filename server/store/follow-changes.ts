import type { Book } from "./book.ts";
import { type DataChange, dataChangeSince } from "./data-change.ts";
import { sequenceOf } from "./data-version.ts";

/** A book that can be followed. */
export type FollowedBook = Pick<Book, "current" | "onChange">;

/**
 * The changes of a book, one after each swap, as fast as they are read: nothing waits in a queue, because what comes
 * while nobody reads is summed up when somebody does. Begins at once where the book is not at the sequence that the
 * reader has seen; without one, with the next release. Ended by `return`, also while a reading waits.
 */
export function followChanges(book: FollowedBook, seen?: number): AsyncIterableIterator<DataChange> {
  let sequence = seen ?? sequenceOf(book.current());
  let vintage = seen === undefined || seen === sequenceOf(book.current()) ? book.current().vintage : undefined;
  let isEnded = false;
  let wake = (): void => undefined;
  const stop = book.onChange(() => wake());

  async function news(): Promise<DataChange | undefined> {
    while (!isEnded && sequenceOf(book.current()) === sequence) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (isEnded) return undefined;
    const snapshot = book.current();
    const change = dataChangeSince(snapshot, sequence, vintage);
    sequence = change.sequence;
    vintage = snapshot.vintage;
    return change;
  }

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const value = await news();
      return value ? { done: false, value } : { done: true, value: undefined };
    },
    // Not a generator: the return of one waits for the next release before it does anything.
    async return() {
      isEnded = true;
      stop();
      wake();
      return { done: true, value: undefined };
    },
  };
}
