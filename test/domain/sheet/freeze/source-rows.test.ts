import { expect, it } from "vitest";

import { BLANK_QUESTION } from "../../../../server/domain/question.ts";
import type { FrozenCell } from "../../../../server/domain/sheet/freeze/freeze-manifest.ts";
import {
  isSourceSheet,
  SOURCE_TITLE,
  sourceQuestion,
  sourceRows,
  sourceSheetName,
} from "../../../../server/domain/sheet/freeze/source-rows.ts";
import { createGrid } from "../../../../server/domain/sheet/grid.ts";

const CELL: FrozenCell = {
  ...{ sheet: "月报", row: 1, column: 2, formula: "=PLAN.METRIC(A2,B1)", value: 5.9, isError: false },
  dataVersion: "7-abc",
};

it("lists each cell with a formula, its value and where it is from", () => {
  const filled = { ...CELL, row: 2, formula: "" };
  expect(sourceRows([CELL, filled], () => "来源：年鉴")).toEqual([
    [SOURCE_TITLE],
    ["工作表", "单元格", "数值", "公式", "数据版本", "来源"],
    ["月报", "C2", 5.9, "=PLAN.METRIC(A2,B1)", "7-abc", "来源：年鉴"],
  ]);
});

it("is known by its first text, not by its name", () => {
  const sheetOf = (sheet: string, value: string) => createGrid({ sheet, cells: [{ row: 0, column: 0, value }] });
  expect(isSourceSheet(sheetOf("来源", SOURCE_TITLE))).toBe(true);
  expect(isSourceSheet(sheetOf("数据来源", "我的"))).toBe(false);
});

it("says where a source cannot be told", () => {
  expect(sourceRows([CELL], () => undefined)[2]?.at(-1)).toBe("公式不是单独取一个数，来源请看公式");
});

it("asks for the citation of the very figure", () => {
  const figure = { ...BLANK_QUESTION, ask: "METRIC", indicator: "GDP", period: "2015年", measure: "同比" } as const;
  expect(sourceQuestion({ ...figure, unit: "%", subject: "全国", asOf: "2016-06-30" })).toEqual({
    ...BLANK_QUESTION,
    ...{ ask: "SOURCE", indicator: "GDP", period: "2015年", measure: "同比", subject: "全国", asOf: "2016-06-30" },
  });
});

it.each([
  [[], "数据来源"],
  [["数据来源", "数据来源 (2)"], "数据来源 (3)"],
])("beside the sheets %j the sheet is named %s", (taken: string[], name) => {
  expect(sourceSheetName((one) => taken.includes(one))).toBe(name);
});
