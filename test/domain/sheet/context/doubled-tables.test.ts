import { expect, it } from "vitest";

import { doubledTables } from "../../../../server/domain/sheet/context/doubled-tables.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

/** How many of a sheet's tables are doubled. */
function doubled(text: string): number {
  const tables = readSheets(text).flatMap((grid) => findTables(readRows(grid, readLabel)).flatMap(divideTable));
  return doubledTables(tables).size;
}

const table = (title: string, numbers: string) => `${title}\n指标 | 1月 | 2月\n工业产值 | ${numbers}\n\n`;

it("finds tables that are alike but for their numbers", () => {
  expect(doubled(table("西安市2016年", "1 | 2") + table("西安市2016年", "1 | 3"))).toBe(2);
});

it("leaves tables of other lines, of the same numbers, and those still to be filled in", () => {
  expect(doubled(table("西安市2016年", "1 | 2") + table("西安市2015年", "1 | 3"))).toBe(0);
  expect(doubled(table("西安市2016年", "1 | 2") + table("西安市2016年", "1 | 2"))).toBe(0);
  expect(doubled(table("西安市2016年", "1 | ") + table("西安市2016年", " | 3"))).toBe(0);
});
