import ExcelJS from "exceljs";
import { expect, test } from "vitest";

import { toUniverWorkbook } from "../../../preview/build/univer-workbook.ts";

/** The one cell of a sheet, as the grid gets it. */
function cell(value: ExcelJS.CellValue) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("表").getCell("A1").value = value;
  return toUniverWorkbook(workbook).sheets?.sheet1?.cellData?.[0]?.[0];
}

test.each<[string, ExcelJS.CellValue, object]>([
  ["number", 12.5, { v: 12.5, t: 2 }],
  ["text", "2016-06", { v: "2016-06", t: 1 }],
  ["truth value", true, { v: 1, t: 3 }],
  ["date, as its serial number", new Date(Date.UTC(2016, 5, 1)), { v: 42_522, t: 2 }],
  ["rich text", { richText: [{ text: "工业" }, { text: "投资" }] }, { v: "工业投资", t: 1 }],
  ["error", { error: "#N/A" }, { v: "#N/A", t: 1 }],
  ["formula with its value", { formula: "_xldudf_PLAN_METRIC(B1)", result: 7 }, { v: 7, f: "=PLAN.METRIC(B1)" }],
])("a cell holds its %s", (_, value, expected) => {
  expect(cell(value)).toMatchObject(expected);
});

test("only the corner of merged cells holds the value", () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = "标题";
  sheet.mergeCells("A1:B2");
  const read = toUniverWorkbook(workbook).sheets?.sheet1;
  expect(read?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }]);
  expect([read?.cellData?.[0]?.[0]?.v, read?.cellData?.[1]?.[1]?.v]).toEqual(["标题", undefined]);
});

test("a hidden sheet stays hidden", () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("月报");
  workbook.addWorksheet("底稿", { state: "hidden" });
  const { sheets = {} } = toUniverWorkbook(workbook);
  expect(Object.values(sheets).map(({ name, hidden }) => [name, hidden])).toEqual([
    ["月报", 0],
    ["底稿", 1],
  ]);
});
