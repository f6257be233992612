import { afterAll, beforeAll, expect, test } from "vitest";
import { FIRST_ROW, TARGET_FIRST_ROW, writeMonthlyReport } from "../../preview/build/monthly-report.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { addressOf, compare, type ExpectedTable } from "./comparison.ts";
import { NATIONAL_FIGURES } from "./monthly-figures.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;
let requests: number;

beforeAll(async () => {
  const path = bench.path();
  await writeMonthlyReport(path);
  book = await bench.open(path);
  await book.settled();
  requests = answerRequests(book);
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

/** Cells of the nation's table that are not what was published, when it stands so many rows lower. */
async function wrongCells(rowsLower: number): Promise<readonly string[]> {
  const table: ExpectedTable = { ...NATIONAL_FIGURES, row: NATIONAL_FIGURES.row + rowsLower };
  return compare(table, await book.values(addressOf(table)), await book.errors()).wrong;
}

async function calls(): Promise<number> {
  return (await book.counts()).invocations;
}

test("a row inserted above the table calls every cell below again, and asks nothing", async () => {
  const before = await calls();
  await book.insertRows(FIRST_ROW);
  await book.settled();
  expect(await calls()).toBe(2 * before);
  expect([await wrongCells(1), answerRequests(book)]).toEqual([[], requests]);
});

test("rows inserted in the middle call at least what stands below them, and ask nothing", async () => {
  const before = await calls();
  await book.insertRows(TARGET_FIRST_ROW + 1, 3);
  await book.settled();
  // Six targets with four fields each.
  expect((await calls()) - before).toBeGreaterThanOrEqual(24);
  expect(await book.values(`D${TARGET_FIRST_ROW + 4}`)).toEqual([[7]]);
  expect([await wrongCells(1), answerRequests(book)]).toEqual([[], requests]);
});

test("deleted rows bring everything back, and ask nothing", async () => {
  await book.deleteRows(FIRST_ROW);
  await book.settled();
  expect([await wrongCells(0), answerRequests(book)]).toEqual([[], requests]);
});

test("a full calculation calls all of them, and asks nothing", async () => {
  const before = await calls();
  await book.calculate();
  await book.settled();
  expect((await calls()) - before).toBeGreaterThan(200);
  expect([await wrongCells(0), answerRequests(book)]).toEqual([[], requests]);
});

test("an outage after rows have moved is recovered from where the cells stand now", async () => {
  await book.insertRows(FIRST_ROW, 2);
  await book.settled();
  book.inject({ kind: "status", status: 404 }, { operation: "Answers" });
  const cell = `D${FIRST_ROW + 2}`;
  await book.edit("D3", "2017年\n1-2月");
  await book.settled();
  const [[lost]] = (await book.values(cell)) as [[unknown]];
  expect(lost).toBe("#N/A");
  book.inject(null);
  await expect.poll(() => book.values(cell), { timeout: 40_000 }).toEqual([[6.3]]);
});
