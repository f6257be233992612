import { expect, it } from "vitest";

import { readCell } from "../../../../server/domain/sheet/table/read-cell.ts";
import { readSeriesNotes } from "../../../../server/domain/sheet/table/series-notes.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { readLabel } from "../../../support/sheet-catalogue.ts";

function figuresIn(text: string) {
  const [grid] = readSheets(`# sheet: Data\n${text}`);
  const rows = new Map(
    Array.from(grid?.rows ?? [], ([row, cells]) => [row, [...cells.values()].map((one) => readCell(one, readLabel))]),
  );
  readSeriesNotes(rows);
  return [...rows.values()].map((cells) => cells.flatMap(({ label, column }) => (label ? [] : column)));
}

it("takes what a vendor's export tells of series for no figures", () => {
  expect(figuresIn("Frequency | Annual\nSeries ID | 276682701\nMean | 9.5\n12/2016 | 8")).toEqual([[], [], [], [1]]);
});

it("leaves a row of means elsewhere alone", () => {
  expect(figuresIn("Region | 2016年\nShaanxi | 9\nMean | 9.5")).toEqual([[], [1], [1]]);
});
