import { describe, expect, it } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { Recovery } from "../../../addin/client/recovery.ts";
import { questionKey } from "../../../server/domain/question.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { FakeServer, questionOf } from "./fake-server.ts";
import { ManualClock } from "./manual-clock.ts";

const QUESTION = questionOf("指标7");
const KEY = questionKey(QUESTION);
const LOST = refuse("SERVER_UNREACHABLE");

function outage() {
  const clock = new ManualClock();
  const server = new FakeServer(clock);
  const told: (readonly string[])[] = [];
  const state: { answer: Answer } = { answer: 7 };
  const onRecovered = (keys: readonly string[]) => void told.push(keys);
  const ports = { transport: server.transport, timers: clock, random: () => 0, onRecovered };
  const recovery = new Recovery(ports, async () => state.answer);
  return { clock, server, recovery, told, state };
}

describe("recovery", () => {
  it("tells of a lost question when its answer is known", async () => {
    const { clock, recovery, told } = outage();
    recovery.note(KEY, QUESTION, LOST);
    await clock.pass(1_000);
    expect(told).toEqual([[KEY]]);
  });

  it("does not tell of one that is still without an answer", async () => {
    const { clock, recovery, told, state } = outage();
    state.answer = LOST;
    recovery.note(KEY, QUESTION, LOST);
    await clock.pass(10_000);
    expect(told).toEqual([]);
  });

  it("forgets what was answered otherwise", async () => {
    const { clock, recovery, told } = outage();
    recovery.note(KEY, QUESTION, LOST);
    recovery.note(KEY, QUESTION, 7);
    await clock.pass(10_000);
    expect([recovery.size, told]).toEqual([0, []]);
  });

  it("does not watch a server that wants a token", async () => {
    const { clock, server, recovery } = outage();
    recovery.note(KEY, QUESTION, refuse("SERVER_UNAUTHORIZED"));
    await clock.pass(10_000);
    expect([recovery.size, server.requests.length]).toEqual([1, 0]);
  });

  it("watches once, however often it is started", async () => {
    const { clock, server, recovery, state } = outage();
    state.answer = LOST;
    recovery.note(KEY, QUESTION, LOST);
    recovery.start();
    recovery.start();
    await clock.pass(125);
    expect(server.requests).toHaveLength(1);
  });
});
