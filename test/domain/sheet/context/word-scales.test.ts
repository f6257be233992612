import { expect, it } from "vitest";

import { withScales } from "../../../../server/domain/sheet/context/word-scales.ts";
import { createLabelReader } from "../../../../server/domain/sheet/label/label-reader.ts";
import { readRows } from "../../../../server/domain/sheet/table/sheet-rows.ts";
import { readSheets } from "../../../sheets/read-sheet.ts";
import { INDUSTRY_CATALOGUE } from "../../../support/industry-catalogue.ts";

/** The units of the labels of a row. */
function unitsOf(...labels: readonly string[]) {
  const [grid] = readSheets(labels.join(" | "));
  const [row] = grid ? readRows(grid, createLabelReader(INDUSTRY_CATALOGUE)).rows : [];
  return withScales(row?.cells ?? []).map(({ label }) => label?.units.map(({ symbol }) => symbol).join());
}

it("reads a scale beside a quantity in what that is counted in", () => {
  expect(unitsOf("汽车产量", "million")).toEqual(["", "百万辆"]);
  expect(unitsOf("社会消费品零售总额", "m")).toEqual(["", "百万元"]);
});

it("leaves a scale beside no quantity or several, and other words", () => {
  expect(unitsOf("采矿业", "million")).toEqual(["", ""]);
  expect(unitsOf("汽车产量", "社会消费品零售总额", "million")).toEqual(["", "", ""]);
  expect(unitsOf("汽车产量", "billions of it")).toEqual(["", ""]);
});
