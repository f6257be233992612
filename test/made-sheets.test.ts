import { afterAll, beforeAll, expect, it } from "vitest";

import type { Catalogue } from "../server/domain/catalogue.ts";
import { type CellPosition, cellName } from "../server/domain/sheet/cell-range.ts";
import type { Figures } from "../server/domain/sheet/figures.ts";
import { planFill } from "../server/domain/sheet/fill/plan-fill.ts";
import { recognise } from "../server/domain/sheet/meaning/recognise.ts";
import type { CellMeaning } from "../server/domain/sheet/recognition.ts";

import { figuresOf } from "../server/store/figures-of.ts";
import { type MadeSheet, meaningText, writeTable } from "./made-sheets/made-sheet.ts";
import { makeTable, makingOf } from "./made-sheets/made-table.ts";
import { createRandom } from "./made-sheets/random.ts";
import { openSeededLibrary, type SeededLibrary } from "./support/seeded-library.ts";

const SHEETS = 300;
const SURE = 0.9;

let library: SeededLibrary;
let catalogue: Catalogue;
let figures: Figures;

beforeAll(async () => {
  library = await openSeededLibrary();
  catalogue = library.book.current().catalogue;
  figures = figuresOf(library.book.current(), library.database);
});

afterAll(() => library.close());

function sheetOf(seed: number): MadeSheet {
  const random = createRandom(seed);
  return writeTable(random, catalogue, makeTable(makingOf(random, catalogue)));
}

it("never takes a cell for another figure, never writes over what the analyst wrote, and proposes nine in ten", () => {
  let [proposed, fillable] = [0, 0];
  for (let seed = 0; seed < SHEETS; seed++) {
    const { grid, truth, kept } = sheetOf(seed);
    const recognition = recognise([grid], catalogue);
    const sure = recognition.blocks.flatMap(({ cells }) => cells.filter(({ confidence }) => confidence >= SURE));
    expect([seed, wrongIn(sure, truth)]).toEqual([seed, []]);
    const planned = planFill([grid], recognition, figures, catalogue).cells;
    expect([seed, wrongIn(planned, truth), planned.filter((cell) => kept.has(cellName(cell)))]).toEqual([seed, [], []]);
    proposed += sure.length;
    fillable += truth.size;
  }
  expect(proposed / fillable).toBeGreaterThan(SURE);
});

function wrongIn(cells: readonly (CellPosition & { readonly meaning: CellMeaning })[], truth: MadeSheet["truth"]) {
  return cells
    .map((cell) => [cellName(cell), meaningText(catalogue, cell.meaning)] as const)
    .filter(([name, meaning]) => truth.get(name) !== meaning);
}
