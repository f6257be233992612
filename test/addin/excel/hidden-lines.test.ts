import { afterEach, expect, it, vi } from "vitest";

import { hiddenLines } from "../../../addin/excel/hidden-lines.ts";
import { stubSheets } from "./fake-sheets.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

declare const Excel: { run<Result>(act: (context: Parameters<typeof hiddenLines>[0]) => Result): Result };

const ALL = [{ top: 2, left: 0, bottom: 1_001, right: 9 }];

function hidden(axis: "row" | "column"): Promise<number[]> {
  return Excel.run((context) => hiddenLines(context, context.workbook.worksheets.getItem("月报"), axis, ALL));
}

it.each([[], [2], [1_001], [500, 501], [2, 400, 1_001]])("finds the hidden rows %j, %j, %j", async (...hiddenRows) => {
  stubSheets({ 月报: { rows: [], hiddenRows: hiddenRows.flat() } });
  expect((await hidden("row")).sort((a, b) => a - b)).toEqual(hiddenRows.flat());
});

it("finds hidden columns", async () => {
  stubSheets({ 月报: { rows: [], hiddenColumns: [0, 4] } });
  expect(await hidden("column")).toEqual([0, 4]);
});

it("asks once where nothing is hidden, and a few times where something is", async () => {
  const fake = stubSheets({ 月报: { rows: [], hiddenRows: [700] } });
  await hidden("column");
  expect(fake.syncs).toBe(1);
  await hidden("row");
  expect(fake.syncs).toBeLessThanOrEqual(13);
});
