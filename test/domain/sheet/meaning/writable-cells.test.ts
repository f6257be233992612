import { expect, it } from "vitest";

import { writableIn } from "../../../../server/domain/sheet/meaning/writable-cells.ts";
import { tableFrom } from "../../../support/sheet-catalogue.ts";

const COLUMNS = [0, 1, 2, 3];

/** The columns that may be written, by the rows of a table's body. */
function writable(text: string) {
  const table = tableFrom(text);
  const writableOf = writableIn(table);
  return table.body.map(({ row }) => {
    const isWritable = writableOf(row);
    return isWritable && COLUMNS.filter((column) => table.columns.figures.includes(column) && isWritable(column));
  });
}

const HEADER = "西安市\n指标 | 2014年 | 2015年 | 2016年\n";

it("leaves formulas, texts and hidden rows and columns as they are", () => {
  expect(writable(`# hidden: 4, D\n${HEADER}工业产值 | 1 | =B3*2 → 2 | 3\n销售收入 | 1 | 2 | 3`)).toEqual([
    [1],
    undefined,
  ]);
  expect(writable(`${HEADER}工业产值 | 1 | | 3\n销售收入 | 停报 | 2 | —`)).toEqual([
    [1, 2, 3],
    [2, 3],
  ]);
});

it("writes to the first of joined cells alone", () => {
  expect(writable(`# merge: B3:D3, C4:D5\n${HEADER}工业产值 | 1\n销售收入 | 1 | 2\n职工人数 | 5`)).toEqual([
    [1],
    [1, 2],
    [1],
  ]);
});

it("takes joined cells that a file says overlap, and those of a whole sheet, in its stride", () => {
  const joined = Array.from({ length: 500 }, () => "A1:XFD1048576").join(", ");
  expect(writable(`# merge: B3:D3, C3:D4, ${joined}\n${HEADER}工业产值 | 1\n销售收入 | 1`)).toEqual([[], []]);
});
