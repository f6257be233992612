import { expect, it } from "vitest";

import { createSteadyClock } from "../../server/http/steady-clock.ts";

const DAY = 86_400_000;

it("follows the wall clock, but not back", () => {
  let wall = 100 * DAY;
  let monotonic = 5;
  const now = createSteadyClock(
    () => wall,
    () => monotonic,
  );
  expect(now()).toBe(100 * DAY);
  monotonic += 2000;
  wall += 2001;
  expect(now()).toBe(100 * DAY + 2001);
  wall -= DAY;
  expect(now()).toBe(100 * DAY + 2000);
  wall += 3 * DAY;
  expect(now()).toBe(102 * DAY + 2001);
});
