import { expect, it } from "vitest";

import { readBases } from "../../../../server/domain/sheet/context/basis-columns.ts";
import { divideTable } from "../../../../server/domain/sheet/context/table-columns.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

const readLabel = createLabelReader(INDUSTRY_CATALOGUE);

/** What the labels of the second column of a list say of how time is covered. */
function basesOf(...words: readonly string[]) {
  const rows = words.map((word, at) => `社会消费品零售总额 | ${word} | 2016-0${at + 1} | ${at}`);
  const [grid] = readSheets(["指标 | basis | period | value", ...rows].join("\n"));
  const [found] = grid ? findTables(readRows(grid, readLabel)) : [];
  const [table] = found ? divideTable(found) : [];
  if (!table) throw new Error("No table was found");
  const read = readBases(table);
  return table.body.map(({ cells }) => cells.map(read).find(({ column }) => column === 1)?.label?.basis);
}

it("reads month beside year to date as how figures cover time", () => {
  expect(basesOf("ytd", "month", "Quarterly", "eop")).toEqual(["year-to-date", "month", "quarter", "point"]);
});

it("leaves a column of other words as it is", () => {
  expect(basesOf("month", "monthly")).toEqual([undefined, undefined]);
  expect(basesOf("ytd", "months")).toEqual(["year-to-date", undefined]);
});
