import { expect, it } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { PacedPush } from "../../../addin/client/paced-push.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { ManualClock } from "./manual-clock.ts";

function cell() {
  const clock = new ManualClock();
  const shown: Answer[] = [];
  const push = new PacedPush((answer) => void shown.push(answer), clock);
  return { clock, shown, push };
}

it("shows the first answer at once", () => {
  const { push, shown } = cell();
  push.offer(7);
  expect(shown).toEqual([7]);
});

it("shows an equal answer once", async () => {
  const { push, shown, clock } = cell();
  for (const answer of [7, 7, refuse("SERVER_BUSY"), refuse("SERVER_BUSY")]) {
    push.offer(answer);
    await clock.pass(1_000);
  }
  expect(shown).toEqual([7, refuse("SERVER_BUSY")]);
});

it("shows one answer a second, and the last of many", async () => {
  const { push, shown, clock } = cell();
  for (let answer = 0; answer < 25; answer++) {
    push.offer(answer);
    await clock.pass(100);
  }
  await clock.pass(1_000);
  expect(shown).toEqual([0, 9, 19, 24]);
});

it("shows nothing when the answer is back to what it shows", async () => {
  const { push, shown, clock } = cell();
  for (const answer of [1, 2, 1]) push.offer(answer);
  await clock.pass(5_000);
  expect(shown).toEqual([1]);
});

it("shows nothing after it was stopped, and leaves no timer", async () => {
  const { push, shown, clock } = cell();
  push.offer(1);
  push.offer(2);
  push.stop();
  expect(clock.waiting).toBe(0);
  await clock.pass(5_000);
  expect(shown).toEqual([1]);
});
