import { expect, it } from "vitest";

import { cellName, rangeName } from "../../../../server/domain/sheet/cell-range.ts";
import { createInquiry } from "../../../../server/domain/sheet/inquiry.ts";
import { understandTable } from "../../../../server/domain/sheet/meaning/understand-table.ts";
import { CATALOGUE, readLabel, tableFrom } from "../../../support/sheet-catalogue.ts";

function understand(text: string) {
  const inquiry = createInquiry("Sheet1", new Map());
  const block = understandTable(tableFrom(text), { catalogue: CATALOGUE, readLabel, inquiry, isAtHome: true });
  return { block, questions: inquiry.questions() };
}

it("proposes the cells of a table that may be written", () => {
  const text =
    "# hidden: 5\n西安市\n指标 | 2015年 | 2016年\n工业产值 | 1 | =B3*2 → 2\n销售收入 | | 停报\n职工人数 | 1 | 2";
  const { block, questions } = understand(text);
  expect(block?.cells.map(cellName)).toEqual(["B3", "B4"]);
  expect([block && rangeName(block.range), block?.orientation, questions]).toEqual(["A2:C5", "periods-across", []]);
});

it("tells how the periods go", () => {
  expect(understand("西安市\n时间 | 工业产值\n2015年 | 1\n2016年 | 2").block?.orientation).toBe("periods-down");
  expect(understand("西安市2016年\n指标 | 总量\n工业产值 | 1\n销售收入 | 1").block?.orientation).toBe("one-period");
});

it("is no block while nothing can be proposed", () => {
  const { block, questions } = understand("西安市\n指标 | 11月 | 12月\n工业产值 | 1 | 2");
  expect([block, questions.map(({ code, cells }) => [code, cells.length])]).toEqual([undefined, [["YEAR_MISSING", 2]]]);
});
