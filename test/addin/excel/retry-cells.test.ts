import { afterEach, expect, it, vi } from "vitest";

import { retryCells } from "../../../addin/excel/retry-cells.ts";
import { ManualClock } from "../client/manual-clock.ts";
import { stubExcel } from "./fake-excel.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A batcher with so many questions open, each time it is asked. */
function asking(...waiting: readonly number[]) {
  const left = [...waiting];
  const nothing = { dataVersion: "v1", cached: 0, outdated: 0, lost: 0, requests: 0 };
  return { batcher: { report: () => ({ ...nothing, waiting: left.shift() ?? waiting.at(-1) ?? 0 }) } };
}

it("calculates those cells alone and waits for their answers", async () => {
  const sheet = stubExcel({ "Sheet1!B1": ["=PLAN.METRIC(1)"], "Sheet1!B2": ["=PLAN.METRIC(2)"] });
  const clock = new ManualClock();
  let isDone = false;
  const done = retryCells(["'Sheet1'!B2"], asking(1, 1, 0), clock).then(() => {
    isDone = true;
  });
  await clock.pass(600);
  expect([sheet.calculated, isDone]).toEqual([["Sheet1!B2"], false]);
  await clock.pass(400);
  await done;
  expect(sheet.calculated).toEqual(["Sheet1!B2"]);
});

it("does not wait for ever", async () => {
  stubExcel({ "Sheet1!B2": ["=PLAN.METRIC(2)"] });
  const clock = new ManualClock();
  const done = retryCells(["Sheet1!B2"], asking(1), clock);
  await clock.pass(31_000);
  await done;
});

it("throws what Excel throws", async () => {
  const sheet = stubExcel({ "Sheet1!B2": ["=PLAN.METRIC(2)"] });
  sheet.error = "InvalidOperationInCellEditMode";
  await expect(retryCells(["Sheet1!B2"], asking(0), new ManualClock())).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
});
