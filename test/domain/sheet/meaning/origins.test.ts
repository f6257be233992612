import { expect, it } from "vitest";

import { createCatalogue } from "../../../../server/domain/catalogue.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readAxes } from "../../../../server/domain/sheet/meaning/axes.ts";
import { doubtOrigins } from "../../../../server/domain/sheet/meaning/origins.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const catalogue = createCatalogue({
  indicators: CATALOGUE.indicators.things.map((one) =>
    one.code === "SALES" ? { ...one, name: "实际利用外商直接投资" } : one,
  ),
  areas: [
    ...CATALOGUE.areas.things,
    {
      code: "810000",
      name: "香港特别行政区",
      shortName: "香港",
      level: "province",
      parent: "100000",
      aliases: ["香港"],
    },
  ],
  members: CATALOGUE.members.things,
  homeArea: "610100",
});

/** What each row is of: the code of an area, or words that were not understood. */
function rowsOf(rows: readonly string[], quantity = "实际利用外商直接投资") {
  const [grid] = readSheets(`2018年\n地区 | ${quantity}\n${rows.map((row) => `${row} | 1`).join("\n")}`);
  const readLabel = createLabelReader(catalogue);
  const [table] = grid ? findTables(readRows(grid, readLabel)).flatMap(divideTable) : [];
  if (!table) throw new Error("There is no table");
  const nameOf = (code: string) => catalogue.areas.byCode(code)?.shortName;
  return doubtOrigins(readAxes(table), [], nameOf).map(({ own }) => own.areas?.value.join() ?? own.unknown?.value);
}

it("leaves open whether Hong Kong among countries is where investment came from", () => {
  expect(rowsOf(["香港", "日本", "新加坡"])).toEqual(["香港", "日本", "新加坡"]);
});

it("takes it for an area among others, and in a table of another quantity", () => {
  expect(rowsOf(["香港", "陕西省", "日本"])).toEqual(["810000", "610000", "日本"]);
  expect(rowsOf(["香港", "日本", "新加坡"], "工业产值")[0]).toBe("810000");
});
