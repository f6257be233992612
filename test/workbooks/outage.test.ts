import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";

import type { Fault } from "../host/fault.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { writeWorkbook } from "../host/workbook.ts";
import { addressOf, compare, type ExpectedTable } from "./comparison.ts";
import { INDUSTRY_FIGURES, INDUSTRY_TABLE } from "./industry-table.ts";
import { NATIONAL_FIGURES, writeMonthlyReport } from "./monthly-report.ts";
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

/** Opens the workbook with its request held back on the way, and ends the server before it gets there. */
async function openAndKill(path: string): Promise<OpenWorkbook> {
  const book = await bench.open(path, { fault: { kind: "delay", milliseconds: 1_500 } });
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
    await book.close();
  }, 90_000);

  test("and stays away: every cell says so, then recovers", async () => {
    const book = await openAndKill(reportPath);
    await book.settled(60_000);
    const values = (await book.values(addressOf(NATIONAL_FIGURES))).flat();
    expect(new Set(values)).toEqual(new Set(["#N/A"]));
    const sentences = Object.values(await book.errors());
    expect(sentences.length).toBeGreaterThanOrEqual(values.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^连接不到 Plancell 服务器（.+自动重算。$/u);
    await bench.restart();
    await expect.poll(() => wrongCells(book, NATIONAL_FIGURES), { timeout: 40_000, interval: 500 }).toEqual([]);
    await book.settled();
    await expectRight(book, NATIONAL_FIGURES);
    expect(Object.values(await book.errors()).filter((sentence) => sentence.includes("连接不到"))).toEqual([]);
    await book.close();
  }, 120_000);
});

describe("a server that answers wrongly", () => {
  const faults: readonly Fault[] = [
    { kind: "status", status: 500 },
    { kind: "status", status: 503, retryAfter: 1 },
    { kind: "html" },
    { kind: "truncated" },
    { kind: "drop" },
  ];

  test.each(faults)(
    "is asked again, and the cells are right: $kind $status",
    async (fault) => {
      const book = await bench.open(reportPath, { fault });
      await expect.poll(() => answerRequests(book), { timeout: 20_000 }).toBeGreaterThan(0);
      book.inject(null);
      await book.settled(40_000);
      expect(answerRequests(book)).toBeGreaterThan(1);
      await expectRight(book, NATIONAL_FIGURES);
      await book.close();
    },
    60_000,
  );
});
