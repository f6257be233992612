import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { Answer } from "../../../addin/client/answer.ts";
import { client } from "../../../addin/client/client.ts";
import { liveCell } from "../../../addin/functions/live-cell.ts";
import { refuse } from "../../../server/domain/refusal.ts";
import { FAKE_CUSTOM_FUNCTIONS } from "../fake-custom-functions.ts";

beforeEach(() => {
  vi.stubGlobal("CustomFunctions", FAKE_CUSTOM_FUNCTIONS);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A live cell, and how its watch is answered and stopped. */
function invoke(period: unknown) {
  const stop = vi.fn();
  const pushes: ((answer: Answer) => void)[] = [];
  const watch = vi.spyOn(client.streams, "watch").mockImplementation((_, push) => {
    pushes.push(push);
    return stop;
  });
  const setResult = vi.fn();
  const invocation = { setResult, onCanceled: () => {} };
  liveCell("METRIC", ["工业投资", period], invocation);
  return { invocation, setResult, stop, watch, push: (answer: Answer) => pushes.at(-1)?.(answer) };
}

it("shows every answer it is given", () => {
  const { push, setResult } = invoke(2016);
  push(629);
  push(647.4);
  expect(setResult.mock.calls).toEqual([[629], [647.4]]);
});

it("shows a refusal as Excel's error", () => {
  const { push, setResult } = invoke(2016);
  push(refuse("SERVER_BUSY"));
  expect(setResult).toHaveBeenCalledWith(expect.objectContaining({ code: "#N/A" }));
});

it("stops its watch when Excel cancels it", () => {
  const { invocation, stop } = invoke(2016);
  expect(stop).not.toHaveBeenCalled();
  invocation.onCanceled();
  expect(stop).toHaveBeenCalledOnce();
});

it("watches nothing for a period that cannot be read", () => {
  const { invocation, setResult, watch } = invoke("哪天");
  invocation.onCanceled();
  expect(watch).not.toHaveBeenCalled();
  expect(setResult).toHaveBeenCalledWith(expect.objectContaining({ code: "#VALUE!" }));
});
