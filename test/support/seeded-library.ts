import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readContent } from "../../prisma/read-content.ts";
import { type Book, openBook } from "../../server/store/book.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The real book in a database of its own, which goes when it is closed. */
export interface SeededLibrary {
  readonly database: Database;
  readonly book: Book;
  close(): Promise<void>;
}

/** Fills a temporary database with the content that every installation starts with; once for the tests of a file. */
export async function openSeededLibrary(): Promise<SeededLibrary> {
  const folder = mkdtempSync(join(tmpdir(), "plancell-seeded-"));
  const database = openDatabase(join(folder, "plancell.db"), join(ROOT, "prisma/migrations/sqlite"));
  await fill(database, readContent(join(ROOT, "prisma/data")));
  const book = await openBook(database);
  return {
    database,
    book,
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
