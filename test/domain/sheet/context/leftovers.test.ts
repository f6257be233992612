import { expect, it } from "vitest";

import { leftoversOf } from "../../../../server/domain/sheet/context/leftovers.ts";
import { cellsByCode } from "../../../sheets/expected.ts";
import { tablesFrom } from "../../../support/sheet-catalogue.ts";

function leftovers(text: string, written: readonly string[] = []) {
  const tables = tablesFrom(text);
  const grid = tables[0]?.sheet.grid;
  if (!grid) throw new Error("No table");
  const places = written.map((place) => place.split(":").map(Number));
  const writtenIn = (row: number) => {
    const columns: boolean[] = [];
    for (const [at, column = 0] of places) if (at === row) columns[column] = true;
    return columns;
  };
  return Object.fromEntries(cellsByCode(leftoversOf(grid, tables, writtenIn)));
}

it("says why each cell is left as it is", () => {
  const text =
    "# hidden: 4\n西安市\n序号 | 指标 | 2016年\n1 | 工业产值 | 5\n2 | 销售收入 | 6\n3 | 职工人数 | 停报\n注：初步数";
  expect(leftovers(text, ["2:2"])).toEqual({
    HEADER: ["A1", "A2", "B2", "B3", "B5", "C2"],
    HELPER: ["A3", "A4", "A5", "B4", "C4"],
    TEXT: ["C5"],
    FOOTNOTE: ["A6"],
  });
});

it("tells headers that formulas read, and whose the formulas are", () => {
  const text = "指标 | 2015年 | 2016年\n工业产值 | 5 | =B2*2 → 10\n销售收入 | 1 | =VLOOKUP(A3,B1:C2,2) → 3";
  expect(leftovers(text)).toEqual({
    HEADER: ["A1", "A2"],
    HEADER_READ_BY_FORMULA: ["A3", "B1", "C1"],
    OUTSIDE_TABLE: ["B2", "B3"],
    OWN_FORMULA: ["C2", "C3"],
  });
});
