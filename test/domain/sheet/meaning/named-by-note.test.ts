import { expect, it } from "vitest";

import { createNoteScope, namesOf } from "../../../../server/domain/sheet/meaning/named-by-note.ts";
import { recognise } from "../../../../server/domain/sheet/meaning/recognise.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { CATALOGUE } from "../../../support/sheet-catalogue.ts";

const TABLE = "2016年\n地区 | 工业产值 | 销售收入\n西安市 | |\n陕西省 | |";
const cells = recognise(readSheets(TABLE), CATALOGUE).blocks.flatMap((block) => block.cells);

/** The cells that a note is about, as row and column. */
function scopeOf(about: string): string[] {
  const isOf = createNoteScope(cells, CATALOGUE);
  return cells.filter((cell) => isOf(cell, about)).map(({ row, column }) => `${row} ${column}`);
}

it("knows what a note may call a figure by", () => {
  const [first] = cells;
  expect(first && namesOf(first, CATALOGUE)).toEqual({ indicator: ["工业产值", "产值"], area: ["西安市", "西安"] });
});

it("takes a list of names for each of them", () => {
  expect(scopeOf("工业产值、销售收入")).toEqual(["2 1", "2 2", "3 1", "3 2"]);
  expect(scopeOf("西安")).toEqual(["2 1", "2 2"]);
  expect(scopeOf("税收")).toEqual([]);
});

it("takes a quantity behind places for that of those places alone", () => {
  expect(scopeOf("西安市工业产值")).toEqual(["2 1"]);
  expect(scopeOf("西安、陕西省两地区销售收入")).toEqual(["2 2", "3 2"]);
  expect(scopeOf("西安、陕西省销售收入")).toEqual(["2 2", "3 2"]);
});
