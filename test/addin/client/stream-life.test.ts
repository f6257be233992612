import { describe, expect, it } from "vitest";

import { liveThrough } from "../../../addin/client/stream-life.ts";
import { FakeStreams } from "./fake-streams.ts";
import { ManualClock } from "./manual-clock.ts";

/** A stream that begins at 7, and how it ended. */
function begin() {
  const clock = new ManualClock();
  const streams = new FakeStreams();
  const abort = new AbortController();
  const state = { end: "", signs: 0 };
  const told: number[] = [];
  const life = {
    openStream: streams.open,
    since: 7,
    timers: clock,
    onSign: () => void state.signs++,
    onChange: ({ sequence }: { sequence: number }) => void told.push(sequence),
  };
  void liveThrough(life, abort.signal).then((end) => {
    state.end = end;
  });
  return { clock, stream: streams.last, abort, state, told };
}

describe("a stream", () => {
  it("tells of signs and changes while it lives", async () => {
    const { clock, stream, state, told } = begin();
    stream.onSign();
    stream.onChange({ dataVersion: "v8", sequence: 8 });
    await clock.pass(10);
    expect([stream.since, state, told]).toEqual([7, { end: "", signs: 1 }, [8]]);
  });

  it.each<[string, number, "cut" | "refused", string]>([
    ["young", 1_000, "cut", "cut"],
    ["old", 35_000, "cut", "steady"],
    ["for good", 35_000, "refused", "refused"],
  ])("that ends %s leaves nothing", async (_, age, how, end) => {
    const { clock, stream, state } = begin();
    await clock.pass(age);
    stream.onEnd(how);
    await clock.pass(0);
    expect([state.end, clock.waiting, stream.isOpen]).toEqual([end, 0, false]);
  });

  it.each([
    ["from the start cannot be had", 0, "refused"],
    ["after signs of life has lived", 3, "steady"],
  ])("that is silent %s", async (_, signs, end) => {
    const { clock, stream, state } = begin();
    for (let sign = 0; sign < signs; sign++) {
      stream.onSign();
      await clock.pass(12_000);
    }
    await clock.pass(41_000);
    expect([state.end, clock.waiting, stream.isOpen]).toEqual([end, 0, false]);
  });

  it("ends when nobody wants it any more", async () => {
    const { clock, stream, abort, state } = begin();
    abort.abort();
    await clock.pass(0);
    expect([state.end, clock.waiting, stream.isOpen]).toEqual(["steady", 0, false]);
  });
});
