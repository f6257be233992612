import DataLoader from "dataloader";

import type { Library } from "../store/answer-questions.ts";
import type { Book } from "../store/book.ts";
import type { Database } from "../store/database.ts";
import type { Location } from "../store/find-observation.ts";
import { type Citation, loadCitations, loadRevisions, type Revision } from "../store/load-history.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { stillBook } from "../store/still-book.ts";

/** What every resolver of one operation sees. */
export interface QueryContext extends Library {
  readonly database: Database;
  readonly snapshot: Snapshot;
  readonly requestId: string;
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
}

/**
 * The context of one operation. Its book stands still, even while a release is swapped into the real one: the fields of
 * one answer never come of two versions.
 */
export function createQueryContext({ database, book, requestId }: ContextParts): QueryContext {
  const snapshot = book.current();
  return {
    database,
    book: stillBook(book, snapshot),
    snapshot,
    requestId,
    revisions: together((locations) => loadRevisions(database, snapshot, locations)),
    citations: together((locations) => loadCitations(database, snapshot, locations)),
  };
}

/** A list of a thousand figures asks the database once for what its fields need. */
function together<Item>(load: (locations: readonly Location[]) => (location: Location) => Item) {
  const loader = new DataLoader<Location, Item>(async (locations) => locations.map(load(locations)), { cache: false });
  return (location: Location) => loader.load(location);
}
