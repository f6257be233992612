import { afterEach, expect, it, vi } from "vitest";

import { REFRESH_MODES, readRefreshMode, saveRefreshMode } from "../../../addin/excel/refresh-mode.ts";
import { stubExcel } from "./fake-excel.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each(REFRESH_MODES)("is %s when the workbook says so", async (mode) => {
  const sheet = stubExcel();
  await saveRefreshMode(mode);
  expect([readRefreshMode(), sheet.saved]).toEqual([mode, { "plancell.refresh": mode }]);
});

it.each([undefined, null, "always", 1, { mode: "automatic" }])("is asking when the workbook says %j", (stored) => {
  stubExcel().saved["plancell.refresh"] = stored;
  expect(readRefreshMode()).toBe("ask");
});
