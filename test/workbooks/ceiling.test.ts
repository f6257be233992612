import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { OpenWorkbook } from "../host/host.ts";
import { compareLarge, writeLargeWorkbook } from "./large-workbook.ts";
import { pageHeap, processMemory } from "./memory.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();

/** Opens a workbook of so many cells and tells what that took. */
async function openLarge(cells: number): Promise<OpenWorkbook> {
  const path = bench.path();
  await writeLargeWorkbook(path, cells);
  const started = performance.now();
  const book = await bench.open(path);
  const opened = performance.now();
  await book.settled(120_000);
  const [opening, settling] = [(opened - started) / 1000, (performance.now() - opened) / 1000];
  const [page, server] = [await pageHeap(book), processMemory(bench.server.pid)];
  console.log(
    `${cells} cells of 4 kinds: ${answerRequests(book)} requests, opened in ${opening.toFixed(1)} s, ` +
      `settled ${settling.toFixed(1)} s later; page ${page.toFixed(0)} MB of heap, server ${server.toFixed(0)} MB resident`,
  );
  return book;
}

async function expectRight(book: OpenWorkbook, cells: number): Promise<void> {
  const { right, refused, wrong } = await compareLarge(book, cells);
  expect(wrong).toEqual([]);
  expect(right + refused).toBe(cells);
  // Of every industry's 69 periods six are single Januaries and Februaries.
  expect(refused).toBeLessThan(cells / 10);
}

describe.each([1_000, 10_000])("a workbook of %i cells", (cells) => {
  test("is right, with one message and one request", async () => {
    const book = await openLarge(cells);
    await expectRight(book, cells);
    expect([await book.counts(), answerRequests(book)]).toEqual([{ messages: 1, invocations: cells }, 1]);
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });
});

describe("a workbook of 20,000 cells", () => {
  const cells = 20_000;
  let book: OpenWorkbook;

  beforeAll(async () => {
    book = await openLarge(cells);
  });

  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test("is right, with at most ten requests", async () => {
    await expectRight(book, cells);
    expect((await book.counts()).invocations).toBe(cells);
    expect(answerRequests(book)).toBeLessThanOrEqual(10);
  });

  test("asks nothing when all of them are calculated again", async () => {
    const before = answerRequests(book);
    await book.calculate();
    await book.settled(120_000);
    expect((await book.counts()).invocations).toBe(2 * cells);
    expect(answerRequests(book)).toBe(before);
    await expectRight(book, cells);
  });
});
