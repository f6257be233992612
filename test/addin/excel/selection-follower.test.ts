import { afterEach, expect, it, vi } from "vitest";

import { SelectionFollower } from "../../../addin/excel/selection-follower.ts";
import { ManualClock } from "../client/manual-clock.ts";
import { stubSelection } from "./fake-selection.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

function follower() {
  const excel = stubSelection();
  const clock = new ManualClock();
  const [onRest, onFailure] = [vi.fn(), vi.fn()];
  return { excel, clock, onRest, onFailure, follower: new SelectionFollower(clock, { onRest, onFailure }) };
}

it("tells once when it begins, and once when the selection rests", async () => {
  const { excel, clock, onRest, follower: one } = follower();
  one.follow(true);
  await clock.pass(0);
  expect(onRest).toHaveBeenCalledTimes(1);
  for (let move = 0; move < 5; move++) {
    excel.move();
    await clock.pass(100);
  }
  expect(onRest).toHaveBeenCalledTimes(1);
  await clock.pass(300);
  expect(onRest).toHaveBeenCalledTimes(2);
});

it("leaves nothing behind when it ends, however quickly it is switched", async () => {
  const { excel, clock, onRest, follower: one } = follower();
  for (const isWanted of [true, false, true, false]) one.follow(isWanted);
  await clock.pass(0);
  expect(excel.handlers.size).toBe(0);
  one.follow(true);
  await clock.pass(0);
  expect(excel.handlers.size).toBe(1);
  excel.move();
  one.follow(false);
  onRest.mockClear();
  await clock.pass(1_000);
  expect([onRest.mock.calls.length, excel.handlers.size]).toEqual([0, 0]);
});

it("tells why Excel cannot be followed, and can be tried again", async () => {
  const { excel, clock, onFailure, follower: one } = follower();
  excel.fault = "ApiNotFound";
  one.follow(true);
  await clock.pass(0);
  expect(onFailure).toHaveBeenCalledWith(expect.objectContaining({ code: "ApiNotFound" }));
  excel.fault = "";
  one.follow(true);
  await clock.pass(0);
  expect(excel.handlers.size).toBe(1);
});
