import { afterEach, expect, it, vi } from "vitest";

import { refreshAll } from "../../../addin/commands/refresh-all.ts";
import { stubExcel } from "../excel/fake-excel.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A press of the ribbon's button. */
function press() {
  const completed = vi.fn();
  return { completed, done: refreshAll({ completed, source: { id: "Plancell.RefreshAll" } }) };
}

it("calculates the workbook and completes", async () => {
  const sheet = stubExcel();
  const { completed, done } = press();
  await done;
  expect(sheet.calculated).toEqual(["Full"]);
  expect(completed).toHaveBeenCalledOnce();
});

it("completes when Excel refuses", async () => {
  const sheet = stubExcel();
  sheet.error = "InvalidOperationInCellEditMode";
  const { completed, done } = press();
  await done;
  expect(completed).toHaveBeenCalledOnce();
});
