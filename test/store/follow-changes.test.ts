import { expect, it } from "vitest";

import { buildCube } from "../../server/store/cube.ts";
import { followChanges } from "../../server/store/follow-changes.ts";
import type { Snapshot } from "../../server/store/snapshot.ts";
import { settled } from "../addin/client/manual-clock.ts";
import { caseIn, NO_LEDGER } from "../support/ledger.ts";
import { tinyLibrary } from "../support/tiny-book.ts";

/** A book without figures whose releases come when told to. */
function bookAt(vintage: number) {
  let current = vintage;
  const listeners = new Set<() => void>();
  const cube = buildCube([], 0, []);
  return {
    current: () =>
      ({ vintage: current, dataVersion: `v${current}`, cube, series: [], ledger: NO_LEDGER }) as unknown as Snapshot,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    release() {
      current++;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

const sequenceOf = async (changes: AsyncIterator<{ sequence: number }>) => (await changes.next()).value?.sequence;

it("begins with the next release", async () => {
  const book = bookAt(7);
  const first = sequenceOf(followChanges(book));
  book.release();
  expect(await first).toBe(8);
});

it("begins at once for a reader that is behind, or ahead, and waits for one that is neither", async () => {
  const book = bookAt(7);
  expect(await sequenceOf(followChanges(book, 3))).toBe(7);
  expect(await sequenceOf(followChanges(book, 99))).toBe(7);
  let isTold = false;
  sequenceOf(followChanges(book, 7)).then(() => {
    isTold = true;
  });
  await settled();
  expect(isTold).toBe(false);
  book.release();
  await settled();
  expect(isTold).toBe(true);
});

it("sums up for a slow reader what came meanwhile", async () => {
  const book = bookAt(7);
  const changes = followChanges(book);
  for (let count = 0; count < 1000; count++) book.release();
  expect(await sequenceOf(changes)).toBe(1007);
  const next = sequenceOf(changes);
  book.release();
  expect(await next).toBe(1008);
});

it("ends while it waits, and listens no more", async () => {
  const book = bookAt(7);
  const changes = followChanges(book);
  const waiting = changes.next();
  await changes.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await changes.next()).toEqual({ done: true, value: undefined });
  expect(book.listeners.size).toBe(0);
});

it("tells every reader of its own", async () => {
  const book = bookAt(7);
  const all = [followChanges(book), followChanges(book), followChanges(book, 5)].map(sequenceOf);
  book.release();
  expect(await Promise.all(all)).toEqual([8, 8, 7]);
});

it("can be read by a loop", async () => {
  const seen: number[] = [];
  const changes = followChanges(bookAt(7), 1);
  for await (const { sequence } of changes) {
    seen.push(sequence);
    await changes.return?.();
  }
  expect(seen).toEqual([7]);
});

it("tells of a step of the ledger, without figures that have not changed", async () => {
  const library = await tinyLibrary();
  const changes = followChanges(library.book);
  const first = changes.next();
  await caseIn(library.database, "用电紧张");
  await library.book.reloadLedger();
  const { value } = await first;
  expect(value).toMatchObject({ dataVersion: library.book.current().dataVersion, changedSeries: [], figureCount: 0 });
  await changes.return?.();
  // Whoever comes back with what it was told waits for more; with less it is told at once.
  expect(await sequenceOf(followChanges(library.book, (value?.sequence ?? 0) - 1))).toBe(value?.sequence);
});
