import { type Catalogue, createCatalogue } from "../../server/domain/catalogue.ts";
import type { Indicator } from "../../server/domain/indicator.ts";
import type { CellPosition } from "../../server/domain/sheet/cell-range.ts";
import { divideTable, type Table } from "../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../server/domain/sheet/label/label-reader.ts";
import { type Head, headOfLabel, NO_HEAD } from "../../server/domain/sheet/table/head.ts";
import { readRows, type SheetRows } from "../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../sheets/read-sheet.ts";

function indicator(code: string, name: string, differences: Partial<Indicator> = {}): Indicator {
  return {
    ...{ code, name, englishName: code.toLowerCase(), aliases: [], unit: "亿元", decimals: 2, kind: "flow" },
    ...{ priceBasis: null, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [], ...differences },
  };
}

function area(code: string, name: string, parent: string) {
  return { code, name, shortName: name.slice(0, -1), level: "", parent, aliases: [name.slice(0, -1)] };
}

/** A few names, enough to read sheets by. */
export const CATALOGUE: Catalogue = createCatalogue({
  indicators: [
    indicator("OUTPUT", "工业产值", { aliases: ["产值"] }),
    indicator("OUTPUT_GROWTH", "工业产值增速", { unit: "%", kind: "rate", growthOf: "OUTPUT" }),
    indicator("OUTPUT_INDEX", "工业产值指数", { unit: "上年=100", kind: "index" }),
    indicator("SALES", "销售收入"),
    indicator("STAFF", "职工人数", { unit: "人", kind: "stock" }),
  ],
  areas: [area("100000", "全国", ""), area("610000", "陕西省", "100000"), area("610100", "西安市", "610000")],
  members: [
    { kind: "industry", code: "36", name: "汽车制造业", aliases: [] },
    { kind: "industry", code: "B", name: "采矿业", aliases: ["采矿"] },
    { kind: "project", code: "P1", name: "试验项目", aliases: [] },
  ],
  homeArea: "610100",
});

/** Reads labels by the names of {@link CATALOGUE}. */
export const readLabel = createLabelReader(CATALOGUE);

/** What a text says as a label in a cell, the first where none is given. */
export function headFrom(text: string, cell: CellPosition = { row: 0, column: 0 }): Head {
  return text === "" ? NO_HEAD : headOfLabel(readLabel(text), cell);
}

/** The rows of a sheet written as the cases are. */
export function rowsFrom(text: string): SheetRows {
  const [grid] = readSheets(text);
  if (!grid) throw new Error("The text holds no sheet");
  return readRows(grid, readLabel);
}

/** The tables of a sheet written as the cases are. */
export function tablesFrom(text: string): Table[] {
  return findTables(rowsFrom(text)).flatMap(divideTable);
}

/** The only table of a sheet written as the cases are. */
export function tableFrom(text: string): Table {
  const [table, ...others] = tablesFrom(text);
  if (!table || others.length > 0) throw new Error(`Expected one table, found ${others.length + (table ? 1 : 0)}`);
  return table;
}
