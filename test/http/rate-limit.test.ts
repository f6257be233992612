import { expect, it } from "vitest";

import { createRateLimit } from "../../server/http/rate-limit.ts";

function limitWithClock() {
  const clock = { time: 0 };
  const limit = createRateLimit({ perSecond: 2, burst: 3 }, () => clock.time);
  const takeThree = (client: string) => {
    for (let count = 0; count < 3; count++) limit.take(client);
  };
  return { clock, limit, takeThree };
}

it("admits a burst and then makes the client wait", () => {
  const { limit, takeThree } = limitWithClock();
  expect(limit.wait("a")).toBe(0);
  takeThree("a");
  expect(limit.wait("a")).toBe(1);
});

it("refills with time but not beyond the burst", () => {
  const { clock, limit, takeThree } = limitWithClock();
  takeThree("a");
  clock.time = 500;
  expect(limit.wait("a")).toBe(0);
  clock.time = 60_000;
  takeThree("a");
  expect(limit.wait("a")).toBe(1);
});

it("keeps clients apart", () => {
  const { limit, takeThree } = limitWithClock();
  takeThree("a");
  expect(limit.wait("b")).toBe(0);
});

it("takes nothing by asking how long to wait", () => {
  const { limit } = limitWithClock();
  for (let count = 0; count < 10; count++) limit.wait("a");
  expect(limit.wait("a")).toBe(0);
});

it("tells a slow bucket's wait in whole seconds", () => {
  const limit = createRateLimit({ perSecond: 1 / 3, burst: 1 }, () => 0);
  limit.take("a");
  expect(limit.wait("a")).toBe(3);
});

it("forgets the oldest client when there are too many", () => {
  const { limit, takeThree } = limitWithClock();
  takeThree("first");
  for (let count = 0; count < 20_000; count++) limit.take(`stranger ${count}`);
  expect(limit.wait("first")).toBe(0);
});
