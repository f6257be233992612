import { afterEach, expect, it, vi } from "vitest";

import { readSetting, saveSetting } from "../../../addin/excel/document-setting.ts";
import { stubExcel } from "./fake-excel.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("is nothing at first", () => {
  stubExcel();
  expect(readSetting("plancell.test")).toBeNull();
});

it("is saved with the workbook", async () => {
  const sheet = stubExcel();
  await saveSetting("plancell.test", [1]);
  expect([readSetting("plancell.test"), sheet.saved]).toEqual([[1], { "plancell.test": [1] }]);
});

it("is not there outside of Excel", async () => {
  vi.stubGlobal("Office", { context: {} });
  await saveSetting("plancell.test", 1);
  expect(readSetting("plancell.test")).toBeNull();
});
