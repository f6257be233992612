import { afterEach, expect, it, vi } from "vitest";

import { readRequirementSets } from "../../../addin/excel/requirement-sets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("are the highest versions that Excel claims", () => {
  const claimed: Readonly<Record<string, number>> = { ExcelApi: 14, SharedRuntime: 1 };
  const isSetSupported = (set: string, version: string) => Number(version.split(".")[1]) <= (claimed[set] ?? 0);
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported } } });
  expect(readRequirementSets()).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
});

it("are none outside of Office", () => {
  vi.stubGlobal("Office", { context: {} });
  expect(readRequirementSets()).toEqual([]);
});
