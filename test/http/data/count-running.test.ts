import { expect, it } from "vitest";

import { countRunning } from "../../../server/http/data/count-running.ts";

async function* pieces() {
  yield Buffer.from("a");
  yield Buffer.from("b");
}

it("counts a body from its first piece until it ends or is left", async () => {
  const running = countRunning();
  const [whole, left, never] = [pieces(), pieces(), pieces()].map((body) => running.follow(body)[Symbol.asyncIterator]());
  expect(running.count()).toBe(0);
  await whole?.next();
  await left?.next();
  expect([running.count(), never === undefined]).toEqual([2, false]);
  await left?.return?.();
  expect(running.count()).toBe(1);
  await whole?.next();
  await whole?.next();
  expect(running.count()).toBe(0);
});
