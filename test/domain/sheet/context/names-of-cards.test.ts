import { expect, it } from "vitest";

import { withNamesOfCards } from "../../../../server/domain/sheet/context/names-of-cards.ts";
import { findTables } from "../../../../server/domain/sheet/table/tables.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const CARDS = "西安市2016年\n工业产值 | | 职工人数\n1 | 亿元 | 2\n同比增长 | | 同比增长\n3 | % | 4";

/** The rows of the header of the second table, with the lines over the first or with its own. */
function header(text: string, isShared: boolean): number[] | undefined {
  const [before, one] = findTables(rowsFrom(text));
  if (!before || !one) throw new Error("The sheet has no two tables");
  const given = isShared ? { ...one, titles: before.titles } : one;
  return withNamesOfCards(given, before).header.map(({ row }) => row);
}

it("gives measures right below the figures of cards the names of those", () => {
  expect(header(CARDS, true)).toEqual([1, 3]);
});

it("leaves measures with lines of their own or further down, and names", () => {
  expect(header(CARDS, false)).toEqual([3]);
  expect(header(CARDS.replace("同比增长 |", "\n同比增长 |"), true)).toEqual([4]);
  expect(header(CARDS.replace(/同比增长/gu, "销售收入"), true)).toEqual([3]);
});
