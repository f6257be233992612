import { expect, it } from "vitest";

import { withUnitsOfWhole } from "../../../../server/domain/sheet/context/units-of-whole.ts";
import { readCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { headFrom, readLabel } from "../../../support/sheet-catalogue.ts";

function columnsOf(...columns: readonly (readonly [over: string, label: string])[]) {
  const given = columns.map(([over, label], column) => {
    const cell = { row: 0, column, value: over, formula: "", numberFormat: "General", isError: false };
    return { column, cells: over === "" ? [] : [readCell(cell, readLabel)], head: headFrom(label) };
  });
  return withUnitsOfWhole(given).map(({ head }) => head.units?.value.map(({ symbol }) => symbol).join());
}

it("gives columns below 其中 the unit of the whole before them", () => {
  expect(columnsOf(["", "工业产值（万元）"], ["其中", "采矿业"], ["其中", "汽车制造业"])).toEqual([
    "万元",
    "万元",
    "万元",
  ]);
});

it("leaves them their own unit, growths none, and columns behind them theirs", () => {
  const columns = columnsOf(["", "工业产值（万元）"], ["其中", "采矿业（亿元）"], ["其中", "增速"], ["", "销售收入"]);
  expect(columns).toEqual(["万元", "亿元", undefined, undefined]);
});
