import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, it } from "vitest";

import { Batcher } from "../../../addin/client/batcher.ts";
import { isRefusal } from "../../../server/domain/refusal.ts";
import { FakeServer, figureOf, questionOf } from "./fake-server.ts";
import { ManualClock } from "./manual-clock.ts";

const KEYS = 50_000;
const ONE_MEGABYTE = 1_000_000;

/** Every fiftieth question is one that the server refuses. */
function indicatorOf(round: number, at: number): string {
  return `${at % 50 === 0 ? "缺" : "指标"}${round * KEYS + at}`;
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

let clock: ManualClock;
let server: FakeServer;
let batcher: Batcher;

beforeEach(() => {
  clock = new ManualClock();
  server = new FakeServer(clock);
  const ports = { timers: clock, random: () => 0.5, onRecovered: () => {}, wantsDetails: () => false };
  batcher = new Batcher({ ...ports, transport: server.transport });
});

/** Asks all questions of a round and gives how many got what is theirs. */
async function ask(round: number): Promise<{ right: number; refused: number; wrong: number }> {
  const indicators = Array.from({ length: KEYS }, (_, at) => indicatorOf(round, at));
  const asked = indicators.map((indicator) => batcher.ask(questionOf(indicator)));
  await clock.pass(1_000);
  const counts = { right: 0, refused: 0, wrong: 0 };
  const answers = await Promise.all(asked);
  indicators.forEach((indicator, at) => {
    const answer = answers[at];
    const mayBeRefused = indicator.startsWith("缺") || figureOf(indicator) === 404;
    if (isRefusal(answer) && mayBeRefused) counts.refused++;
    else if (answer === figureOf(indicator) && !mayBeRefused) counts.right++;
    else counts.wrong++;
  });
  return counts;
}

it("answers 50,000 different questions, each with its own figure, in five requests", async () => {
  expect(await ask(0)).toEqual({ right: 48_999, refused: 1_001, wrong: 0 });
  expect(server.requests.map(({ indicators }) => indicators.length)).toEqual(Array(5).fill(10_000));
  expect([server.mostInFlight, clock.waiting]).toEqual([2, 0]);
  expect(batcher.report()).toMatchObject({ waiting: 0, lost: 0, requests: 5, cached: KEYS });
});

it("asks nothing when they are asked again", async () => {
  await ask(0);
  expect(await ask(0)).toMatchObject({ wrong: 0 });
  expect(server.requests).toHaveLength(5);
});

it("loses none of them in an outage, and asks one before all", async () => {
  server.behave = () => "drop";
  const outage = ask(0);
  await clock.pass(60_000);
  expect(await outage).toMatchObject({ right: 0 });
  expect(batcher.report()).toMatchObject({ waiting: 0, lost: KEYS });
  const { length } = server.asked;
  server.behave = () => "answer";
  await clock.pass(10_000);
  expect(batcher.report()).toMatchObject({ waiting: 0, lost: 0, cached: KEYS });
  const asked = server.asked.slice(length).map(({ indicators }) => indicators.length);
  expect([asked[0], asked.reduce((sum, count) => sum + count)]).toEqual([1, KEYS]);
});

it("keeps a bounded number of answers, in bounded memory", async () => {
  await ask(0);
  await ask(1);
  server.requests.splice(0);
  const full = heapUsed();
  for (const round of [2, 3, 4, 5]) expect(await ask(round)).toMatchObject({ wrong: 0 });
  server.requests.splice(0);
  const { cached } = batcher.report();
  expect(cached).toBeGreaterThan(KEYS);
  expect(cached).toBeLessThanOrEqual(2 * KEYS);
  const growth = heapUsed() - full;
  console.log(`${cached} answers kept after ${6 * KEYS} questions: ${(growth / ONE_MEGABYTE).toFixed(1)} MB more`);
  expect(growth).toBeLessThan(20 * ONE_MEGABYTE);
});
