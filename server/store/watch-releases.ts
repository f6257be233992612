import { chinaDay } from "../domain/china-day.ts";

import type { Book } from "./book.ts";
import type { Database } from "./database.ts";
import type { LedgerState } from "./ledger.ts";
import type { After } from "./timer.ts";

export interface WatchOptions {
  readonly database: Pick<Database, "scan">;
  readonly book: Pick<Book, "current" | "reload" | "reloadLedger">;
  readonly after: After;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Told once for each time that the database stops answering. */
  readonly onFault: (error: unknown) => void;
}

/** A second after the last look is over: what another process imports is seen within about that time. */
const PAUSE_MILLISECONDS = 1000;

const NEWEST = `SELECT (SELECT COALESCE(MAX("id"), 0) FROM "Release"), (SELECT COALESCE(MAX("id"), 0) FROM "LedgerEvent")`;

/**
 * Looks once a second whether the database has another release than the book, as when another process imports one, and
 * reloads the book then; or another event of the ledger, or whether another day has begun, and reloads only that. A look that fails is repeated like any other. Gives the function that ends the watch, which
 * waits for a reload under way.
 */
export function watchReleases({ database, book, after, now = Date.now, onFault }: WatchOptions): () => Promise<void> {
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
      const [[release, event] = [0, 0]] = database.scan(NEWEST);
      const { vintage, ledger } = book.current();
      if (release !== vintage) await book.reload();
      else if (event !== ledger.position || isAnotherDay(ledger, now())) await book.reloadLedger();
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

/** An empty ledger has nothing that a day could make overdue. */
function isAnotherDay({ position, today }: LedgerState, now: number): boolean {
  return position > 0 && today !== chinaDay(now);
}
