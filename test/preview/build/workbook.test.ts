import { expect, test } from "vitest";

import { createWorkbook, firstTableRow, type SheetPlan } from "../../../preview/build/workbook.ts";

const PLAN: SheetPlan = {
  name: "月报",
  title: "工业运行月报",
  note: "单位：亿元",
  rows: [
    ["指标", "2016年"],
    ["工业投资", "=PLAN.METRIC($A4,B$3)"],
  ],
};

test("a title and a note each stand over the table", () => {
  expect(firstTableRow(PLAN)).toBe(3);
  expect(firstTableRow({ name: "表", rows: [] })).toBe(1);
});

test("formulas are stored as Excel stores them, without a value", () => {
  const sheet = createWorkbook([PLAN]).getWorksheet("月报");
  expect(sheet?.getCell("A1").value).toBe("工业运行月报");
  expect(sheet?.getCell("B2").value).toBe("单位：亿元");
  expect(sheet?.getCell("B4")).toMatchObject({ formula: "_xldudf_PLAN_METRIC($A4,B$3)", result: undefined });
});
