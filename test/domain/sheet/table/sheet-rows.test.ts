import { expect, it } from "vitest";

import { hasFigures, labelled, labelsOf } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { rowsFrom } from "../../../support/sheet-catalogue.ts";

const sheet = rowsFrom('# merge: A1:C1\n工业经济\n\n工业产值 | 5 | ""\n2014 | 2015 | 2016');

it("holds the rows that hold something", () => {
  expect(sheet.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [0, 1],
    [2, 2],
    [3, 3],
  ]);
});

it("tells labels and figures apart, years being labels", () => {
  expect(sheet.rows.map((row) => [labelled(row).length, hasFigures(row)])).toEqual([
    [1, false],
    [1, true],
    [3, false],
  ]);
});

it("gives the labels of rows in their order, without figures", () => {
  expect(labelsOf(sheet.rows).map(({ text }) => text)).toEqual(["工业经济", "工业产值", "2014", "2015", "2016"]);
});

it("finds joined cells by their first", () => {
  expect([sheet.mergeAt(0, 0)?.right, sheet.mergeAt(0, 1)]).toEqual([2, undefined]);
});
