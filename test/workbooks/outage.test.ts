import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { writeMonthlyReport } from "../../preview/build/monthly-report.ts";
import { writeWorkbook } from "../../preview/build/workbook.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { addressOf, compare, type ExpectedTable } from "./comparison.ts";
import { INDUSTRY_FIGURES, INDUSTRY_TABLE } from "./industry-table.ts";
import { NATIONAL_FIGURES } from "./monthly-figures.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let industryPath: string;
let reportPath: string;

beforeAll(async () => {
  [industryPath, reportPath] = [bench.path(), bench.path()];
  await writeWorkbook(industryPath, [INDUSTRY_TABLE]);
  await writeMonthlyReport(reportPath);
});

/** Cells that are not what was published; a cell that says why there is nothing is not wrong. */
async function wrongCells(book: OpenWorkbook, table: ExpectedTable): Promise<readonly string[]> {
  return compare(table, await book.values(addressOf(table)), await book.errors()).wrong;
}

async function expectRight(book: OpenWorkbook, table: ExpectedTable): Promise<void> {
  expect(await wrongCells(book, table)).toEqual([]);
  expect(book.pageErrors).toEqual([]);
}

/** Waits until the add-in has lost its patience, and finds every cell saying so. */
async function expectUnreachable(book: OpenWorkbook, table: ExpectedTable): Promise<void> {
  book.inject(null);
  await book.settled(60_000);
  const values = (await book.values(addressOf(table))).flat();
  expect(new Set(values)).toEqual(new Set(["#N/A"]));
  const sentences = Object.values(await book.errors());
  expect(sentences.length).toBeGreaterThanOrEqual(values.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^连接不到 Plancell 服务器（.+自动重算。$/u);
}

/** Opens the workbook with its request held back on the way, and ends the server before it gets there. */
async function openAndKill(path: string): Promise<OpenWorkbook> {
  const book = await bench.open(path, { fault: { kind: "delay", milliseconds: 4_000 } });
  await expect.poll(() => answerRequests(book), { timeout: 20_000 }).toBe(1);
  await bench.server.stop("SIGKILL");
  book.inject(null);
  return book;
}

describe("a server that is killed in the middle of a fill", () => {
  test("and comes back: every cell ends right", async () => {
    const book = await openAndKill(industryPath);
    await sleep(4_000);
    await bench.restart();
    await book.settled(40_000);
    await expectRight(book, INDUSTRY_FIGURES);
    // The cells called once: it was the add-in that waited, not the analyst who tried again.
    const calls = INDUSTRY_FIGURES.figures.flat().length;
    expect(await book.counts()).toEqual({ messages: 1, invocations: calls });
    expect(answerRequests(book)).toBeGreaterThan(1);
    await book.close();
  }, 90_000);

  test("and stays away: every cell says so, then recovers", async () => {
    // The add-in recalculates few cells one by one and many as a whole workbook; both must recover.
    const report = await bench.open(reportPath, { fault: { kind: "drop" } });
    const industries = await bench.open(industryPath, { fault: { kind: "drop" } });
    await bench.server.stop("SIGKILL");
    const books = [
      { book: report, table: NATIONAL_FIGURES },
      { book: industries, table: INDUSTRY_FIGURES },
    ];
    for (const { book, table } of books) await expectUnreachable(book, table);
    await bench.restart();
    const started = performance.now();
    for (const { book, table } of books) {
      await expect.poll(() => wrongCells(book, table), { timeout: 40_000, interval: 300 }).toEqual([]);
    }
    const seconds = (performance.now() - started) / 1000;
    for (const { book, table } of books) {
      await book.settled();
      await expectRight(book, table);
      const sentences = Object.values(await book.errors());
      expect(sentences.filter((sentence) => sentence.includes("连接不到"))).toEqual([]);
      await book.close();
    }
    console.log(`after the outage every cell of two workbooks was right ${seconds.toFixed(1)} s after READY`);
  }, 120_000);
});
