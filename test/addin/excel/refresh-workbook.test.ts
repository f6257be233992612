import { afterEach, expect, it, vi } from "vitest";

import { client } from "../../../addin/client/client.ts";
import { refreshWorkbook } from "../../../addin/excel/refresh-workbook.ts";
import { stubExcel } from "./fake-excel.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("forgets the answers before it calculates", async () => {
  const sheet = stubExcel();
  const calculatedBefore: number[] = [];
  vi.spyOn(client.batcher, "refresh").mockImplementation(() => void calculatedBefore.push(sheet.calculated.length));
  await refreshWorkbook();
  expect([calculatedBefore, sheet.calculated]).toEqual([[0], ["Full"]]);
});
