import { afterEach, expect, it, vi } from "vitest";

import { recalculateWhenAllowed } from "../../../addin/excel/recalculate-when-allowed.ts";
import { ManualClock } from "../client/manual-clock.ts";
import { stubExcel } from "./fake-excel.ts";

const OURS = { "Sheet1!A1": ["=PLAN.METRIC(B1,2016)"] };

afterEach(() => {
  vi.unstubAllGlobals();
});

it("calculates at once where Excel allows it", async () => {
  const { calculated } = stubExcel(OURS);
  await recalculateWhenAllowed(["Sheet1!A1"], new ManualClock());
  expect(calculated).toEqual(["Sheet1!A1"]);
});

it("waits until the analyst has finished typing", async () => {
  const clock = new ManualClock();
  const sheet = stubExcel(OURS);
  sheet.error = "InvalidOperationInCellEditMode";
  const done = recalculateWhenAllowed(["Sheet1!A1"], clock);
  await clock.pass(60_000);
  expect(sheet.calculated).toEqual([]);
  sheet.error = "";
  await clock.pass(2_000);
  await done;
  expect([sheet.calculated, clock.waiting]).toEqual([["Sheet1!A1"], 0]);
});

it("gives up where Excel refuses for another reason", async () => {
  const clock = new ManualClock();
  const sheet = stubExcel(OURS);
  sheet.error = "AccessDenied";
  await expect(recalculateWhenAllowed(["Sheet1!A1"], clock)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(clock.waiting).toBe(0);
});
