import { expect, it } from "vitest";

import { ownCells } from "../../../server/domain/sheet/own-cell.ts";
import { seriesFinder } from "../../../server/domain/sheet/series-figures.ts";
import { QUARTER_FIGURES, QUARTER_LABELS } from "../../support/audited.ts";
import { COUNTRY } from "../../support/made-up-figures.ts";
import { understood } from "../../support/sheet-table.ts";

function finder(confidence: number) {
  const lines = [{ label: "总产值", indicator: "OUTPUT", subject: COUNTRY, values: [] }];
  const [block] = understood({ periods: QUARTER_LABELS, basis: "quarter", lines, confidence }).recognition.blocks;
  if (!block) throw new Error("no table");
  return ownCells(block, QUARTER_FIGURES, seriesFinder(QUARTER_FIGURES));
}

it("knows the figure of a cell that holds nothing, each cell once", () => {
  const find = finder(1);
  expect(find(1, 2)).toMatchObject({ row: 1, column: 2, own: 122, basis: "quarter", isDerived: false });
  expect(find(1, 2)).toBe(find(1, 2));
});

it("knows none outside of the block, nor of cells that are not understood for certain", () => {
  expect([finder(1)(0, 2), finder(1)(1, 99), finder(0.8)(1, 2)]).toEqual([undefined, undefined, undefined]);
});
