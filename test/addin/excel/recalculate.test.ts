import { afterEach, describe, expect, it, vi } from "vitest";

import { recalculateAll, recalculateCells } from "../../../addin/excel/recalculate.ts";
import { stubExcel } from "./fake-excel.ts";

const OURS = {
  "Sheet1!A1": ["=PLAN.METRIC(B1,2016)"],
  "1-6 月!B2": ["=SUM(plan.target(A1,2016))"],
  "Sheet1!C1": ["=1"],
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("recalculateCells", () => {
  it("calculates those cells alone", async () => {
    const { calculated } = stubExcel(OURS);
    await recalculateCells(["Sheet1!A1", "'1-6 月'!B2"]);
    expect(calculated).toEqual(["Sheet1!A1", "1-6 月!B2"]);
  });

  it("does nothing for no cells", async () => {
    const { calculated } = stubExcel(OURS);
    await recalculateCells([]);
    expect(calculated).toEqual([]);
  });

  it.each([
    ["a cell that holds another formula now", ["Sheet1!A1", "Sheet1!C1"]],
    ["a cell that is blank now", ["Sheet1!D1"]],
    ["a sheet that is gone", ["Gone!A1"]],
    ["very many cells", Array.from({ length: 501 }, () => "Sheet1!A1")],
  ])("calculates the workbook for %s", async (_, addresses) => {
    const { calculated } = stubExcel(OURS);
    await recalculateCells(addresses);
    expect(calculated).toEqual(["Full"]);
  });

  it("calculates the workbook in an old Excel", async () => {
    const sheet = stubExcel(OURS);
    sheet.supports = false;
    await recalculateCells(["Sheet1!A1"]);
    expect(sheet.calculated).toEqual(["Full"]);
  });
});

describe("recalculateAll", () => {
  it("calculates the workbook", async () => {
    const { calculated } = stubExcel();
    await recalculateAll();
    expect(calculated).toEqual(["Full"]);
  });
});
