import { afterEach, expect, it, vi } from "vitest";

import { readAllSheets } from "../../../addin/excel/all-sheets.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("tells of every sheet, hidden ones too, and which are locked", async () => {
  stubSheets({
    月报: { rows: [] },
    底稿: { rows: [], visibility: "Hidden", isProtected: true },
    清单: { rows: [], visibility: "VeryHidden" },
  });
  expect(await readAllSheets()).toEqual([
    { name: "月报", isProtected: false },
    { name: "底稿", isProtected: true },
    { name: "清单", isProtected: false },
  ]);
});
