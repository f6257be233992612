import { describe, expect, it } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { AnswerStreams } from "../../../addin/client/answer-streams.ts";
import { Batcher } from "../../../addin/client/batcher.ts";
import { LiveHub } from "../../../addin/client/live.ts";
import type { Transport } from "../../../addin/client/transport.ts";
import { isRefusal } from "../../../server/domain/refusal.ts";
import { answersTo, askedFor, FakeServer, questionOf } from "./fake-server.ts";
import { FakeStreams } from "./fake-streams.ts";
import { ManualClock } from "./manual-clock.ts";

/** Live cells on a server whose figures are those of the indicators' names, times the number of the release for "变". */
function liveSheet() {
  const clock = new ManualClock();
  const server = new FakeServer(clock);
  const wires = new FakeStreams();
  const transport: Transport = async (operation, variables, timeout, signal) => {
    const reply = await server.transport(operation, variables, timeout, signal);
    if (reply.kind !== "data" || operation.name !== "Answers") return reply;
    const names = askedFor(variables).map((name) => (name.startsWith("变") ? `${name}${server.sequence}` : name));
    return { kind: "data", data: { answers: answersTo(names, server.dataVersion) } };
  };
  const ports = { transport, timers: clock, random: () => 0.5 };
  const batcher = new Batcher({ ...ports, wantsDetails: () => false, onRecovered: (keys) => streams.recovered(keys) });
  const hub = new LiveHub({ ...ports, openStream: wires.open });
  const streams = new AnswerStreams({ batcher, hub, timers: clock });
  function cell(indicator: string) {
    const shown: unknown[] = [];
    const at: number[] = [];
    const stop = streams.watch(questionOf(indicator), (answer: Answer) => {
      shown.push(isRefusal(answer) ? answer.code : answer);
      at.push(clock.now());
    });
    return { shown, at, stop };
  }
  async function release() {
    server.release();
    wires.last.onChange({ dataVersion: server.dataVersion, sequence: server.sequence });
    await clock.pass(3_000);
  }
  return { clock, server, wires, batcher, hub, streams, cell, release };
}

describe("a live cell", () => {
  it("shows its answer, and a new one after a release", async () => {
    const { clock, cell, release } = liveSheet();
    const { shown } = cell("变1");
    await clock.pass(2_000);
    await release();
    expect(shown).toEqual([11, 12]);
  });

  it("is not told of a release that leaves its answer", async () => {
    const { clock, cell, release } = liveSheet();
    const { shown } = cell("指标7");
    await clock.pass(2_000);
    await release();
    expect(shown).toEqual([7]);
  });

  it("shares its request with all others after a release", async () => {
    const { clock, server, cell, release } = liveSheet();
    for (let at = 0; at < 50; at++) cell(`变${at}`);
    await clock.pass(2_000);
    const before = server.asked.length;
    await release();
    expect(server.asked.length - before).toBe(1);
    expect(server.asked.at(-1)?.indicators).toHaveLength(50);
  });

  it("shares its watch with a cell of the same question", async () => {
    const { clock, server, streams, cell } = liveSheet();
    const first = cell("指标7");
    await clock.pass(100);
    const second = cell("指标7");
    expect([streams.size, first.shown, second.shown]).toEqual([1, [7], [7]]);
    expect(server.asked).toHaveLength(1);
  });

  it("shows at most one answer a second", async () => {
    const { clock, wires, server, cell } = liveSheet();
    const { at, shown } = cell("变1");
    await clock.pass(100);
    for (let step = 0; step < 40; step++) {
      server.release();
      wires.last.onChange({ dataVersion: server.dataVersion, sequence: server.sequence });
      await clock.pass(130);
    }
    await clock.pass(3_000);
    expect(Math.min(...at.slice(1).map((time, index) => time - (at[index] ?? 0)))).toBeGreaterThanOrEqual(1_000);
    expect(shown.at(-1)).toBe(Number(`1${server.sequence}`));
  });

  it("keeps its value during an outage and shows the right one after it", async () => {
    const { clock, server, wires, cell } = liveSheet();
    const { shown } = cell("变1");
    await clock.pass(2_000);
    server.behave = () => "drop";
    wires.last.onChange({ dataVersion: "v2", sequence: 2 });
    wires.last.onEnd("cut");
    await clock.pass(60_000);
    expect(shown).toEqual([11]);
    server.behave = () => "answer";
    server.release();
    await clock.pass(12_000);
    expect(shown).toEqual([11, 12]);
  });

  it("that begins in an outage says so, and recovers", async () => {
    const { clock, server, cell } = liveSheet();
    server.behave = () => "drop";
    const { shown } = cell("指标7");
    await clock.pass(40_000);
    expect(shown).toEqual(["SERVER_UNREACHABLE"]);
    server.behave = () => "answer";
    await clock.pass(12_000);
    expect(shown).toEqual(["SERVER_UNREACHABLE", 7]);
  });

  it("keeps its value when an answer is garbage, and asks again", async () => {
    const { clock, server, cell, release } = liveSheet();
    const { shown } = cell("变1");
    await clock.pass(2_000);
    server.behave = ({ operation }) => (operation === "Answers" ? "reject" : "answer");
    await release();
    expect(shown).toEqual([11]);
    server.behave = () => "answer";
    await clock.pass(31_000);
    expect(shown).toEqual([11, 12]);
  });
});

describe("a live cell that ends", () => {
  it("leaves no timer, no socket and no watch", async () => {
    const { clock, wires, streams, hub, cell } = liveSheet();
    const cells = [cell("变1"), cell("变1"), cell("指标2")];
    await clock.pass(5_000);
    for (const { stop } of cells) stop();
    for (const { stop } of cells) stop();
    await clock.pass(0);
    expect([clock.waiting, wires.openCount, streams.size, hub.report().listeners]).toEqual([0, 0, 0, 0]);
  });

  it("after its next invocation began ends only itself", async () => {
    const { clock, cell, release } = liveSheet();
    const first = cell("变1");
    await clock.pass(2_000);
    const next = cell("变1");
    first.stop();
    first.stop();
    await release();
    expect([first.shown, next.shown]).toEqual([[11], [11, 12]]);
  });

  it("and begins again later is not ended by the old cancellation", async () => {
    const { clock, cell, release } = liveSheet();
    const first = cell("变1");
    await clock.pass(2_000);
    first.stop();
    const next = cell("变1");
    first.stop();
    await clock.pass(2_000);
    await release();
    expect(next.shown).toEqual([11, 12]);
  });

  it("before its answer came shows nothing more", async () => {
    const { clock, cell } = liveSheet();
    const { shown, stop } = cell("指标7");
    stop();
    await clock.pass(5_000);
    expect(shown).toEqual([]);
  });
});
