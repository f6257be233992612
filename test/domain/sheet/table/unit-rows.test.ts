import { expect, it } from "vitest";

import { readCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { readUnitRows } from "../../../../server/domain/sheet/table/unit-rows.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

function unitsOf(text: string): Record<string, readonly string[]> {
  const [grid] = readSheets(text);
  const rows = new Map(
    [...(grid?.rows ?? [])].map(([row, held]) => [row, [...held.values()].map((cell) => readCell(cell, readLabel))]),
  );
  readUnitRows(rows);
  const labels = [...rows.values()].flat().flatMap(({ label }) => label ?? []);
  return Object.fromEntries(labels.map(({ text: name, units }) => [name, units.map(({ symbol }) => symbol)]));
}

it("gives names the units that stand below them beside the word for unit", () => {
  expect(unitsOf("汽车产量 | 44.52\n单位 | 万辆")).toEqual({ 汽车产量: ["万辆"] });
});

it("does so for names side by side, filled in or not", () => {
  expect(unitsOf("生产总值 | | | 常住人口 |\n单位 | 亿元 | | 单位 | 万人")).toEqual({
    生产总值: ["亿元"],
    常住人口: ["万人"],
  });
});

it("leaves a unit below a line over a table, and one below a name that says its own", () => {
  expect(unitsOf("序列：汽车制造业 |\n单位 | %")).toEqual({ "序列：汽车制造业": [], 单位: [], "%": ["%"] });
  expect(unitsOf("生产总值（亿元） | 7\n单位 | 万元")).toMatchObject({ 单位: [], 万元: ["万元"] });
});
