import { afterAll, beforeAll, expect, test } from "vitest";
import { writeMonthlyReport } from "../../preview/build/monthly-report.ts";
import type { OpenWorkbook } from "../host/host.ts";
import { addressOf, compare } from "./comparison.ts";
import { INDUSTRY_FIGURES, INDUSTRY_TABLE } from "./industry-table.ts";
import { NATIONAL_FIGURES } from "./monthly-figures.ts";
import { answerRequests, workbench } from "./workbench.ts";

const bench = workbench();
let book: OpenWorkbook;
let seconds = 0;

beforeAll(async () => {
  const path = bench.path();
  await writeMonthlyReport(path, INDUSTRY_TABLE);
  const started = performance.now();
  book = await bench.open(path);
  await book.settled(60_000);
  seconds = (performance.now() - started) / 1000;
});

afterAll(async () => {
  expect(book.pageErrors).toEqual([]);
  await book.close();
});

async function compared(table: typeof INDUSTRY_FIGURES) {
  return compare(table, await book.values(addressOf(table)), await book.errors());
}

test("every cell is the published figure or says why not", async () => {
  const industries = await compared(INDUSTRY_FIGURES);
  const nation = await compared(NATIONAL_FIGURES);
  expect([...industries.wrong, ...nation.wrong]).toEqual([]);
  // 17 rows × (36 single months + 33 running totals); a single January or February is never published: 17 × 6.
  expect(industries).toMatchObject({ right: 17 * 63, refused: 17 * 6 });
  const { invocations } = await book.counts();
  const [right, refused] = [industries.right + nation.right, industries.refused + nation.refused];
  const summary = `${right} right, ${refused} refused, 0 wrong among those compared with the published table`;
  console.log(`${invocations} cells, ${answerRequests(book)} request, settled in ${seconds.toFixed(1)} s: ${summary}`);
});

test("more than a thousand cells are one request", async () => {
  const { messages, invocations } = await book.counts();
  expect(invocations).toBeGreaterThan(1_400);
  expect([messages, answerRequests(book)]).toEqual([1, 1]);
});

test("calculating all of them again asks nothing", async () => {
  const before = await book.counts();
  await book.calculate();
  await book.settled(60_000);
  expect((await book.counts()).invocations).toBe(2 * before.invocations);
  expect(answerRequests(book)).toBe(1);
  expect((await compared(INDUSTRY_FIGURES)).wrong).toEqual([]);
});
