import { expect, it } from "vitest";

import { excelErrorSentence } from "../../../addin/excel/excel-error.ts";

it.each([
  ["InvalidOperationInCellEditMode", "结束编辑"],
  ["AccessDenied", "受保护"],
  ["ItemNotFound", "重新选择"],
  ["InvalidArgument", "右侧至少还有两列"],
  ["GeneralException", "（GeneralException）"],
])("says what to do about %s", (code, words) => {
  expect(excelErrorSentence(Object.assign(new Error(), { code }))).toContain(words);
});

it.each([new Error("boom"), "boom", null, undefined])("has a sentence for %s", (error) => {
  expect(excelErrorSentence(error)).toMatch(/^Excel 没有完成操作。/u);
});
