import { expect, it } from "vitest";

import { cellIndicator } from "../../../../server/domain/sheet/meaning/cell-indicator.ts";
import { headFrom } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function indicatorOf(cell: ReturnType<typeof cellUnder>, answers: Record<string, string> = {}) {
  const { value, issue } = cellIndicator(cell, settlingWith(answers));
  return [value?.code ?? "", issue?.code ?? ""];
}

it("takes it from the row, the column or the lines over the table", () => {
  expect(indicatorOf(cellUnder("工业产值", "2016年"))).toEqual(["OUTPUT", ""]);
  expect(indicatorOf(cellUnder("2016年", "产值"))).toEqual(["OUTPUT", ""]);
  expect(indicatorOf(cellUnder("西安市", "2016年", "2016年工业产值"))).toEqual(["OUTPUT", ""]);
});

it("takes the growth where a label names both", () => {
  expect(indicatorOf(cellUnder("工业产值", "工业产值增速"))).toEqual(["OUTPUT_GROWTH", ""]);
});

it("asks where none, several or contradicting ones are named", () => {
  expect(indicatorOf(cellUnder("西安市", "2016年"))).toEqual(["", "INDICATOR_UNNAMED"]);
  expect(indicatorOf(cellUnder("工业产值", "销售收入"))).toEqual(["", "LABEL_CONTRADICTION"]);
  expect(indicatorOf(cellUnder("西安市", "2016年", "工业产值、销售收入"))).toEqual(["", "INDICATOR_AMBIGUOUS"]);
});

it("does not trust a title that says more, nor an unknown item above", () => {
  expect(indicatorOf(cellUnder("西安市", "2016年", "工业产值，民营"))).toEqual(["OUTPUT", "INDICATOR_AMBIGUOUS"]);
  expect(indicatorOf(cellUnder("西安市", "2016年", "工业产值，热力图"))).toEqual(["OUTPUT", ""]);
  const cell = cellUnder("采矿业", "2016年", "工业产值");
  const part = { ...cell, row: { ...cell.row, inherited: [headFrom("用电量", { row: 3, column: 0 })] } };
  expect(indicatorOf(part)).toEqual(["", "INDICATOR_UNKNOWN"]);
});

it("does as it is answered", () => {
  expect(indicatorOf(cellUnder("西安市", "2016年"), { "INDICATOR_UNNAMED A1:B9": "销售收入" })).toEqual(["SALES", ""]);
  const answers = { "LABEL_CONTRADICTION OUTPUT SALES": "工业产值" };
  expect(indicatorOf(cellUnder("工业产值", "销售收入"), answers)).toEqual(["OUTPUT", ""]);
});
