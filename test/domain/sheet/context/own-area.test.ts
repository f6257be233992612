import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { withOwnAreaRead } from "../../../../server/domain/sheet/context/own-area.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const AREAS = [
  { code: "640000", name: "宁夏回族自治区", shortName: "宁夏", level: "province", parent: "100000", aliases: ["宁夏"] },
  { code: "610104", name: "莲湖区", shortName: "莲湖", level: "district", parent: "610100", aliases: ["莲湖"] },
  { code: "610122", name: "蓝田县", shortName: "蓝田", level: "district", parent: "610100", aliases: ["蓝田"] },
];
const catalogue = createCatalogue({
  indicators: [...CATALOGUE.indicators.things],
  areas: [...CATALOGUE.areas.things, ...AREAS],
  members: [],
  homeArea: "610100",
});
const readLabel = createLabelReader(catalogue);

/** The areas and indicators that the rows' labels name. */
function rowsOf(title: string, name: string): string[] {
  const [grid] = readSheets(`${title}\n指标 | 2016年\n${name} | 1`);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const [row] = withOwnAreaRead(table, catalogue, readLabel).body;
  return (
    row?.cells.flatMap(({ label }) => [
      ...(label?.areas ?? []),
      ...(label?.indicators.map(({ code }) => code) ?? []),
    ]) ?? []
  );
}

it("takes 全区 and 全县 for the district that a line over the table names", () => {
  expect(rowsOf("莲湖区主要指标", "全区工业产值")).toEqual(["610104", "OUTPUT"]);
  expect(rowsOf("莲湖区主要指标", "全区")).toEqual(["610104"]);
  expect(rowsOf("蓝田县主要指标", "全县工业产值")).toEqual(["610122", "OUTPUT"]);
  expect(rowsOf("宁夏回族自治区主要指标", "自治区")).toEqual(["640000"]);
});

it("leaves it below a line about another kind of area, or about several", () => {
  expect(rowsOf("西安市主要指标", "全区")).toEqual([]);
  expect(rowsOf("莲湖区与蓝田县主要指标", "全区")).toEqual([]);
  expect(rowsOf("莲湖区主要指标", "全区域")).toEqual([]);
});
