import { expect, it } from "vitest";

import { Mutex } from "../../server/store/mutex.ts";

/** A piece of work that ends when told to. */
function workUntilTold(log: string[], name: string) {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const work = async () => {
    log.push(`${name} begins`);
    await told;
    log.push(`${name} ends`);
  };
  return { work, tell };
}

it("lets one in after the other, in order", async () => {
  const mutex = new Mutex();
  const log: string[] = [];
  const [a, b, c] = ["a", "b", "c"].map((name) => workUntilTold(log, name));
  const all = [a, b, c].map((one) => one && mutex.run(one.work));
  c?.tell();
  b?.tell();
  a?.tell();
  await Promise.all(all);
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

it("goes on after work that fails", async () => {
  const mutex = new Mutex();
  const failed = mutex.run(() => {
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await mutex.run(() => 7)).toBe(7);
});

it("waits until a turn taken by hand is given back", async () => {
  const mutex = new Mutex();
  const release = await mutex.acquire();
  let ran = false;
  const next = mutex.run(() => {
    ran = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(ran).toBe(false);
  release();
  await next;
  expect(ran).toBe(true);
});
