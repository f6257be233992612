import { expect, it, vi } from "vitest";

import { after } from "../../server/store/timer.ts";

it("calls once when the time has come, and not when it was cancelled", () => {
  vi.useFakeTimers();
  const [call, cancelled] = [vi.fn(), vi.fn()];
  after(100, call);
  after(100, cancelled)();
  vi.advanceTimersByTime(99);
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(call).toHaveBeenCalledTimes(1);
  expect(cancelled).not.toHaveBeenCalled();
  vi.useRealTimers();
});
