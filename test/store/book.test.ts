import { expect, it } from "vitest";

import { openBook } from "../../server/store/book.ts";
import { fill } from "../../server/store/fill.ts";
import { caseIn } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";
import { observationOf, releaseOf, TINY_CONTENT } from "../support/tiny-content.ts";

const AUTUMN = releaseOf("AUTUMN", {
  publishedOn: "2016-11-01",
  observations: [observationOf({ period: 201609, value: 6 })],
});

it("swaps whole, and a reader keeps its snapshot", async () => {
  const { book, database } = await tinyLibrary();
  const before = book.current();
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, AUTUMN] });
  expect(book.current()).toBe(before);
  await book.reload();
  expect(book.current().vintage).toBe(5);
  expect(before.vintage).toBe(4);
  expect(before.cube.observationCount).toBe(book.current().cube.observationCount - 1);
});

it("ends with the newest state after many reloads at once", async () => {
  const { book, database } = await tinyLibrary();
  const first = book.reload();
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, AUTUMN] });
  await Promise.all([first, book.reload(), book.reload()]);
  expect(book.current().vintage).toBe(5);
});

it("gives the current snapshot for the last release or later", async () => {
  const { book } = await tinyLibrary();
  expect(await book.asOf(4)).toBe(book.current());
  expect(await book.asOf(99)).toBe(book.current());
});

it("reads a past state once, also for many at once", async () => {
  const { book } = await tinyLibrary();
  const [one, two] = await Promise.all([book.asOf(3), book.asOf(3)]);
  expect(one).toBe(two);
  expect(await book.asOf(3)).toBe(one);
  expect(one.vintage).toBe(3);
});

it("keeps few past states and forgets the longest unused", async () => {
  const { database } = await tinyLibrary();
  const more = ["A", "B", "C", "D"].map((code) => releaseOf(code));
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, ...more] });
  const book = await openBook(database);
  const first = await book.asOf(1);
  for (const vintage of [2, 3, 4]) await book.asOf(vintage);
  expect(await book.asOf(1)).toBe(first);
  const second = await book.asOf(2);
  for (const vintage of [3, 4, 5, 6]) await book.asOf(vintage);
  expect(await book.asOf(2)).not.toBe(second);
});

it("tries a past state again that could not be read", async () => {
  const { database } = await tinyLibrary();
  let isBroken = false;
  const book = await openBook({
    ...database,
    scan(sql, values) {
      if (isBroken) throw new Error("broken");
      return database.scan(sql, values);
    },
  });
  isBroken = true;
  await expect(book.asOf(3)).rejects.toThrow("broken");
  isBroken = false;
  expect((await book.asOf(3)).vintage).toBe(3);
});

it("tells its listeners of news, after the swap, until they have heard enough", async () => {
  const { book, database } = await tinyLibrary();
  const heard: string[] = [];
  const stop = book.onChange(() => heard.push(`first ${book.current().vintage}`));
  book.onChange(() => heard.push(`second ${book.current().vintage}`));
  await book.reload();
  expect(heard).toEqual([]);
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, AUTUMN] });
  await book.reload();
  expect(heard).toEqual(["first 5", "second 5"]);
  stop();
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, AUTUMN, releaseOf("WINTER")] });
  await book.reload();
  expect(heard.slice(2)).toEqual(["second 6"]);
});

it("keeps the state before a release at hand, and it is the one that would be read", async () => {
  const { book, database } = await tinyLibrary();
  const before = book.current();
  const revision = releaseOf("REVISION", { observations: [observationOf({ value: 9 })] });
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, revision] });
  await book.reload();
  const kept = await book.asOf(4);
  expect(kept.cube).toBe(before.cube);
  const read = await (await openBook(database)).asOf(4);
  expect(kept.cube.span(0)).toEqual(read.cube.span(0));
  for (const one of ["vintage", "dataVersion", "releases", "series"] as const) expect(kept[one]).toEqual(read[one]);
  const { first, last } = read.cube.span(1);
  for (let month = first; month <= last; month++) expect(kept.cube.value(1, month)).toBe(read.cube.value(1, month));
});

it("reads the state before a release anew where that brought series", async () => {
  const { book, database } = await tinyLibrary();
  const before = book.current();
  const wider = releaseOf("WIDER", { observations: [observationOf({ area: "610000" })] });
  await fill(database, { ...TINY_CONTENT, releases: [...TINY_CONTENT.releases, wider] });
  await book.reload();
  expect((await book.asOf(4)).cube).not.toBe(before.cube);
});

it("reads only the ledger anew, and tells of it", async () => {
  const library = await tinyLibrary();
  const before = library.book.current();
  const told: string[] = [];
  library.book.onChange(() => told.push(library.book.current().dataVersion));
  await library.book.reloadLedger();
  await caseIn(library.database, "用电紧张");
  await library.book.reloadLedger();
  const after = library.book.current();
  expect([after.cube === before.cube, after.ledger.position, before.ledger.position]).toEqual([true, 1, 0]);
  expect(after.dataVersion).toMatch(new RegExp(`^${before.dataVersion}-1-[0-9a-f]{8}-\\d{8}$`, "u"));
  expect(told).toEqual([after.dataVersion]);
});

it("has another version of the ledger on another day", async () => {
  const { database } = await tinyLibrary();
  await caseIn(database, "用电紧张", ["assign"]);
  let now = Date.UTC(2016, 7, 1, 15, 59);
  const book = await openBook(database, () => now);
  const before = book.current();
  now += 60_000;
  await book.reloadLedger();
  const days = [before, book.current()].map(({ ledger, dataVersion }) => [ledger.today, dataVersion.slice(-8)]);
  expect(days).toEqual([
    ["2016-08-01", "20160801"],
    ["2016-08-02", "20160802"],
  ]);
});
