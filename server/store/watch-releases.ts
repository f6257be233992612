import type { Book } from "./book.ts";
import type { Database } from "./database.ts";
import type { After } from "./timer.ts";

export interface WatchOptions {
  readonly database: Pick<Database, "scan">;
  readonly book: Pick<Book, "current" | "reload">;
  readonly after: After;
  /** Told once for each time that the database stops answering. */
  readonly onFault: (error: unknown) => void;
}

/** A second after the last look is over: what another process imports is seen within about that time. */
const PAUSE_MILLISECONDS = 1000;

const NEWEST = 'SELECT COALESCE(MAX("id"), 0) FROM "Release"';

/**
 * Looks once a second whether the database has another release than the book, as when another process imports one, and
 * reloads the book then. A look that fails is repeated like any other. Gives the function that ends the watch, which
 * waits for a reload under way.
 */
export function watchReleases({ database, book, after, onFault }: WatchOptions): () => Promise<void> {
  let isStopped = false;
  let isFaulty = false;
  let look = Promise.resolve();
  let cancel = pause();

  function pause(): () => void {
    return after(PAUSE_MILLISECONDS, () => {
      look = refresh();
    });
  }

  async function refresh(): Promise<void> {
    try {
      if (newestRelease(database) !== book.current().vintage) await book.reload();
      isFaulty = false;
    } catch (error) {
      if (!isFaulty) onFault(error);
      isFaulty = true;
    }
    if (!isStopped) cancel = pause();
  }

  return async () => {
    isStopped = true;
    cancel();
    await look;
  };
}

function newestRelease(database: Pick<Database, "scan">): number {
  const [[newest] = [0]] = database.scan(NEWEST);
  return Number(newest);
}
