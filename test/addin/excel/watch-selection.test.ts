import { afterEach, expect, it, vi } from "vitest";

import { watchSelection } from "../../../addin/excel/watch-selection.ts";
import { stubSelection } from "./fake-selection.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("tells of changes until it is ended", async () => {
  const excel = stubSelection();
  const onChange = vi.fn();
  const watch = await watchSelection(onChange);
  excel.move();
  expect(onChange).toHaveBeenCalledTimes(1);
  const [late] = excel.handlers;
  await watch.end();
  expect(excel.handlers.size).toBe(0);
  await late?.();
  expect(onChange).toHaveBeenCalledTimes(1);
});

it("fails where Excel does not tell, and ends quietly where Excel is busy", async () => {
  const excel = stubSelection();
  const watch = await watchSelection(() => {});
  excel.fault = "InvalidOperationInCellEditMode";
  await watch.end();
  await expect(watchSelection(() => {})).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});
