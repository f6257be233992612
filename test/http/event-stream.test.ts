import { expect, it } from "vitest";

import { type EventStream, eventStream, PING_MILLISECONDS } from "../../server/http/event-stream.ts";
import { SOCKET_TIMEOUT } from "../../server/http/web-server.ts";
import { ManualClock, settled } from "../addin/client/manual-clock.ts";

/** Results that come when told to; how often they were asked for and ended. */
function trial() {
  const clock = new ManualClock();
  const waiting: { resolve(result: IteratorResult<object, unknown>): void; reject(error: unknown): void }[] = [];
  const counts = { asked: 0, returned: 0, ended: 0 };
  const results = {
    next() {
      counts.asked++;
      return new Promise<IteratorResult<object, unknown>>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    async return() {
      counts.returned++;
      return { done: true, value: undefined };
    },
  };
  const stream = eventStream(results, {
    after: clock.after,
    onEnd() {
      counts.ended++;
    },
  });
  const give = (value: object) => waiting.shift()?.resolve({ done: false, value });
  const finish = () => waiting.shift()?.resolve({ done: true, value: undefined });
  const fail = (error: Error) => waiting.shift()?.reject(error);
  return { clock, counts, stream, give, finish, fail };
}

async function opened() {
  const one = trial();
  expect(await one.stream.next()).toEqual({ done: false, value: ":\n\n" });
  return one;
}

const textOf = async (stream: EventStream) => (await stream.next()).value;

it("sends each result as an event, then that it is complete", async () => {
  const { stream, give, finish, counts } = await opened();
  const first = textOf(stream);
  give({ data: { a: "一\n二" } });
  expect(await first).toBe('event: next\ndata: {"data":{"a":"一\\n二"}}\n\n');
  const last = textOf(stream);
  finish();
  expect(await last).toBe("event: complete\ndata:\n\n");
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(counts).toEqual({ asked: 2, returned: 1, ended: 1 });
});

it("asks for a result only when somebody reads", async () => {
  const { stream, give, counts } = await opened();
  await settled();
  expect(counts.asked).toBe(0);
  const first = textOf(stream);
  give({});
  await first;
  await settled();
  expect(counts.asked).toBe(1);
});

it("breaks a long silence with comments, and loses nothing by it", async () => {
  const { stream, give, clock, counts } = await opened();
  for (let count = 0; count < 3; count++) {
    const comment = textOf(stream);
    await clock.pass(PING_MILLISECONDS);
    expect(await comment).toBe(":\n\n");
  }
  const event = textOf(stream);
  give({ data: 1 });
  expect(await event).toContain('{"data":1}');
  expect(counts.asked).toBe(1);
  expect(PING_MILLISECONDS).toBeLessThan(SOCKET_TIMEOUT / 1.5);
});

it.each(["return", "throw", "cut"] as const)("ends by %s, also while it waits, with every timer", async (how) => {
  const { stream, clock, counts } = await opened();
  const waiting = stream.next();
  expect(clock.waiting).toBe(1);
  await stream[how]?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  await stream.return?.();
  stream.cut();
  expect(clock.waiting).toBe(0);
  expect(counts).toEqual({ asked: 1, returned: 1, ended: 1 });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});

it("ends before it was read", async () => {
  const { stream, counts } = trial();
  stream.cut();
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(counts).toEqual({ asked: 0, returned: 1, ended: 1 });
});

it("gives on what the results throw, and leaves no timer", async () => {
  const { stream, fail, clock } = await opened();
  const waiting = stream.next();
  fail(new Error("broken"));
  await expect(waiting).rejects.toThrow("broken");
  await settled();
  expect(clock.waiting).toBe(0);
});
