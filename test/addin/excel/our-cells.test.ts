import { afterEach, describe, expect, it, vi } from "vitest";

import { calculateCells, sortCells } from "../../../addin/excel/our-cells.ts";
import { stubExcel } from "./fake-excel.ts";

const FORMULA = ["=PLAN.METRIC(A1,2016)"];
const SHEET = {
  "S!B1": FORMULA,
  "S!B2": FORMULA,
  "S!B4": FORMULA,
  "S!B3": ["=1"],
  "T!A1": FORMULA,
  "S!C1": ["PLAN.B"],
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("sortCells", () => {
  it("tells the cells that hold a formula of ours from those that do not", async () => {
    stubExcel(SHEET);
    expect(await sortCells(["S!B4", "S!B3", "S!B2", "T!A1", "S!C1", "S!D9"])).toEqual({
      ours: ["S!B2", "S!B4", "T!A1"],
      gone: ["S!B3", "S!C1", "S!D9"],
    });
  });

  it("counts a sheet that is gone among what is gone", async () => {
    stubExcel(SHEET);
    expect(await sortCells(["Gone!B1", "S!B1"])).toEqual({ ours: ["S!B1"], gone: ["Gone!B1"] });
  });

  it("throws what else Excel throws", async () => {
    stubExcel(SHEET).error = "InvalidOperationInCellEditMode";
    await expect(sortCells(["S!B1"])).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
});

describe("calculateCells", () => {
  it("calculates exactly those cells, and says how far it is", async () => {
    const { calculated } = stubExcel(SHEET);
    const progress: number[] = [];
    await calculateCells(["S!B1", "S!B2", "S!B4", "T!A1"], (done) => progress.push(done));
    expect(calculated).toEqual(["S!B1:B2", "S!B4", "T!A1"]);
    expect(progress).toEqual([3, 4]);
  });

  it("calculates nothing for no cells", async () => {
    const { calculated } = stubExcel(SHEET);
    await calculateCells([]);
    expect(calculated).toEqual([]);
  });

  it("calculates everything where cells cannot be named", async () => {
    const sheet = stubExcel(SHEET);
    sheet.supports = false;
    await calculateCells(["S!B1"]);
    expect(sheet.calculated).toEqual(["Full"]);
  });
});
