import fc from "fast-check";
import { expect, it } from "vitest";

import { Batcher } from "../../../addin/client/batcher.ts";
import { isRefusal } from "../../../server/domain/refusal.ts";
import { type Behaviour, FakeServer, figureOf, questionOf } from "./fake-server.ts";
import { ManualClock } from "./manual-clock.ts";

const anyBehaviour = fc.constantFrom<Behaviour>(
  "answer",
  "drop",
  "hang",
  "busy",
  "refuse-token",
  "reject",
  "short",
  "long",
  "garbage",
  "throw",
);

/** When a cell asks, in milliseconds from the start, and for what. */
const anyCell = fc.record({ at: fc.integer({ min: 0, max: 20_000 }), indicator: fc.integer({ min: 1, max: 12 }) });

const anyDay = fc.record({
  cells: fc.array(anyCell, { minLength: 1, maxLength: 30 }),
  faults: fc.array(anyBehaviour, { maxLength: 25 }),
  latency: fc.integer({ min: 1, max: 3_000 }),
  refreshAt: fc.integer({ min: 0, max: 20_000 }),
  release: fc.integer({ min: 0, max: 20_000 }),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

it("settles every cell once, with its own figure or a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async ({ cells, faults, latency, refreshAt, release, random }) => {
      const clock = new ManualClock();
      const server = new FakeServer(clock);
      server.behave = (_, number) => faults[number] ?? "answer";
      server.latency = latency;
      const shared = { timers: clock, random: () => random, onRecovered: () => {}, wantsDetails: () => false };
      const ports = { transport: server.transport, ...shared };
      const batcher = new Batcher(ports);
      const outcomes: [string, unknown][] = [];
      for (const { at, indicator } of cells) {
        clock.after(at, () => {
          const name = `指标${indicator}`;
          batcher.ask(questionOf(name)).then((answer) => outcomes.push([name, answer]));
        });
      }
      clock.after(refreshAt, () => batcher.refresh());
      clock.after(release, () => {
        server.dataVersion = "v2";
      });
      await clock.pass(120_000);
      expect(outcomes).toHaveLength(cells.length);
      for (const [name, answer] of outcomes) expect(isRefusal(answer) || answer === figureOf(name)).toBe(true);
      expect(server.mostInFlight).toBeLessThanOrEqual(3);
    }),
    { numRuns: 150 },
  );
});

it("shows every figure once the faults have ended", async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async ({ cells, faults, latency, refreshAt, random }) => {
      const clock = new ManualClock();
      const server = new FakeServer(clock);
      const transient = faults.filter(
        (fault) => !["refuse-token", "reject", "short", "long", "garbage"].includes(fault),
      );
      server.behave = (_, number) => transient[number] ?? "answer";
      server.latency = latency;
      const shown = new Map<string, unknown>();
      const calculate = async (name: string) => shown.set(name, await batcher.ask(questionOf(name)));
      const batcher = new Batcher({
        wantsDetails: () => false,
        transport: server.transport,
        timers: clock,
        random: () => random,
        onRecovered: (keys) => {
          for (const key of keys) void calculate(key.split("\u0001")[1] ?? "");
        },
      });
      for (const { at, indicator } of cells) clock.after(at, () => void calculate(`指标${indicator}`));
      clock.after(refreshAt, () => batcher.refresh());
      await clock.pass(900_000);
      for (const { indicator } of cells) expect(shown.get(`指标${indicator}`)).toBe(indicator);
      expect(clock.waiting).toBe(0);
    }),
    { numRuns: 100 },
  );
});
