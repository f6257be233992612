import { expect, it } from "vitest";
import { withUnitsBetween } from "../../../../server/domain/sheet/context/units-between.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";
import { cellUnder } from "../../../support/sheet-cell.ts";

function unitsOf(...lines: string[]): string[] {
  const { blocks } = recognise(readSheets(["西安市2016年", "指标 | 数值", ...lines].join("\n")), CATALOGUE, []);
  return blocks.flatMap(({ cells }) => cells.map(({ meaning }) => meaning.unit));
}

it("gives the rows below a unit line that unit, and none to those above", () => {
  expect(unitsOf("工业产值（亿元） | 1", "单位：万元", "销售收入 | 2")).toEqual(["亿元", "万元"]);
});

it("leaves rows their own unit", () => {
  expect(unitsOf("工业产值（亿元） | 1", "单位：万元", "销售收入（亿元） | 2")).toEqual(["亿元", "亿元"]);
});

it("gives back the very rows where no line stands between them", () => {
  const rows = [cellUnder("工业产值", "2016年").row];
  expect(withUnitsBetween(rows, [])).toBe(rows);
});
