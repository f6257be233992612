import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";

import type { OpenWorkbook } from "../host/host.ts";
import { compareLarge, writeLargeWorkbook } from "./large-workbook.ts";
import { answerRequests, workbench } from "./workbench.ts";

const CELLS = 20_000;
const RESTARTS = 5;

const bench = workbench();

const HELD = [{ kind: "hold" }, { operation: "Answers" }] as const;

/**
 * Ends the server while requests of the fill are under way and starts it again: in the odd rounds they are on their way
 * to the server, in the even ones it has them and does not answer. Those that come while it starts are held.
 */
async function killInFlight(book: OpenWorkbook, round: number): Promise<void> {
  const isFilling = () => book.requestsUnderWay > 0 && answerRequests(book) >= round;
  await expect.poll(isFilling, { timeout: 20_000, interval: 10 }).toBe(true);
  if (round % 2 === 0) {
    process.kill(bench.server.pid, "SIGSTOP");
    book.inject(...HELD);
    await sleep(100);
  }
  await bench.server.stop("SIGKILL");
  // Those that were held find no server any more.
  book.inject(...HELD);
  await bench.restart();
}

test("20,000 cells that are filled while the server restarts five times are all right", async () => {
  const path = bench.path();
  await writeLargeWorkbook(path, CELLS);
  const book = await bench.open(path, { fault: { kind: "hold" } });
  for (let round = 1; round <= RESTARTS; round++) await killInFlight(book, round);
  book.inject(null);
  const started = performance.now();
  // The add-in has answered them all; what comes then is the stand-in's own calculation, slower than Excel's.
  await expect.poll(() => book.busy(), { timeout: 10_000, interval: 50 }).toBe(0);
  const answered = (performance.now() - started) / 1000;
  await book.settled(60_000);
  const seconds = (performance.now() - started) / 1000;
  // Where the machine is so slow that the add-in lost its patience, it recovers by itself.
  await expect.poll(async () => (await compareLarge(book, CELLS)).wrong, { timeout: 60_000 }).toEqual([]);
  const { right, refused } = await compareLarge(book, CELLS);
  expect(right + refused).toBe(CELLS);
  expect(book.pageErrors).toEqual([]);
  console.log(
    `${CELLS} cells, ${RESTARTS} restarts, ${answerRequests(book)} requests, ${(await book.counts()).invocations} calls: ` +
      `0 lost, 0 wrong, answered ${answered.toFixed(1)} s and settled ${seconds.toFixed(1)} s after the last READY`,
  );
  await book.close();
}, 150_000);
