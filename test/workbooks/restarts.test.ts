import { expect, test } from "vitest";

import type { OpenWorkbook } from "../host/host.ts";
import { compareLarge, writeLargeWorkbook } from "./large-workbook.ts";
import { answerRequests, workbench } from "./workbench.ts";

const CELLS = 20_000;
const RESTARTS = 5;

const bench = workbench();

/**
 * Ends the server while a request of the fill is under way: on its way to the server in the odd rounds, in the even ones
 * with the server, which has stopped answering. Starts it again.
 */
async function killInFlight(book: OpenWorkbook, round: number): Promise<void> {
  const isOnItsWay = round % 2 === 1;
  book.inject(isOnItsWay ? { kind: "delay", milliseconds: 2_000 } : null, { operation: "Answers" });
  if (!isOnItsWay) process.kill(bench.server.pid, "SIGSTOP");
  const asked = answerRequests(book);
  await expect.poll(() => answerRequests(book), { timeout: 20_000, interval: 5 }).toBeGreaterThan(asked);
  await bench.server.stop("SIGKILL");
  await bench.restart();
}

test("20,000 cells that are filled while the server restarts five times are all right", async () => {
  const path = bench.path();
  await writeLargeWorkbook(path, CELLS);
  // Nothing gets through before the first kill.
  const book = await bench.open(path, { fault: { kind: "drop" } });
  for (let round = 1; round <= RESTARTS; round++) await killInFlight(book, round);
  book.inject(null);
  const started = performance.now();
  // The add-in has answered them all; what comes then is the stand-in's own calculation, slower than Excel's.
  await expect.poll(() => book.busy(), { timeout: 10_000, interval: 50 }).toBe(0);
  const answered = (performance.now() - started) / 1000;
  await book.settled(60_000);
  const seconds = (performance.now() - started) / 1000;
  const { right, refused, wrong } = await compareLarge(book, CELLS);
  expect(wrong).toEqual([]);
  expect(right + refused).toBe(CELLS);
  // Each cell called once: it was the add-in that waited, not the analyst who tried again.
  expect(await book.counts()).toEqual({ messages: 1, invocations: CELLS });
  expect(book.pageErrors).toEqual([]);
  console.log(
    `${CELLS} cells, ${RESTARTS} restarts, ${answerRequests(book)} requests: ` +
      `0 lost, 0 wrong, answered ${answered.toFixed(1)} s and settled ${seconds.toFixed(1)} s after the last READY`,
  );
  await book.close();
}, 150_000);
