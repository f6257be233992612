import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { browserTimers, pause, rest } from "../../../addin/client/timers.ts";
import { ManualClock } from "./manual-clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("calls once, after the time has passed", () => {
  const call = vi.fn();
  browserTimers.after(50, call);
  vi.advanceTimersByTime(49);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(call).toHaveBeenCalledOnce();
  expect(browserTimers.now()).toBe(1_149);
});

it("does not call what was taken back", () => {
  const call = vi.fn();
  browserTimers.after(50, call)();
  vi.advanceTimersByTime(100);
  expect(call).not.toHaveBeenCalled();
});

it("pauses by the timers it is given", async () => {
  vi.useRealTimers();
  const clock = new ManualClock();
  let isOver = false;
  void pause(clock, 50).then(() => {
    isOver = true;
  });
  await clock.pass(49);
  expect(isOver).toBe(false);
  await clock.pass(1);
  expect(isOver).toBe(true);
});

it.each([
  [100, "the time has passed"],
  [30, "nobody waits any more"],
])("rests until, after %i ms, %s", async (abortAt) => {
  vi.useRealTimers();
  const clock = new ManualClock();
  const abort = new AbortController();
  let over = -1;
  void rest(clock, 50, abort.signal).then(() => {
    over = clock.now();
  });
  clock.after(abortAt, () => abort.abort());
  await clock.pass(200);
  expect([over, clock.waiting]).toEqual([Math.min(50, abortAt), 0]);
});

it("does not rest for a signal that was given before", async () => {
  vi.useRealTimers();
  const clock = new ManualClock();
  await rest(clock, 50, AbortSignal.abort());
  expect(clock.waiting).toBe(0);
});
