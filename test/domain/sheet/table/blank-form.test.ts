import { expect, it } from "vitest";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { blankColumns, formStart } from "../../../../server/domain/sheet/table/blank-form.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE, rowsFrom } from "../../../support/sheet-catalogue.ts";

const FORM = "西安市2016年6月\n一、工业\n工业产值 | | 亿元\n销售收入 | | 亿元\n职工人数 | | 人";
const CARD =
  "西安市2016年\n工业产值（亿元） | | 销售收入（亿元） |\n职工人数（人） | | 工业产值增速（%） |\n工业产值 | | 销售收入 |";

it("finds the first row of a form whose figures are still to be filled in", () => {
  expect([FORM, CARD].map((text) => formStart(rowsFrom(text).rows, []))).toEqual([2, 1]);
  expect(formStart(rowsFrom("工业产值 | | 亿元\n销售收入 | | 亿元").rows, [])).toBe(-1);
  expect(formStart(rowsFrom("工业产值 | 统计局\n销售收入 | 统计局\n职工人数 | 统计局").rows, [])).toBe(-1);
  const stacked = [2014, 2015, 2016]
    .map((year) => `${year}年\n市 | 工业产值（亿元） | 销售收入（亿元）\n西安市`)
    .join("\n");
  expect(formStart(rowsFrom(stacked).rows, [])).toBe(-1);
  expect(formStart(rowsFrom(FORM).rows, [{ first: 0, last: 0 }])).toBe(-1);
});

it("begins with rows right above that look alike, though nobody knows their names", () => {
  expect(formStart(rowsFrom(`西安市2016年\n蜂蜜 | | 吨\n${FORM.split("\n").slice(2).join("\n")}`).rows, [])).toBe(1);
});

it("knows the empty columns behind the names", () => {
  expect([FORM, CARD].map((text) => blankColumns(rowsFrom(text).rows.slice(1)))).toEqual([[1], [1, 3]]);
});

it("reads what goes into them", () => {
  const cellsOf = (text: string) =>
    recognise(readSheets(text), CATALOGUE).blocks.flatMap(({ cells }) =>
      cells.map(({ row, column, meaning }) => `${row} ${column} ${meaning.indicator} ${meaning.unit}`),
    );
  expect(cellsOf(FORM)).toEqual(["2 1 OUTPUT 亿元", "3 1 SALES 亿元", "4 1 STAFF 人"]);
  expect(cellsOf(CARD)).toEqual([
    ...["1 1 OUTPUT 亿元", "2 1 STAFF 人", "3 1 OUTPUT "],
    ...["1 3 SALES 亿元", "2 3 OUTPUT_GROWTH %", "3 3 SALES "],
  ]);
});
