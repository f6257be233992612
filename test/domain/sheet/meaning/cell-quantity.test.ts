import { expect, it } from "vitest";

import { cellQuantity } from "../../../../server/domain/sheet/meaning/cell-quantity.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function quantityOf(row: string, column: string, title = "", answers: Record<string, string> = {}) {
  const { indicator, unit, issue, basis } = cellQuantity(cellUnder(row, column, title), settlingWith(answers));
  return [indicator?.code ?? "", unit.value ?? "", basis ?? "", issue?.code ?? ""];
}

it("tells amounts and their growth apart", () => {
  expect(quantityOf("工业产值（亿元）", "累计")).toEqual(["OUTPUT", "亿元", "year-to-date", ""]);
  expect(quantityOf("工业产值（亿元）", "同比增长%")).toEqual(["OUTPUT_GROWTH", "%", "", ""]);
  expect(quantityOf("工业产值（%）", "2016年")).toEqual(["OUTPUT_GROWTH", "%", "", ""]);
  expect(quantityOf("工业产值增速", "2016年", "单位：亿元")).toEqual(["OUTPUT_GROWTH", "%", "", ""]);
});

it("takes a quantity in 上年=100 for its index", () => {
  expect(quantityOf("工业产值", "上年=100")).toEqual(["OUTPUT_INDEX", "上年=100", "", ""]);
  const { unit } = cellQuantity(cellUnder("销售收入", "上年=100"), settlingWith());
  expect(unit.issue?.code).toBe("UNIT_CONTRADICTION");
});

it("knows no growth that is not published, and no difference", () => {
  expect(quantityOf("销售收入", "同比增长%")).toEqual(["", "", "", "INDICATOR_UNKNOWN"]);
  expect(quantityOf("销售收入", "增减额")).toEqual(["", "", "", ""]);
});

it("asks whether a bare % is a growth", () => {
  expect(quantityOf("工业产值", "%")).toEqual(["OUTPUT_GROWTH", "%", "", "INDICATOR_AMBIGUOUS"]);
  const key = "INDICATOR_AMBIGUOUS percent OUTPUT";
  expect(quantityOf("工业产值", "%", "", { [key]: "工业产值增速" })[3]).toBe("");
  expect(quantityOf("工业产值", "%", "", { [key]: "比重" })).toEqual(["", "", "", ""]);
});
