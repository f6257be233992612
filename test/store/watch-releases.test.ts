import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { watchReleases } from "../../server/store/watch-releases.ts";
import { ManualClock } from "../addin/client/manual-clock.ts";
import { MIGRATIONS, temporaryDatabase, temporaryFolder } from "../support/temporary-database.ts";
import { releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

async function watched() {
  const file = `${temporaryFolder()}/plancell.db`;
  const database = temporaryDatabase(file);
  await fill(database, TINY_CONTENT);
  const book = await openBook(database);
  const clock = new ManualClock();
  const faults: unknown[] = [];
  let looks = 0;
  let fault: Error | undefined;
  const scanned = {
    scan(sql: string) {
      looks++;
      if (fault) throw fault;
      return database.scan(sql);
    },
  };
  const options = { database: scanned, book, after: clock.after, onFault: (error: unknown) => faults.push(error) };
  const stop = watchReleases(options);
  return {
    file,
    book,
    clock,
    faults,
    stop,
    looks: () => looks,
    break: (error: Error | undefined) => {
      fault = error;
    },
  };
}

async function importElsewhere(file: string, code: string): Promise<void> {
  const other = openDatabase(file, MIGRATIONS);
  await fill(other, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, releaseOf(code)] });
  await other.close();
}

it("brings what another connection imports within a second", async () => {
  const { file, book, clock, stop } = await watched();
  const told: number[] = [];
  book.onChange(() => told.push(book.current().vintage));
  await importElsewhere(file, "AUTUMN");
  expect(book.current().vintage).toBe(4);
  await clock.pass(1000);
  await stop();
  expect([book.current().vintage, told]).toEqual([5, [5]]);
});

it("reads nothing anew where nothing is new", async () => {
  const { book, clock, looks, stop } = await watched();
  const before = book.current();
  await clock.pass(10_000);
  expect([looks(), book.current() === before]).toEqual([10, true]);
  await stop();
});

it("survives a database that does not answer, tells it once, and goes on", async () => {
  const { file, book, clock, faults, stop, break: breakIt } = await watched();
  const locked = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
  breakIt(locked);
  await clock.pass(5000);
  expect(faults).toEqual([locked]);
  breakIt(undefined);
  await importElsewhere(file, "AUTUMN");
  const seen = new Promise<void>((resolve) => book.onChange(resolve));
  await clock.pass(1000);
  await seen;
  breakIt(locked);
  await clock.pass(3000);
  expect(faults).toEqual([locked, locked]);
  await stop();
  expect(book.current().vintage).toBe(5);
});

it("looks while another process writes, and sees what it commits", async () => {
  const { file, book, clock, faults, stop } = await watched();
  const writer = openWriter(file);
  writer.script("BEGIN EXCLUSIVE");
  writer.execute(
    'INSERT INTO "Release" SELECT 99, \'LATE\', "title", "kind", "publishedOn", "dateBasis", "note", "sha256", "importedAt" FROM "Release" WHERE "id" = 4',
  );
  await clock.pass(2000);
  expect([book.current().vintage, faults]).toEqual([4, []]);
  writer.script("COMMIT");
  await clock.pass(1000);
  await stop();
  expect(book.current().vintage).toBe(99);
  writer.close();
});

it("stops, and leaves no timer", async () => {
  const { file, book, clock, looks, stop } = await watched();
  await importElsewhere(file, "AUTUMN");
  await stop();
  await clock.pass(10_000);
  expect([looks(), book.current().vintage, clock.waiting]).toEqual([0, 4, 0]);
});
