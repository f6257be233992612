import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { withScaleColumn } from "../../../../server/domain/sheet/context/scale-column.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { labelled, readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";

const COMMON = { englishName: "", aliases: [], unit: "亿元", decimals: 2, kind: "flow", priceBasis: null } as const;

const catalogue = createCatalogue({
  indicators: ["规模以上工业增加值", "工业增加值"].map((name) => ({
    ...{ ...COMMON, code: name, name, direction: 1, definition: "", growthOf: "", bases: [], frequencies: [] },
  })),
  areas: [],
  members: [],
  homeArea: "",
});
const readLabel = createLabelReader(catalogue);

/** What the labels of a table's first row name, each with its role. */
function readRow(text: string) {
  const [grid] = readSheets(text);
  const [rows] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  const [row] = withScaleColumn(table, readLabel).body;
  return (row ? labelled(row) : []).map(({ label }) => `${label?.role} ${label?.indicators.map(({ name }) => name)}`);
}

it("reads names with the column that says of which enterprises they are", () => {
  expect(readRow("指标 | 范围 | 2016年\n工业增加值 | 规模以上 | 1\n工业增加值 | 规模以上 | 2")).toEqual([
    "plain 规模以上工业增加值",
    "helper ",
  ]);
});

it("leaves a column that says other things as well", () => {
  expect(readRow("指标 | 范围 | 2016年\n工业增加值 | 规模以上 | 1\n工业增加值 | 全口径 | 2")[0]).toBe(
    "plain 工业增加值",
  );
});
