import { afterEach, expect, it, vi } from "vitest";

import { unhealedProblems } from "../../../addin/excel/unhealed.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const FORMULA = "=PLAN.METRIC(A1,B1)";
const CELLS = [0, 1].map((row) => ({ sheet: "月报", row, column: 0, before: FORMULA, after: FORMULA }));

it("tells how many formulas still show #NAME?, and what that means", async () => {
  stubSheets({ 月报: { rows: [[FORMULA], [FORMULA]], results: { "0,0": "#NAME?" } } });
  expect(await unhealedProblems(CELLS)).toEqual([expect.stringMatching(/^1 个公式重写后仍显示 #NAME\?：加载项/u)]);
});

it("tells nothing where all are calculated, or Excel does not say", async () => {
  const fake = stubSheets({ 月报: { rows: [[FORMULA], [FORMULA]] } });
  expect(await unhealedProblems(CELLS)).toEqual([]);
  fake.onSync = () => {
    throw new Error("busy");
  };
  expect(await unhealedProblems(CELLS)).toEqual([]);
});
