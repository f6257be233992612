import DataLoader from "dataloader";

import { type Actor, ANONYMOUS } from "../domain/actor.ts";

import type { Library } from "../store/answer-questions.ts";
import type { Book } from "../store/book.ts";
import type { Database } from "../store/database.ts";
import type { Location } from "../store/find-observation.ts";
import { type Citation, loadCitations, loadRevisions, type Revision } from "../store/load-history.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { stillBook } from "../store/still-book.ts";

import type { ErrorEntry } from "./error-table.ts";

/** What every resolver of one operation sees. */
export interface QueryContext extends Library {
  readonly database: Database;
  readonly snapshot: Snapshot;
  readonly requestId: string;
  readonly actor: Actor;
  /** The codes of what the HTTP front turns away; nothing in this room can see them. */
  readonly httpErrors: readonly ErrorEntry[];
  /** Reads the book anew after the operation has written: what it answers from then on holds what it wrote. */
  renew(): Promise<void>;
  /** The same after an operation that has only moved the ledger. */
  renewLedger(): Promise<void>;
  /** The versions of a figure, oldest first; all that are asked for in one turn are loaded together. */
  revisions(location: Location): Promise<readonly Revision[]>;
  /** Where the releases have a figure, oldest first; loaded together likewise. */
  citations(location: Location): Promise<readonly Citation[]>;
}

/** What a context is made of. */
export interface ContextParts {
  readonly database: Database;
  readonly book: Book;
  readonly requestId: string;
  /** Nobody unless it is known better. */
  readonly actor?: Actor;
  /** None unless there is a front. */
  readonly httpErrors?: readonly ErrorEntry[];
}

/**
 * The context of one operation. Its book stands still, even while a release is swapped into the real one: the fields of
 * one answer never come of two versions.
 */
export function createQueryContext(parts: ContextParts): QueryContext {
  const { database, book, requestId, actor = ANONYMOUS, httpErrors = [] } = parts;
  let still = stillBook(book, book.current());
  return Object.assign(new Reading(() => still), {
    database,
    requestId,
    actor,
    httpErrors,
    async renew() {
      await book.reload();
      still = stillBook(book, book.current());
    },
    async renewLedger() {
      await book.reloadLedger();
      still = stillBook(book, book.current());
    },
    revisions: together((locations) => loadRevisions(database, still.current(), locations)),
    citations: together((locations) => loadCitations(database, still.current(), locations)),
  });
}

/** Apollo hands resolvers a copy of the context's own properties, so what a renewal changes stands on the prototype. */
class Reading {
  // Not private: a copy has no private members.
  readonly still: () => Book;

  constructor(still: () => Book) {
    this.still = still;
  }

  get book(): Book {
    return this.still();
  }

  get snapshot(): Snapshot {
    return this.book.current();
  }
}

/** A list of a thousand figures asks the database once for what its fields need. */
function together<Item>(load: (locations: readonly Location[]) => (location: Location) => Item) {
  const loader = new DataLoader<Location, Item>(async (locations) => locations.map(load(locations)), { cache: false });
  return (location: Location) => loader.load(location);
}
