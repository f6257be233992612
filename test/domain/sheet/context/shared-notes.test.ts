import { expect, it } from "vitest";

import { withNotesBelow } from "../../../../server/domain/sheet/context/shared-notes.ts";
import { labelled } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

/** The notes of the first of two tables, as the notes below the second make them. */
function notes(first: string, last: string): unknown[] {
  const table = "指标 | 1月 | 2月\n工业产值 | 2 | 1";
  const tables = findTables(rowsFrom(["西安市", table, first, "", "陕西省", table, last].join("\n")));
  const [one, other] = tables;
  if (!one || !other) throw new Error("The sheet has no two tables");
  return withNotesBelow(one, other).notes.flatMap((row) => labelled(row).map(({ cell }) => cell.value));
}

it.each(["注：以上各月数据均为累计数", "注：两张表均为快报数", "全国数据；根据月度新闻稿整理"])(
  "gives the first table %s, which is about all",
  (note) => {
    expect(notes("", note)).toEqual([note]);
  },
);

it.each(["注：本表为快报数", "注：以上为表2数据", "注：累计数"])("keeps %s to the last table", (note) => {
  expect(notes("", note)).toEqual([]);
});

it("leaves a table that has notes of its own", () => {
  expect(notes("注：快报数", "注：以上各月数据均为累计数")).toEqual(["注：快报数"]);
});
