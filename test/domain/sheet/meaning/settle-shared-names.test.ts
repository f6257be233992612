import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { settleSharedNames } from "../../../../server/domain/sheet/meaning/settle-shared-names.ts";
import { headOfLabel } from "../../../../server/domain/sheet/table/head.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const AREAS = [
  ["320000", "江苏省", "Jiangsu", "province", "100000"],
  ["320100", "南京市", "Nanjing", "prefecture", "320000"],
  ["320500", "苏州市", "Suzhou", "prefecture", "320000"],
  ["340000", "安徽省", "Anhui", "province", "100000"],
  ["340100", "合肥市", "Hefei", "prefecture", "340000"],
  ["341300", "宿州市", "Suzhou", "prefecture", "340000"],
] as const;

const catalogue = createCatalogue({
  indicators: [],
  members: [],
  homeArea: "320000",
  areas: AREAS.map(([code, name, alias, level, parent]) => {
    return { code, name, shortName: name.slice(0, -1), level, parent, aliases: [alias] };
  }),
});
const readLabel = createLabelReader(catalogue);

function areasOf(names: readonly string[], title?: string) {
  const [grid] = readSheets(`Area | 2016\n${names.map((name) => `${name} | 1`).join("\n")}`);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const heads = title === undefined ? [] : [headOfLabel(readLabel(title), { row: 0, column: 0 })];
  return settleSharedNames(readAxes(table).rows, { heads }, catalogue.areas).map(({ own }) => own.areas?.value);
}

it("takes a shared name for the city of the province above it in the list", () => {
  expect(areasOf(["Jiangsu", "Suzhou", "Nanjing", "Anhui", "Suzhou"])).toEqual([
    ["320000"],
    ["320500"],
    ["320100"],
    ["340000"],
    ["341300"],
  ]);
});

it("takes it for the city of the province that a line over the table names", () => {
  expect(areasOf(["Hefei", "Suzhou"], "Anhui")).toEqual([["340100"], ["341300"]]);
});

it("leaves it open where no province is told, or where cities of another one stand between", () => {
  expect(areasOf(["Suzhou"])).toEqual([["320500", "341300"]]);
  expect(areasOf(["Jiangsu", "Hefei", "Suzhou"])).toEqual([["320000"], ["340100"], ["320500", "341300"]]);
});
