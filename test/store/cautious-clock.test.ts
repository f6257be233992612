import { expect, it } from "vitest";

import { createCautiousClock } from "../../server/store/cautious-clock.ts";

const MINUTE = 60_000;

function clockWith() {
  const time = { wall: 1_000_000_000, monotonic: 5 };
  const now = createCautiousClock(
    () => time.wall,
    () => time.monotonic,
  );
  /** Both clocks go on, asked every second. */
  function pass(milliseconds: number): number {
    for (let gone = 0; gone < milliseconds; gone += 1000) {
      time.wall += 1000;
      time.monotonic += 1000;
      now();
    }
    return now();
  }
  return { time, now, pass };
}

it("follows the wall clock as it goes", () => {
  const { pass, time } = clockWith();
  expect(pass(5 * MINUTE)).toBe(time.wall);
});

it("does not believe a clock that was set ahead, and forgets it when it comes back", () => {
  const { pass, time } = clockWith();
  time.wall += 60 * MINUTE;
  expect(pass(9 * MINUTE)).toBe(time.wall - 60 * MINUTE);
  time.wall -= 60 * MINUTE;
  expect(pass(MINUTE)).toBe(time.wall);
  time.wall += 60 * MINUTE;
  expect(pass(9 * MINUTE)).toBe(time.wall - 60 * MINUTE);
});

it("believes it when it has stayed ahead for ten minutes", () => {
  const { pass, time } = clockWith();
  time.wall += 60 * MINUTE;
  expect(pass(10 * MINUTE + 1000)).toBe(time.wall);
});

it("goes back with the wall clock at once", () => {
  const { now, time } = clockWith();
  time.wall -= 60 * MINUTE;
  expect(now()).toBe(time.wall);
});
