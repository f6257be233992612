import { expect, it } from "vitest";

import { createCatalogue } from "../../../server/domain/catalogue.ts";
import { readAxes } from "../../../server/domain/sheet/axes.ts";
import { createLabelReader } from "../../../server/domain/sheet/label-reader.ts";
import { settleHomonyms } from "../../../server/domain/sheet/settle-homonyms.ts";
import { readRows } from "../../../server/domain/sheet/sheet-rows.ts";
import { divideTable } from "../../../server/domain/sheet/table-columns.ts";
import { findTables } from "../../../server/domain/sheet/tables.ts";
import { readSheets } from "../../sheets/read-sheet.ts";

const AREAS = [
  ["220000", "吉林省", "吉林", "province", "100000"],
  ["220100", "长春市", "长春", "prefecture", "220000"],
  ["220200", "吉林市", "吉林市", "prefecture", "220000"],
  ["230000", "黑龙江省", "黑龙江", "province", "100000"],
  ["230100", "哈尔滨市", "哈尔滨", "prefecture", "230000"],
  ["110000", "北京市", "北京", "province", "100000"],
] as const;

const catalogue = createCatalogue({
  indicators: [],
  members: [],
  homeArea: "220000",
  areas: AREAS.map(([code, name, shortName, level, parent]) => {
    return { code, name, shortName, level, parent, aliases: [shortName] };
  }),
});

function areasOf(...names: string[]) {
  const [grid] = readSheets(`地区 | 2016年\n${names.map((name) => `${name} | 1`).join("\n")}`);
  const [rows] = grid ? findTables(readRows(grid, createLabelReader(catalogue))) : [];
  const [table] = rows ? divideTable(rows) : [];
  if (!table) throw new Error("No table was found");
  return settleHomonyms(readAxes(table).rows, table, catalogue).map(({ own }) => own.areas?.value.join() ?? "");
}

it("takes a province's short name among cities for its city", () => {
  expect(areasOf("长春", "吉林", "哈尔滨")).toEqual(["220100", "220200", "230100"]);
  expect(areasOf("北京", "长春", "吉林", "哈尔滨")[2]).toBe("220200");
});

it("leaves a province among provinces, between its city and others, and by its full name", () => {
  expect(areasOf("黑龙江", "吉林")).toEqual(["230000", "220000"]);
  expect(areasOf("黑龙江", "吉林", "长春", "哈尔滨")[1]).toBe("220000");
  expect(areasOf("长春", "吉林省", "哈尔滨")[1]).toBe("220000");
});
