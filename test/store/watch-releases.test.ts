import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { openDatabase } from "../../server/store/database.ts";
import { fill } from "../../server/store/fill.ts";
import { openWriter } from "../../server/store/sqlite-connection.ts";
import { watchReleases } from "../../server/store/watch-releases.ts";
import { ManualClock } from "../addin/client/manual-clock.ts";
import { caseIn } from "../support/ledger.ts";
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

it("brings what another connection does with the ledger, and a day that begins, and reads no figure anew for it", async () => {
  const { file, book, clock, stop } = await watched();
  const { cube } = book.current();
  const other = openDatabase(file, MIGRATIONS);
  await caseIn(other, "用电紧张", ["assign"]);
  await other.close();
  await clock.pass(1000);
  await stop();
  expect([book.current().ledger.position, book.current().cube === cube]).toEqual([2, true]);
});

it("reloads the ledger when a day begins in China", async () => {
  const database = temporaryDatabase();
  await fill(database, TINY_CONTENT);
  await caseIn(database, "用电紧张", ["assign"]);
  const clock = new ManualClock();
  const now = () => Date.UTC(2016, 7, 1, 15, 59, 58) + clock.now();
  const book = await openBook(database, now);
  const stop = watchReleases({ database, book, after: clock.after, now, onFault: () => undefined });
  const days: string[] = [];
  for (let second = 0; second < 4; second++) {
    await clock.pass(1000);
    days.push(book.current().ledger.today.slice(-2));
  }
  await stop();
  expect(days).toEqual(["01", "02", "02", "02"]);
});
