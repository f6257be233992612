import { expect, it, vi } from "vitest";

import { onInterrupt } from "../../server/commands/on-interrupt.ts";

it("does its work before the process ends by the signal that came", () => {
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  const done: string[] = [];
  onInterrupt(() => done.push("一"));
  process.emit("SIGINT", "SIGINT");
  process.emit("SIGINT", "SIGINT");
  expect(done).toEqual(["一"]);
  expect(kill.mock.calls).toEqual([[process.pid, "SIGINT"]]);
  kill.mockRestore();
});

it("does nothing any more once it is called off", () => {
  const before = process.listenerCount("SIGTERM");
  const callOff = onInterrupt(() => expect.unreachable());
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  callOff();
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
