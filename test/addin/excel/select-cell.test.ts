import { afterEach, expect, it, vi } from "vitest";

import { selectCell } from "../../../addin/excel/select-cell.ts";
import { stubExcel } from "./fake-excel.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("shows the sheet and selects the cell", async () => {
  const sheet = stubExcel();
  await selectCell("'1-6 月'!B7");
  expect([sheet.activated, sheet.selected]).toEqual(["1-6 月", "1-6 月!B7"]);
});

it("throws what Excel throws", async () => {
  stubExcel().error = "ItemNotFound";
  await expect(selectCell("Gone!B7")).rejects.toMatchObject({ code: "ItemNotFound" });
});
