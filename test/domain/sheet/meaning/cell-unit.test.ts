import { expect, it } from "vitest";

import { isRefusal } from "../../../../server/domain/refusal.ts";
import { cellUnit, shownUnits, showsOnly } from "../../../../server/domain/sheet/meaning/cell-unit.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";
import { cellUnder, settlingWith } from "../../../support/sheet-cell.ts";

function unitOf(code: string, row: string, column: string, title = "", isGrowth = false) {
  const indicator = CATALOGUE.indicator(code);
  if (isRefusal(indicator)) throw new Error(code);
  const { value, issue } = cellUnit(indicator, shownUnits(cellUnder(row, column, title)), isGrowth, settlingWith());
  return [value, issue?.code ?? ""];
}

it("takes the nearest unit that can measure the indicator", () => {
  expect(unitOf("OUTPUT", "工业产值（万元）", "2016年", "单位：亿元")).toEqual(["万元", ""]);
  expect(unitOf("OUTPUT", "工业产值", "2016年", "单位：亿元、%")).toEqual(["亿元", ""]);
  expect(unitOf("OUTPUT", "工业产值", "2016年")).toEqual(["", ""]);
});

it("knows that a growth stands in percent under a row of amounts", () => {
  expect(unitOf("OUTPUT_GROWTH", "工业产值（亿元）", "增长", "", true)).toEqual(["%", ""]);
});

it("asks about units that differ or do not fit", () => {
  expect(unitOf("OUTPUT", "工业产值", "2016年", "单位：亿元、万元")).toEqual([undefined, "UNIT_AMBIGUOUS"]);
  expect(unitOf("OUTPUT", "工业产值（万元）", "亿元")).toEqual([undefined, "UNIT_CONTRADICTION"]);
  expect(unitOf("OUTPUT", "工业产值（户）", "2016年")).toEqual([undefined, "UNIT_CONTRADICTION"]);
});

it("asks where two lines over a table give different units of the same", () => {
  const sheet = "西安市 | 金额单位：万元\n指标（亿元） | 2016年\n工业产值 | 1";
  const { questions } = recognise(readSheets(sheet), CATALOGUE);
  expect(questions.map(({ code, candidates }) => [code, ...candidates])).toEqual([["UNIT_AMBIGUOUS", "亿元", "万元"]]);
  const same = "西安市（亿元） | 单位：亿元、%\n指标（亿元） | 2016年\n工业产值 | 1";
  expect(recognise(readSheets(same), CATALOGUE).questions).toEqual([]);
});

it("tells whether only percent is shown", () => {
  expect(showsOnly(shownUnits(cellUnder("工业产值（%）", "")), "percent")).toBe(true);
  expect(showsOnly(shownUnits(cellUnder("工业产值", "")), "percent")).toBe(false);
});
